"""Reductions: sums, means, products, extremes, norms."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

import numpy as np

from vjpviz.autograd import kernels
from vjpviz.autograd.dtypes import BY_NUMPY, DType
from vjpviz.autograd.ops import arithmetic, compare, creation, index, pointwise, powers, scan, shape
from vjpviz.autograd.table import Op, op, vjp

if TYPE_CHECKING:
    from collections.abc import Callable

    from vjpviz.autograd.tensor import Tensor

ROW_OF_ONES = ("row of ones", r"\mathbf{1}^{\top}")


def _summed(
    array: np.ndarray, dtype: DType | None, dim: tuple[int, ...] | None = None, keepdim: bool = False
) -> np.ndarray:
    if dtype is None and BY_NUMPY[array.dtype].category < 2:
        return array.sum(axis=dim, keepdims=keepdim, dtype="int64")
    return kernels.sum(array if dtype is None else array.astype(dtype.numpy), dim, keepdim)


sum_all = op(
    "sum_all(self, dtype=None)",
    "SumBackward0",
    r"\Sigma",
    _summed,
    self=vjp(lambda g, self_shape: shape.expand(g, self_shape), ROW_OF_ONES),
)

sum_dim = op(
    "sum_dim(self, dim, keepdim=False, dtype=None)",
    "SumBackward1",
    r"\Sigma",
    lambda array, dim, keepdim, dtype: _summed(array, dtype, dim, keepdim),
    self=vjp(lambda g, self_shape, dim, keepdim: spread(g, self_shape, dim, keepdim), ROW_OF_ONES),
)


mean_all = op(
    "mean_all(self, dtype=None)",
    "MeanBackward0",
    r"\mathrm{mean}",
    lambda array, dtype: kernels.mean(array if dtype is None else array.astype(dtype.numpy)),
    self=vjp(
        lambda g, self_shape: arithmetic.div_number(shape.expand(g, self_shape), math.prod(self_shape)),
        ("row of ones", r"\tfrac{1}{n}\mathbf{1}^{\top}"),
    ),
)

mean_dim = op(
    "mean_dim(self, dim, keepdim=False, dtype=None)",
    "MeanBackward1",
    r"\mathrm{mean}",
    lambda array, dim, keepdim, dtype: kernels.mean(
        array if dtype is None else array.astype(dtype.numpy), dim, keepdim
    ),
    self=vjp(
        lambda g, self_shape, dim, keepdim: arithmetic.div_number(
            spread(g, self_shape, dim, keepdim), math.prod(self_shape[axis] for axis in dim)
        ),
        ("row of ones", r"\tfrac{1}{n}\mathbf{1}^{\top}"),
    ),
)


def spread(g: Tensor, size: tuple[int, ...], dim: tuple[int, ...], keepdim: bool) -> Tensor:
    """The gradient of a reduction over ``dim``, expanded to ``size``."""
    return shape.expand(g if keepdim else _unreduced(g, dim), size)


def _unreduced(tensor: Tensor, dim: tuple[int, ...]) -> Tensor:
    for axis in sorted(dim):
        tensor = shape.unsqueeze(tensor, axis)
    return tensor


def sum_to(tensor: Tensor, size: tuple[int, ...]) -> Tensor:
    """Sum over the dimensions that broadcasting to ``tensor`` added to ``shape``, or stretched."""
    if not size:
        return sum_all(tensor) if tensor.shape else tensor
    leading = len(tensor.shape) - len(size)
    stretched = tuple(
        axis
        for axis, length in enumerate(tensor.shape)
        if axis < leading or (size[axis - leading] == 1 and length != 1)
    )
    if stretched:
        tensor = sum_dim(tensor, stretched, True)
    return shape.view(tensor, size) if leading else tensor


def _prod(array: np.ndarray, dtype: DType | None, dim: int | None = None, keepdim: bool = False) -> np.ndarray:
    if dtype is None and BY_NUMPY[array.dtype].category < 2:
        return np.asarray(array.prod(axis=dim, keepdims=keepdim, dtype="int64"))
    return kernels.prod(array if dtype is None else array.astype(dtype.numpy), dim, keepdim)


prod_all = op(
    "prod_all(self, dtype=None)",
    "ProdBackward0",
    r"\Pi",
    _prod,
    self=vjp(lambda g, self, result: _prod_backward(g, self, result, None), ("row", r"\Pi/{self}")),
)

prod_dim = op(
    "prod_dim(self, dim, keepdim=False, dtype=None)",
    "ProdBackward1",
    r"\Pi",
    lambda array, dim, keepdim, dtype: _prod(array, dtype, dim, keepdim),
    self=vjp(
        lambda g, self, result, dim, keepdim: _prod_backward(
            *((g, self, result) if keepdim else (shape.unsqueeze(g, dim), self, shape.unsqueeze(result, dim))), dim
        ),
        ("row", r"\Pi/{self}"),
    ),
)


def _prod_backward(g: Tensor, x: Tensor, result: Tensor, dim: int | None) -> Tensor:
    """``g * result / x``, or where an element is zero the product of all others, made without dividing."""
    if not x.array.ndim:
        return g
    if x.array.all():
        return arithmetic.mul(g, arithmetic.div(result, x))
    if dim is None:
        flat = shape.reshape(x, (x.array.size,))
        others = shape.reshape(_product_of_others(flat, 0), x.shape)
    else:
        others = _product_of_others(x, dim)
    return arithmetic.mul(g, others)


def _product_of_others(x: Tensor, dim: int) -> Tensor:
    """For each element the product of the others along ``dim``: what is left of it times what is right of it."""
    length = x.shape[dim]
    one = shape.cast(creation.ones_like(index.slice_(x, dim, 0, 1, 1)), x.dtype)
    left = scan.cumprod(shape.cat([one, index.slice_(x, dim, 0, length - 1, 1)], dim), dim)
    backwards = shape.flip(index.slice_(x, dim, 1, length, 1), (dim,))
    right = shape.flip(scan.cumprod(shape.cat([one, backwards], dim), dim), (dim,))
    return arithmetic.mul(left, right)


def _shared(g: Tensor, x: Tensor, result: Tensor) -> Tensor:
    """The gradient of an extreme of all elements: shared equally by those that reach it."""
    mask = compare.logical_or(
        compare.eq(x, result), compare.logical_and(compare.isnan(x), compare.isnan(result))
    ) if x.dtype.is_floating_point else compare.eq(x, result)  # fmt: skip
    return compare.masked_fill_tensor(creation.zeros_like(x), mask, arithmetic.div(g, _count(mask, g)))


def _count(mask: Tensor, like: Tensor) -> Tensor:
    return shape.cast(sum_all(mask), like.dtype)


EXTREME = ("selection", r"\mathrm{select}")

max_all = op(
    "max_all(self)",
    "MaxBackward1",
    r"\max",
    lambda array: np.asarray(array.max()),
    self=vjp(lambda g, self, result: _shared(g, self, result), EXTREME),
)
min_all = op(
    "min_all(self)",
    "MinBackward1",
    r"\min",
    lambda array: np.asarray(array.min()),
    self=vjp(lambda g, self, result: _shared(g, self, result), EXTREME),
)
median_all = op(
    "median_all(self)",
    "MedianBackward0",
    r"\mathrm{median}",
    lambda array: np.asarray(_median(array.reshape(-1), 0)[0]),
    self=vjp(lambda g, self, result: _shared(g, self, result), EXTREME),
)


nanmedian_all = op(
    "nanmedian_all(self)",
    "NanmedianBackward0",
    r"\mathrm{median}",
    lambda array: np.asarray(_nanmedian(array.reshape(-1), 0)[0]),
    self=vjp(lambda g, self, result: _shared(g, self, result), EXTREME),
)


def _nanmedian(array: np.ndarray, dim: int) -> tuple[np.ndarray, np.ndarray]:
    """The lower of the middle values that are no NaN, which sort to the end."""
    order = np.argsort(array, axis=dim, kind="stable")
    there = np.sum(array == array, axis=dim, keepdims=True)
    middle = np.take_along_axis(order, np.maximum(there - 1, 0) // 2, dim)
    return np.take_along_axis(array, middle, dim).squeeze(dim), middle.squeeze(dim)


def _median(array: np.ndarray, dim: int) -> tuple[np.ndarray, np.ndarray]:
    """The lower of the middle values and where it stands; NaN wins."""
    order = np.argsort(array, axis=dim, kind="stable")
    middle = np.take(order, [(array.shape[dim] - 1) // 2], axis=dim)
    if array.dtype.kind == "f":
        nan = np.isnan(array)
        middle = np.where(nan.any(axis=dim, keepdims=True), nan.argmax(axis=dim, keepdims=True), middle)
    return np.take_along_axis(array, middle, dim).squeeze(dim), middle.squeeze(dim)


def _chosen(choose: Callable[..., np.ndarray]) -> Callable[..., tuple[np.ndarray, np.ndarray]]:
    def forward(array: np.ndarray, dim: int, keepdim: bool) -> tuple[np.ndarray, np.ndarray]:
        if not array.ndim:
            return array.copy(), np.asarray(0)
        places = choose(array, axis=dim)
        if array.dtype.kind == "f":
            nan = np.isnan(array)
            places = np.where(nan.any(axis=dim), nan.argmax(axis=dim), places)
        kept = np.expand_dims(places, dim)
        values = np.take_along_axis(array, kept, dim)
        return (values, kept) if keepdim else (values.squeeze(dim), np.asarray(places))

    return forward


def _returned(g: Any, size: tuple[int, ...], dim: int, indices: Tensor, keepdim: bool) -> Tensor:
    """Zeros of ``size`` with the gradient where the values came from (``value_selecting_reduction_backward``)."""
    grad = g[0] if isinstance(g, tuple) else g
    zeros = creation.zeros(size, grad.dtype)
    if not size:
        return arithmetic.add(grad, zeros)
    if not keepdim:
        grad, indices = shape.unsqueeze(grad, dim), shape.unsqueeze(indices, dim)
    return index.scatter(zeros, dim, indices, grad)


def _selecting(name: str, node: str, glyph: str, forward: Callable, extra: str = "") -> Op:
    entry = vjp(lambda g, self_shape, dim, result1, keepdim: _returned(g, self_shape, dim, result1, keepdim), EXTREME)
    return op(
        f"{name}(self, {extra}dim=-1, keepdim=False)", node, glyph, forward, differentiable=(True, False), self=entry
    )


def _kept(
    find: Callable[[np.ndarray, int], tuple[np.ndarray, np.ndarray]], array: np.ndarray, dim: int, keepdim: bool
) -> tuple[np.ndarray, ...]:
    found = find(array, dim) if array.ndim else (array, np.asarray(0))
    return tuple(np.expand_dims(one, dim) if keepdim and array.ndim else one for one in found)


max_dim = _selecting("max_dim", "MaxBackward0", r"\max", _chosen(np.argmax))
min_dim = _selecting("min_dim", "MinBackward0", r"\min", _chosen(np.argmin))
median_dim = _selecting(
    "median_dim",
    "MedianBackward1",
    r"\mathrm{median}",
    lambda array, dim, keepdim: _kept(_median, array, dim, keepdim),
)


nanmedian_dim = _selecting(
    "nanmedian_dim",
    "NanmedianBackward1",
    r"\mathrm{median}",
    lambda array, dim, keepdim: _kept(_nanmedian, array, dim, keepdim),
)


def _most_frequent(array: np.ndarray, dim: int) -> tuple[np.ndarray, np.ndarray]:
    def one(line: np.ndarray) -> int:
        values, counts = np.unique(line, return_counts=True)
        return int(np.flatnonzero(line == values[counts.argmax()])[-1])

    places = np.asarray(np.apply_along_axis(one, dim, array))
    return np.take_along_axis(array, np.expand_dims(places, dim), dim).squeeze(dim), places


mode = _selecting(
    "mode",
    "ModeBackward0",
    r"\mathrm{mode}",
    lambda array, dim, keepdim: _kept(_most_frequent, array, dim, keepdim),
)


def _kth(array: np.ndarray, k: int, dim: int, keepdim: bool) -> tuple[np.ndarray, ...]:
    place = np.take(np.argsort(array, axis=dim, kind="stable"), [k - 1], axis=dim)
    value = np.take_along_axis(array, place, dim)
    return (value, place) if keepdim else (value.squeeze(dim), place.squeeze(dim))


kthvalue = _selecting("kthvalue", "KthvalueBackward0", r"\mathrm{kth}", _kth, "k, ")


def _shared_along(g: Tensor, x: Tensor, result: Tensor, dim: tuple[int, ...], keepdim: bool) -> Tensor:
    """``amax``'s gradient: shared equally by all that reach the extreme (``scale_grad_by_count``)."""
    size = tuple(1 if axis in dim else length for axis, length in enumerate(x.shape)) if dim else result.shape
    mask = compare.eq(shape.view(result, size), x)
    share = arithmetic.div(shape.view(g, size), sum_dim(mask, dim or tuple(range(len(x.shape))), True))
    return arithmetic.mul(share, mask)


amax = op(
    "amax(self, dim, keepdim=False)",
    "AmaxBackward0",
    r"\max",
    lambda array, dim, keepdim: kernels.amax(array, dim or tuple(range(array.ndim)), keepdim),
    self=vjp(lambda g, self, result, dim, keepdim: _shared_along(g, self, result, dim, keepdim), EXTREME),
)
amin = op(
    "amin(self, dim, keepdim=False)",
    "AminBackward0",
    r"\min",
    lambda array, dim, keepdim: kernels.amin(array, dim or tuple(range(array.ndim)), keepdim),
    self=vjp(lambda g, self, result, dim, keepdim: _shared_along(g, self, result, dim, keepdim), EXTREME),
)

aminmax = op(
    "aminmax(self, dim=None, keepdim=False)",
    "AminmaxBackward0",
    r"\mathrm{minmax}",
    lambda array, dim, keepdim: (
        kernels.amin(array, _axes(array.ndim, dim), keepdim),
        kernels.amax(array, _axes(array.ndim, dim), keepdim),
    ),
    self=vjp(
        lambda g, self, result0, result1, dim, keepdim: _aminmax_backward(g, self, result0, result1, dim, keepdim),
        EXTREME,
    ),
)


def _axes(rank: int, dim: int | None) -> tuple[int, ...]:
    return tuple(range(rank)) if dim is None else ((dim,) if rank else ())


def _aminmax_backward(
    g: Any, x: Tensor, least: Tensor, largest: Tensor, dim: int | None, keepdim: bool
) -> Tensor | None:
    axes = _axes(len(x.shape), dim)
    parts = [
        _shared_along(one, x, extreme, axes, keepdim)
        for one, extreme in zip(g, (least, largest), strict=True)
        if one is not None
    ]
    return arithmetic.add(*parts) if len(parts) == 2 else parts[0]


argmax = op("argmax(self, dim, keepdim=False)", None, r"\arg\max", lambda a, dim, keep: _place(a, np.argmax, dim, keep))
argmin = op("argmin(self, dim, keepdim=False)", None, r"\arg\min", lambda a, dim, keep: _place(a, np.argmin, dim, keep))


def _place(array: np.ndarray, choose: Callable, dim: int | None, keepdim: bool) -> np.ndarray:
    if array.dtype.kind == "f" and np.isnan(array).any():
        nan = np.isnan(array)
        found = np.asarray(np.where(nan.any(axis=dim), nan.argmax(axis=dim), choose(array, axis=dim)))
        return np.expand_dims(found, tuple(range(array.ndim)) if dim is None else dim) if keepdim else found
    return np.asarray(choose(array, axis=dim, keepdims=keepdim))


all_ = op("all(self, dim, keepdim=False)", None, r"\forall", lambda a, dim, keep: np.all(a, axis=dim, keepdims=keep))
any_ = op("any(self, dim, keepdim=False)", None, r"\exists", lambda a, dim, keep: np.any(a, axis=dim, keepdims=keep))


def _spread_var(g: Tensor, x: Tensor, dim: tuple[int, ...] | None, correction: float | None, keepdim: bool) -> Tensor:
    """``var``'s gradient: ``2/(n - correction) * g * (x - mean)``."""
    correction = _less(correction)
    if dim is None or not x.shape:
        deviation = arithmetic.sub(x, mean_all(x))
        return arithmetic.mul(arithmetic.mul_number(g, _safe_ratio(2, x.array.size - correction)), deviation)
    count = math.prod(x.shape[axis] for axis in dim)
    if not keepdim:
        g = _unreduced(g, dim)
    deviation = arithmetic.sub(x, mean_dim(x, dim, True))
    return arithmetic.mul(arithmetic.mul_number(g, _safe_ratio(2, count - correction)), deviation)


def _less(correction: float | None) -> float:
    return 1 if correction is None else correction


def _with_count(tex: str) -> Callable[[dict[str, str]], str]:
    """TeX in which ``{count}`` is the divisor and ``{self}`` the input."""

    def filled(texts: dict[str, str]) -> str:
        less = {"None": "1"}.get(texts["correction"], texts["correction"])
        return tex.replace("{count}", "n" if less == "0" else f"(n-{less})").replace("{self}", texts["self"])

    return filled


def _safe_ratio(a: float, b: float) -> float:
    return a / b if b else math.inf


def _std_backward(
    g: Tensor, x: Tensor, result: Tensor, dim: tuple[int, ...] | None, correction: float | None, keepdim: bool
) -> Tensor:
    scaled = arithmetic.div(g, arithmetic.mul_number(result, 2))
    scaled = compare.masked_fill.in_place(scaled, compare.eq(result, 0), 0)
    return _spread_var(scaled, x, dim, correction, keepdim)


var = op(
    "var(self, dim=None, correction=None, keepdim=False)",
    "VarBackward0",
    r"\mathrm{var}",
    lambda a, dim, correction, keepdim: kernels.var(a, dim, _less(correction), keepdim),
    self=vjp(
        lambda g, self, dim, correction, keepdim: _spread_var(g, self, dim, correction, keepdim),
        ("row", _with_count(r"\tfrac{2}{{count}}({self}-\bar{{self}})^{\top}")),
    ),
)
std = op(
    "std(self, dim=None, correction=None, keepdim=False)",
    "StdBackward0",
    r"\mathrm{std}",
    lambda a, dim, correction, keepdim: kernels.std(a, dim, _less(correction), keepdim),
    self=vjp(
        lambda g, self, result, dim, correction, keepdim: _std_backward(g, self, result, dim, correction, keepdim),
        ("row", _with_count(r"\tfrac{1}{{count}s}({self}-\bar{{self}})^{\top}")),
    ),
)
var_mean = op(
    "var_mean(self, dim=None, correction=None, keepdim=False)",
    "VarMeanBackward0",
    r"\mathrm{var}",
    lambda a, dim, correction, keep: (kernels.var(a, dim, _less(correction), keep), kernels.mean(a, dim, keep)),
    self=vjp(
        lambda g, self, dim, correction, keepdim: _both(
            None if g[0] is None else _spread_var(g[0], self, dim, correction, keepdim), g[1], self, dim, keepdim
        )
    ),
)
std_mean = op(
    "std_mean(self, dim=None, correction=None, keepdim=False)",
    "StdMeanBackward0",
    r"\mathrm{std}",
    lambda a, dim, correction, keep: (kernels.std(a, dim, _less(correction), keep), kernels.mean(a, dim, keep)),
    self=vjp(
        lambda g, self, result0, dim, correction, keepdim: _both(
            None if g[0] is None else _std_backward(g[0], self, result0, dim, correction, keepdim),
            g[1],
            self,
            dim,
            keepdim,
        )
    ),
)


def _both(first: Tensor | None, mean: Tensor | None, x: Tensor, dim: tuple[int, ...] | None, keepdim: bool) -> Tensor:
    second = None
    if mean is not None:
        wide = shape.expand(mean, x.shape) if dim is None else spread(mean, x.shape, dim, keepdim)
        second = arithmetic.div_number(wide, x.array.size // max(mean.array.size, 1))
    if first is None or second is None:
        found = first if second is None else second
        assert found is not None
        return found
    return arithmetic.add(first, second)


def norm_backward(g: Tensor, x: Tensor, p: float, norm: Tensor, dim: tuple[int, ...] | None, keepdim: bool) -> Tensor:
    """PyTorch's ``linalg_vector_norm_backward``; 0 where the norm is 0."""
    if not keepdim and dim is not None and x.shape:
        g, norm = _unreduced(g, dim), _unreduced(norm, dim)
    if p == 0:
        return creation.zeros_like(x)
    if p == 1:
        return arithmetic.mul(pointwise.sgn(x), g)
    if p == 2:
        ratio = arithmetic.div(x, norm)
        return arithmetic.mul(g, compare.masked_fill.in_place(ratio, compare.eq(norm, 0), 0))
    if math.isinf(p):
        size = pointwise.abs(x)
        mask = compare.eq(size, norm)
        count = sum_all(mask) if dim is None else sum_dim(mask, dim, True)
        share = arithmetic.mul(arithmetic.div(g, count), mask)
        return arithmetic.mul(pointwise.sgn(x), share)
    if p < 1:
        scaled = arithmetic.mul(pointwise.sgn(x), powers.pow_number(pointwise.abs(x), p - 1))
        scaled = compare.masked_fill.in_place(scaled, compare.eq(x, 0), 0)
        return arithmetic.mul(arithmetic.mul(scaled, g), powers.pow_number(norm, 1 - p))
    if p < 2:
        scaled = arithmetic.mul(pointwise.sgn(x), powers.pow_number(pointwise.abs(x), p - 1))
        ratio = arithmetic.div(g, powers.pow_number(norm, p - 1))
        return arithmetic.mul(scaled, compare.masked_fill.in_place(ratio, compare.eq(norm, 0), 0))
    scaled = arithmetic.mul(x, powers.pow_number(pointwise.abs(x), p - 2))
    ratio = arithmetic.div(g, powers.pow_number(norm, p - 1))
    return arithmetic.mul(scaled, compare.masked_fill.in_place(ratio, compare.eq(norm, 0), 0))


vector_norm = op(
    "vector_norm(self, ord=2, dim=None, keepdim=False)",
    "LinalgVectorNormBackward0",
    r"\|\cdot\|",
    lambda array, p, dim, keepdim: kernels.norm(array, p, dim, keepdim),
    self=vjp(
        lambda g, self, ord, result, dim, keepdim: norm_backward(g, self, ord, result, dim, keepdim),
        ("row", r"{self}^{\top}/\|{self}\|"),
    ),
)

nansum = op(
    "nansum(self, dim=None, keepdim=False)",
    "NansumBackward0",
    r"\Sigma",
    lambda array, dim, keepdim: kernels.sum(np.where(np.isnan(array), np.asarray(0, array.dtype), array), dim, keepdim),
    self=vjp(
        lambda g, self, dim, keepdim: arithmetic.mul(
            shape.expand(g, self.shape) if dim is None else spread(g, self.shape, dim, keepdim),
            compare.logical_not(compare.isnan(self)),
        ),
        ROW_OF_ONES,
    ),
)

logsumexp = op(
    "logsumexp(self, dim, keepdim=False)",
    "LogsumexpBackward0",
    r"\mathrm{logsumexp}",
    lambda array, dim, keepdim: kernels.logsumexp(array, dim, keepdim),
    self=vjp(
        lambda g, self, result, dim, keepdim: _logsumexp_backward(g, self, result, dim, keepdim),
        ("row", r"\mathrm{softmax}({self})^{\top}"),
    ),
)


def _logsumexp_backward(g: Tensor, x: Tensor, result: Tensor, dim: tuple[int, ...], keepdim: bool) -> Tensor:
    if not keepdim and x.shape:
        g, result = _unreduced(g, dim), _unreduced(result, dim)
    return arithmetic.mul(g, pointwise.exp(arithmetic.sub(x, result)))
