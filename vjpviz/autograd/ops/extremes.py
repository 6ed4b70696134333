"""Reductions that choose: ``max``, ``min``, ``median``, ``kthvalue``, ``mode``, ``amax``, ``argmax``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from vjpviz.autograd import kernels
from vjpviz.autograd.ops import arithmetic, compare, creation, index, memory, reduce, shape
from vjpviz.autograd.table import Op, op, vjp

if TYPE_CHECKING:
    from collections.abc import Callable

    from vjpviz.autograd.tensor import Tensor


def _shared(g: Tensor, x: Tensor, result: Tensor) -> Tensor:
    """The gradient of an extreme of all elements: shared equally by those that reach it."""
    mask = compare.logical_or(
        compare.eq(x, result), compare.logical_and(compare.isnan(x), compare.isnan(result))
    ) if x.dtype.is_floating_point else compare.eq(x, result)  # fmt: skip
    return compare.masked_fill_tensor(creation.zeros_like(x), mask, arithmetic.div(g, _count(mask, g)))


def _count(mask: Tensor, like: Tensor) -> Tensor:
    return memory.cast(reduce.sum_all(mask), like.dtype)


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
    share = arithmetic.div(shape.view(g, size), reduce.sum_dim(mask, dim or tuple(range(len(x.shape))), True))
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
