"""Reductions and scans as ``torch`` names them: dimensions checked and counted from the front, then a row."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from vjpviz.autograd.functions.dims import Dims, wrap, wrap_all
from vjpviz.autograd.functions.results import ReturnType
from vjpviz.autograd.ops import arithmetic, compare, creation, extremes, index, memory, scan, special
from vjpviz.autograd.ops import reduce as rows
from vjpviz.autograd.session import session
from vjpviz.autograd.tensor import Tensor

if TYPE_CHECKING:
    from vjpviz.autograd.dtypes import DType


def _nonempty(input: Tensor, dim: int, name: str) -> None:
    if input.shape and input.shape[dim] == 0:
        raise IndexError(f"{name}(): Expected reduction dim {dim} to have non-zero size.")


def _float_only(input: Tensor, dtype: DType | None, name: str) -> None:
    found = dtype or input.dtype
    if not found.differentiable:
        raise RuntimeError(
            f"{name}(): could not infer output dtype. Input dtype must be either a floating point or complex dtype. "
            f"Got: {found.scalar}"
        )


def sum(input: Tensor, dim: Dims = None, keepdim: bool = False, *, dtype: DType | None = None) -> Tensor:
    """The sum of all elements, or over ``dim``; of integers an int64."""
    if dim is None and not keepdim:
        return rows.sum_all(input, dtype)
    return rows.sum_dim(input, wrap_all(dim, input.array.ndim), keepdim, dtype)


def mean(input: Tensor, dim: Dims = None, keepdim: bool = False, *, dtype: DType | None = None) -> Tensor:
    """The mean of all elements, or over ``dim``. Raises RuntimeError for integers."""
    _float_only(input, dtype, "mean")
    if dim is None and not keepdim:
        return rows.mean_all(input, dtype)
    return rows.mean_dim(input, wrap_all(dim, input.array.ndim), keepdim, dtype)


def nansum(input: Tensor, dim: Dims = None, keepdim: bool = False, *, dtype: DType | None = None) -> Tensor:
    """The sum of what is not NaN."""
    return rows.nansum(input, None if dim is None else wrap_all(dim, input.array.ndim), keepdim)


def prod(input: Tensor, dim: int | None = None, keepdim: bool = False, *, dtype: DType | None = None) -> Tensor:
    """The product of all elements, or over ``dim``; of integers an int64."""
    if dim is None:
        return rows.prod_all(input, dtype)
    return rows.prod_dim(input, wrap(dim, input.array.ndim), keepdim, dtype)


def _extreme(name: str, input: Tensor, dim: Any, keepdim: bool) -> Any:
    if isinstance(dim, Tensor):
        return (compare.maximum if name == "max" else compare.minimum)(input, dim)
    if dim is None:
        if not input.array.size:
            raise RuntimeError(
                f"{name}(): Expected reduction dim to be specified for input.numel() == 0. Specify the reduction dim "
                "with the 'dim' argument."
            )
        return (extremes.max_all if name == "max" else extremes.min_all)(input)
    axis = wrap(dim, input.array.ndim)
    _nonempty(input, axis, name)
    return ReturnType(name, (extremes.max_dim if name == "max" else extremes.min_dim)(input, axis, keepdim))


def max(input: Tensor, dim: Any = None, keepdim: bool = False, *, other: Tensor | None = None) -> Any:
    """The largest element; with ``dim`` values and indices; with another tensor the larger of each pair."""
    return _extreme("max", input, dim if other is None else other, keepdim)


def min(input: Tensor, dim: Any = None, keepdim: bool = False, *, other: Tensor | None = None) -> Any:
    """The smallest element; with ``dim`` values and indices; with another tensor the smaller of each pair."""
    return _extreme("min", input, dim if other is None else other, keepdim)


def median(input: Tensor, dim: int | None = None, keepdim: bool = False) -> Any:
    """The lower median; with ``dim`` values and indices."""
    if dim is None:
        return extremes.median_all(input)
    return ReturnType("median", extremes.median_dim(input, wrap(dim, input.array.ndim), keepdim))


def kthvalue(input: Tensor, k: int, dim: int = -1, keepdim: bool = False) -> Any:
    """The ``k``-th smallest element along ``dim`` and its index."""
    return ReturnType("kthvalue", extremes.kthvalue(input, k, wrap(dim, input.array.ndim), keepdim))


def amax(input: Tensor, dim: Dims = (), keepdim: bool = False) -> Tensor:
    """The largest element over ``dim``; ties share the gradient."""
    return extremes.amax(input, wrap_all(dim, input.array.ndim) if dim not in (None, ()) else (), keepdim)


def amin(input: Tensor, dim: Dims = (), keepdim: bool = False) -> Tensor:
    """The smallest element over ``dim``; ties share the gradient."""
    return extremes.amin(input, wrap_all(dim, input.array.ndim) if dim not in (None, ()) else (), keepdim)


def aminmax(input: Tensor, *, dim: int | None = None, keepdim: bool = False) -> Any:
    """Smallest and largest element."""
    axis = None if dim is None else wrap(dim, input.array.ndim)
    return ReturnType("aminmax", extremes.aminmax(input, axis, keepdim))


def _position(name: str, input: Tensor, dim: int | None, keepdim: bool) -> Tensor:
    if dim is None and not input.array.size:
        raise IndexError(f"{name}(): Expected reduction dim to be specified for input.numel() == 0.")
    if input.dtype.category == 0:
        raise RuntimeError(f"{name}(): does not support bool input")
    axis = None if dim is None else wrap(dim, input.array.ndim)
    if axis is not None and input.shape and not input.shape[axis]:
        raise IndexError(f"{name}(): Expected reduction dim {dim} to have non-zero size.")
    axis = axis if input.array.ndim else None
    return (extremes.argmax if name == "argmax" else extremes.argmin)(input, axis, keepdim)


def argmax(input: Tensor, dim: int | None = None, keepdim: bool = False) -> Tensor:
    """Where the largest element is."""
    return _position("argmax", input, dim, keepdim)


def argmin(input: Tensor, dim: int | None = None, keepdim: bool = False) -> Tensor:
    """Where the smallest element is."""
    return _position("argmin", input, dim, keepdim)


def all(input: Tensor, dim: Dims = None, keepdim: bool = False) -> Tensor:
    """Whether every element is true."""
    return rows.all_(input, None if dim is None else wrap_all(dim, input.array.ndim), keepdim)


def any(input: Tensor, dim: Dims = None, keepdim: bool = False) -> Tensor:
    """Whether some element is true."""
    return rows.any_(input, None if dim is None else wrap_all(dim, input.array.ndim), keepdim)


def _spread(
    input: Tensor, dim: Any, unbiased: Any, correction: Any, names: str = "std and var"
) -> tuple[tuple[int, ...] | None, float | None]:
    if not input.dtype.differentiable:
        raise RuntimeError(f"{names} only support floating point and complex dtypes")
    if isinstance(dim, bool):
        dim, unbiased = None, dim
    if correction is None and (unbiased is not None or dim is not None):
        correction = 0 if unbiased is False else 1
    return (None if dim is None else wrap_all(dim, input.array.ndim)), correction


def var(
    input: Tensor, dim: Any = None, unbiased: bool | None = None, keepdim: bool = False, *, correction: Any = None
) -> Tensor:
    """The variance, divided by the count less ``correction``."""
    return rows.var(input, *_spread(input, dim, unbiased, correction), keepdim)


def std(
    input: Tensor, dim: Any = None, unbiased: bool | None = None, keepdim: bool = False, *, correction: Any = None
) -> Tensor:
    """The standard deviation: the root of the variance."""
    return rows.std(input, *_spread(input, dim, unbiased, correction), keepdim)


def var_mean(
    input: Tensor, dim: Any = None, unbiased: bool | None = None, keepdim: bool = False, *, correction: Any = None
) -> Any:
    """Variance and mean."""
    return rows.var_mean(input, *_spread(input, dim, unbiased, correction, "var_mean"), keepdim)


def std_mean(
    input: Tensor, dim: Any = None, unbiased: bool | None = None, keepdim: bool = False, *, correction: Any = None
) -> Any:
    """Standard deviation and mean."""
    return rows.std_mean(input, *_spread(input, dim, unbiased, correction, "std_mean"), keepdim)


def norm(input: Tensor, p: Any = "fro", dim: Dims = None, keepdim: bool = False, dtype: DType | None = None) -> Tensor:
    """The vector norm of order ``p`` (a number, ``inf``; ``"fro"`` is 2)."""
    order = 2 if p is None or p == "fro" else p
    if not input.dtype.differentiable:
        raise RuntimeError(
            f"linalg.vector_norm: Expected a floating point or complex tensor as input. Got {input.dtype.scalar}"
        )
    return rows.vector_norm(input, order, None if dim is None else wrap_all(dim, input.array.ndim), keepdim)


def logsumexp(input: Tensor, dim: Dims, keepdim: bool = False) -> Tensor:
    """``log(sum(exp(input)))`` over ``dim``, without overflow."""
    if not input.dtype.differentiable:
        input = memory.cast(input, session().default_dtype)
    return rows.logsumexp(input, wrap_all(dim, input.array.ndim), keepdim)


def cumsum(input: Tensor, dim: int, *, dtype: DType | None = None) -> Tensor:
    """The running sum along ``dim``."""
    return scan.cumsum(input, wrap(dim, input.array.ndim), dtype)


def cumprod(input: Tensor, dim: int, *, dtype: DType | None = None) -> Tensor:
    """The running product along ``dim``."""
    return scan.cumprod(input, wrap(dim, input.array.ndim), dtype)


def cumsum_(input: Tensor, dim: int, *, dtype: DType | None = None) -> Tensor:
    """``cumsum`` in place."""
    return scan.cumsum.in_place(input, wrap(dim, input.array.ndim), dtype)


def cumprod_(input: Tensor, dim: int, *, dtype: DType | None = None) -> Tensor:
    """``cumprod`` in place."""
    return scan.cumprod.in_place(input, wrap(dim, input.array.ndim), dtype)


def logcumsumexp(input: Tensor, dim: int) -> Tensor:
    """The logarithm of the running sum of exponentials along ``dim``."""
    return special.logcumsumexp(input, wrap(dim, input.array.ndim))


def cummax(input: Tensor, dim: int) -> Any:
    """The running maximum along ``dim`` and where it was reached."""
    return ReturnType("cummax", scan.cummax(input, wrap(dim, input.array.ndim)))


def cummin(input: Tensor, dim: int) -> Any:
    """The running minimum along ``dim`` and where it was reached."""
    return ReturnType("cummin", scan.cummin(input, wrap(dim, input.array.ndim)))


def _as(input: Tensor, dtype: DType | None) -> Tensor:
    return input if dtype is None else memory.cast(input, dtype)


def softmax(input: Tensor, dim: int, dtype: DType | None = None) -> Tensor:
    """``exp(input)`` divided by its sum along ``dim``."""
    return scan.softmax(_as(input, dtype), wrap(dim, input.array.ndim))


def log_softmax(input: Tensor, dim: int, dtype: DType | None = None) -> Tensor:
    """The logarithm of the softmax along ``dim``."""
    return scan.log_softmax(_as(input, dtype), wrap(dim, input.array.ndim))


def sort(input: Tensor, dim: int = -1, descending: bool = False, stable: bool = False) -> Any:
    """Values in order along ``dim``, and where they were."""
    return ReturnType("sort", scan.sort(input, wrap(dim, input.array.ndim), descending))


def argsort(input: Tensor, dim: int = -1, descending: bool = False, stable: bool = False) -> Tensor:
    """Where the values in order along ``dim`` were."""
    return scan.sort(input, wrap(dim, input.array.ndim), descending)[1]


def topk(input: Tensor, k: int, dim: int = -1, largest: bool = True, sorted: bool = True) -> Any:
    """The ``k`` largest (or smallest) values along ``dim``, and where they were."""
    axis = wrap(dim, input.array.ndim)
    if k > (input.shape[axis] if input.shape else 1):
        raise RuntimeError("selected index k out of range")
    if input.dtype.category == 0:
        raise RuntimeError("topk does not support bool dtypes on CPU")
    return ReturnType("topk", scan.topk(input, k, axis, largest))


def unique(
    input: Tensor,
    sorted: bool = True,
    return_inverse: bool = False,
    return_counts: bool = False,
    dim: int | None = None,
) -> Any:
    """The distinct values (or slices) in order; with where they were, and how often."""
    values, inverse, counts = scan.unique(input, None if dim is None else wrap(dim, input.array.ndim))
    found = [values, *[inverse] * return_inverse, *[counts] * return_counts]
    return tuple(found) if len(found) > 1 else values


def bincount(input: Tensor, weights: Tensor | None = None, minlength: int = 0) -> Tensor:
    """How often each integer occurs."""
    return creation.from_array(np.bincount(input.array, None if weights is None else weights.array, minlength))


def count_nonzero(input: Tensor, dim: Dims = None) -> Tensor:
    """How many elements are not zero."""
    axes = None if dim is None else wrap_all(dim, input.array.ndim)
    return creation.from_array(np.asarray(np.count_nonzero(input.array, axes)))


def diff(input: Tensor, n: int = 1, dim: int = -1) -> Tensor:
    """Differences of neighbours along ``dim``, ``n`` times."""
    axis = wrap(dim, input.array.ndim)
    for _ in range(n):
        length = input.shape[axis]
        earlier = index.slice_(input, axis, 0, length - 1, 1)
        input = arithmetic.sub(index.slice_(input, axis, 1, length, 1), earlier)
    return input
