"""Statistics as ``torch`` names them: quantiles, modes, means without NaN, covariance, histograms, integrals."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from vjpviz.autograd import dtypes
from vjpviz.autograd.functions import products, reduce, shape
from vjpviz.autograd.functions.dims import Dims, wrap, wrap_all
from vjpviz.autograd.functions.results import ReturnType
from vjpviz.autograd.ops import (
    arithmetic,
    compare,
    creation,
    diagonals,
    extremes,
    in_place_views,
    index,
    pieces,
    pointwise,
    scan,
)
from vjpviz.autograd.ops import reduce as rows
from vjpviz.autograd.ops import shape as shapes
from vjpviz.autograd.ops.conjugates import complex_, conj, imag, real
from vjpviz.autograd.tensor import Tensor, scalar

if TYPE_CHECKING:
    from collections.abc import Callable

    from vjpviz.autograd.dtypes import DType


def _quantile(name: str, input: Tensor, q: Any, dim: int | None, keepdim: bool, interpolation: str) -> Tensor:
    """aten/src/ATen/native/Sorting.cpp, ``quantile_compute``: sort, gather the ranks around, interpolate."""
    if not input.dtype.is_floating_point:
        raise RuntimeError("quantile() input tensor must be either float or double dtype")
    if interpolation not in ("linear", "lower", "higher", "midpoint", "nearest"):
        raise RuntimeError(
            f"{name}() interpolation must be one of linear, lower, higher, midpoint or nearest, but got {interpolation}"
        )
    places = q if isinstance(q, Tensor) else scalar(float(q), input.dtype)
    for one in places.array.reshape(-1):
        if not 0 <= one <= 1:
            raise RuntimeError(f"{name}() q must be in the range [0, 1] but got {one:g}")
    rank = input.array.ndim
    if dim is None:
        ordered = scan.sort(shape.flatten(input), 0, False)[0]
        size = (1,) * rank if keepdim else ()
    else:
        axis = wrap(dim, rank)
        last = axis == rank - 1
        turned = input if last else shapes.transpose(shapes.unsqueeze(input, rank), axis, rank)
        ordered = scan.sort(turned, turned.array.ndim - 1, False)[0]
        size = (*input.shape[:axis], *(1,) * keepdim, *input.shape[axis + 1 :])
    wide = shapes.view(ordered, (*size, ordered.shape[-1]))
    values = _interpolated(wide, places, interpolation, without_nan=name == "nanquantile")
    if places.array.ndim:
        in_place_views.unsqueeze_.in_place_view(values, 0)
        in_place_views.transpose_.in_place_view(values, 0, values.array.ndim - 1)
    return in_place_views.squeeze_dim_.in_place_view(values, values.array.ndim - 1)


def _interpolated(ordered: Tensor, q: Tensor, interpolation: str, *, without_nan: bool) -> Tensor:
    array = ordered.array
    nan = np.isnan(array)
    count = array.shape[-1]
    kind = array.dtype.type
    if without_nan:
        ranks = np.maximum((count - nan.sum(-1, keepdims=True) - 1), 0).astype(kind) * q.array.reshape(-1).astype(kind)
    else:
        ranks = np.where(
            nan.any(-1, keepdims=True), kind(count - 1), q.array.reshape(-1).astype(kind) * kind(count - 1)
        )
    ranks = {"lower": np.floor, "higher": np.ceil, "nearest": np.rint}.get(interpolation, lambda x: x)(ranks)
    below = ranks.astype(np.int64)
    axis = array.ndim - 1
    values = index.gather(ordered, axis, Tensor(below))
    if interpolation in ("linear", "midpoint"):
        weight = np.full_like(ranks, 0.5) if interpolation == "midpoint" else ranks - below.astype(kind)
        above = index.gather(ordered, axis, Tensor(np.ceil(ranks).astype(np.int64)))
        pointwise.lerp_tensor.in_place(values, above, creation.from_array(weight.astype(kind)))
    return values


def quantile(
    input: Tensor, q: Any, dim: int | None = None, keepdim: bool = False, *, interpolation: str = "linear"
) -> Tensor:
    """The value below which a part ``q`` of the elements lies."""
    return _quantile("quantile", input, q, dim, keepdim, interpolation)


def nanquantile(
    input: Tensor, q: Any, dim: int | None = None, keepdim: bool = False, *, interpolation: str = "linear"
) -> Tensor:
    """``quantile`` of what is not NaN."""
    return _quantile("nanquantile", input, q, dim, keepdim, interpolation)


def nanmean(input: Tensor, dim: Dims = None, keepdim: bool = False, *, dtype: DType | None = None) -> Tensor:
    """The mean of what is not NaN. Raises RuntimeError for integers."""
    if not input.dtype.differentiable:
        raise RuntimeError(
            f"nanmean(): expected input to have floating point or complex dtype but got {input.dtype.scalar}"
        )
    axes = None if dim is None else wrap_all(dim, input.array.ndim)
    there = compare.logical_not(compare.isnan(input))
    count = rows.sum_all(there) if axes is None else rows.sum_dim(there, axes, keepdim)
    return arithmetic.div(reduce.nansum(input, dim, keepdim, dtype=dtype), count)


def nanmedian(input: Tensor, dim: int | None = None, keepdim: bool = False) -> Any:
    """The median of what is not NaN; with ``dim`` values and indices."""
    if dim is None:
        return extremes.nanmedian_all(input)
    return ReturnType("nanmedian", extremes.nanmedian_dim(input, wrap(dim, input.array.ndim), keepdim))


def mode(input: Tensor, dim: int = -1, keepdim: bool = False) -> Any:
    """The most frequent value along ``dim`` (the smallest of several) and the last place where it stands."""
    return ReturnType("mode", extremes.mode(input, wrap(dim, input.array.ndim), keepdim))


def msort(input: Tensor) -> Tensor:
    """Sorted along the first dimension."""
    return scan.sort(input, 0, False)[0]


def histc(input: Tensor, bins: int = 100, min: float = 0, max: float = 0) -> Tensor:
    """How many elements fall into each of ``bins`` equal parts from ``min`` to ``max``."""
    array = input.array
    if input.dtype.is_complex:
        raise NotImplementedError(f"\"aminmax_cpu\" not implemented for '{input.dtype.scalar}'")
    low, high = (array.min(), array.max()) if min == max and array.size else (min, max)
    if low == high:
        low, high = low - 1, high + 1
    return creation.from_array(np.histogram(array, bins, (float(low), float(high)))[0].astype(array.dtype))


def isin(elements: Any, test_elements: Any, *, assume_unique: bool = False, invert: bool = False) -> Tensor:
    """Which elements occur among others."""
    first, second = (one.array if isinstance(one, Tensor) else np.asarray(one) for one in (elements, test_elements))
    for array in (first, second):
        if array.dtype.kind in "cb":
            raise RuntimeError(f"Unsupported input type encountered for isin(): {dtypes.BY_NUMPY[array.dtype].scalar}")
    return creation.from_array(np.asarray(np.isin(first, second, invert=invert)))


def cov(
    input: Tensor, *, correction: int = 1, fweights: Tensor | None = None, aweights: Tensor | None = None
) -> Tensor:
    """The covariances of variables in rows. Raises RuntimeError for bools."""
    if input.dtype is dtypes.bool_:
        raise RuntimeError("cov(): bool dtype is not supported for input")
    if fweights is not None or aweights is not None:
        raise RuntimeError("vjpviz does not know the weights of torch.cov yet")
    rows_ = shapes.unsqueeze(input, 0) if input.array.ndim < 2 else input
    count = rows_.shape[1]
    middle = arithmetic.div(rows.sum_dim(rows_, (1,), False), count)
    apart = arithmetic.sub(rows_, shapes.unsqueeze(middle, 1))
    return shapes.squeeze_all(arithmetic.div(products.mm(apart, conj(shapes.t(apart))), max(0, count - correction)))


def corrcoef(input: Tensor) -> Tensor:
    """The correlations of variables in rows."""
    spread = cov(input)
    if not spread.array.ndim:
        return arithmetic.div(spread, spread)
    size = spread.shape[0]
    deviation = pointwise.sqrt(real(diagonals.diagonal(spread, 0, 0, 1)))
    scaled = arithmetic.div(spread, shapes.view(deviation, (size, 1)))
    found = arithmetic.div(scaled, shapes.view(deviation, (1, size)))
    if not found.dtype.is_complex:
        return compare.clamp(found, -1, 1)
    return complex_(compare.clamp(real(found), -1, 1), compare.clamp(imag(found), -1, 1))


def _neighbours(y: Tensor, axis: int) -> tuple[Tensor, Tensor]:
    length = y.shape[axis]
    later = index.slice_(y, axis, 1, length, 1)
    return index.slice_(y, axis, 0, length - 1, 1), later


def _steps(x: Tensor, axis: int) -> Tensor:
    length = x.shape[axis]
    earlier = index.slice_(x, axis, 0, length - 1, 1)
    return arithmetic.sub(index.slice_(x, axis, 1, length, 1), earlier)


def _refuse_bools(name: str, y: Tensor, x: Tensor | None) -> None:
    if any(one is not None and one.dtype is dtypes.bool_ for one in (y, x)):
        which = "`y`" if x is None else "`x` or `y`"
        raise RuntimeError(f"{name}: received a bool input for {which}, but bool is not supported")


def _times(tensor: Tensor, factor: float) -> Tensor:
    """A product with a number; of integers one of floats."""
    return arithmetic.mul(tensor, factor) if tensor.dtype.category < 2 else arithmetic.mul_number(tensor, factor)


def _over(tensor: Tensor, divisor: float) -> Tensor:
    return arithmetic.div(tensor, divisor) if tensor.dtype.category < 2 else arithmetic.div_number(tensor, divisor)


def trapezoid(y: Tensor, x: Tensor | None = None, *, dx: Any = 1, dim: int = -1) -> Tensor:
    """The integral by the trapezoid rule. Raises RuntimeError for bools."""
    _refuse_bools("trapezoid", y, x)
    axis = wrap(dim, y.array.ndim)
    if x is None:
        last = index.select(y, axis, y.shape[axis] - 1)
        ends = _times(arithmetic.add(index.select(y, axis, 0), last), 0.5)
        inner = arithmetic.sub(rows.sum_dim(y, (axis,), False), ends)
        return arithmetic.mul(inner, dx) if inner.dtype.category < 2 else arithmetic.mul_number(inner, dx)
    size = (*(1,) * axis, x.shape[0], *(1,) * (y.array.ndim - axis - 1)) if x.array.ndim == 1 else x.shape
    points = shapes.view(x, size) if x.array.ndim == 1 else x
    steps = _steps(points, axis if points.array.ndim == y.array.ndim else points.array.ndim - 1)
    products = arithmetic.mul(arithmetic.add(*_neighbours(y, axis)), steps)
    return _over(rows.sum_dim(products, (axis,), False), 2)


trapz = trapezoid


def cumulative_trapezoid(y: Tensor, x: Tensor | None = None, *, dx: Any = 1, dim: int = -1) -> Tensor:
    """The running integral by the trapezoid rule. Raises RuntimeError for bools."""
    _refuse_bools("cumulative_trapezoid", y, x)
    axis = wrap(dim, y.array.ndim)
    earlier, later = _neighbours(y, axis)
    if x is None:
        return scan.cumsum(_times(arithmetic.add(earlier, later), dx / 2), axis)
    steps = _steps(x, x.array.ndim - 1)
    return _over(scan.cumsum(arithmetic.mul(steps, arithmetic.add(earlier, later)), axis), 2)


def gradient(input: Tensor, *, spacing: Any = 1, dim: Any = None, edge_order: int = 1) -> list[Tensor]:
    """Differences that estimate the derivative along each dimension: central within, one-sided at the ends."""
    if edge_order != 1 or not isinstance(spacing, int | float):
        raise RuntimeError("vjpviz does not know torch.gradient(spacing=…, edge_order=…) of other than numbers yet")
    found = []
    for axis in wrap_all(dim, input.array.ndim):
        size = input.shape[axis]

        def part(start: int, end: int, axis: int = axis) -> Tensor:
            return index.slice_(input, axis, start, end, 1)

        first = arithmetic.div_number(_apart(part, 1, 2, 0, 1), spacing)
        middle = arithmetic.div_number(arithmetic.div_number(_apart(part, 2, size, 0, size - 2), spacing), 2)
        last = arithmetic.div_number(_apart(part, size - 1, size, size - 2, size - 1), spacing)
        found.append(pieces.cat([first, middle, last], axis))
    return found


def _apart(part: Callable[[int, int], Tensor], start: int, end: int, before: int, until: int) -> Tensor:
    earlier = part(before, until)
    return arithmetic.sub(part(start, end), earlier)


def vander(x: Tensor, N: int | None = None, increasing: bool = False) -> Tensor:
    """The matrix of powers of ``x``."""
    if x.requires_grad:
        raise RuntimeError("vjpviz does not know the derivative of torch.vander yet")
    powers = np.vander(x.array, x.array.size if N is None else N, increasing)
    return creation.from_array(powers.astype(x.array.dtype if x.dtype is not dtypes.bool_ else np.int64))
