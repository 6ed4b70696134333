"""Tensors cut into pieces and put together: slices, windows, copies side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from vjpviz.autograd.dtypes import BY_NUMPY, promote
from vjpviz.autograd.ops import creation, index, reduce
from vjpviz.autograd.ops import shape as shapes
from vjpviz.autograd.ops.memory import cast
from vjpviz.autograd.table import REORDERED, op, vjp

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vjpviz.autograd.dtypes import DType
    from vjpviz.autograd.tensor import Tensor

repeat = op(
    "repeat(self, repeats)",
    "RepeatBackward0",
    r"\mathrm{repeat}",
    np.tile,
    self=vjp(lambda g, repeats, self_shape: _unrepeated(g, repeats, self_shape), ("broadcast", r"\mathrm{copies}")),
)


def _unrepeated(g: Tensor, repeats: tuple[int, ...], shape: tuple[int, ...]) -> Tensor:
    """Sum the copies: first the new dimensions, then each repeated one (PyTorch's ``repeat_backward``)."""
    if 0 in repeats:
        return creation.zeros(shape, g.dtype)
    leading = len(repeats) - len(shape)
    for _ in range(leading):
        g = reduce.sum_dim(g, (0,))
    split: list[int] = []
    summed: list[int] = []
    for copies, size in zip(repeats[leading:], shape, strict=True):
        if copies != 1:
            summed.append(len(split))
            split.append(copies)
        split.append(size)
    return reduce.sum_dim(shapes.reshape(g, tuple(split)), tuple(summed)) if summed else g


unbind = op(
    "unbind(self, dim=0)",
    "UnbindBackward0",
    r"\mathrm{unbind}",
    lambda array, dim: tuple(np.moveaxis(array, dim, 0)[place, ...] for place in range(array.shape[dim])),
    view=True,
    self=vjp(lambda g, self_shape, self_dtype, dim: _rebound(g, self_shape, self_dtype, dim), REORDERED),
)

split = op(
    "split(self, split_size, dim=0)",
    "SplitBackward0",
    r"\mathrm{split}",
    lambda array, size, dim: _pieces(array, _sizes(array.shape[dim], size), dim),
    view=True,
    self=vjp(
        lambda g, self_shape, self_dtype, split_size, dim: _joined(
            g, _sizes(self_shape[dim], split_size), self_shape, self_dtype, dim
        ),
        REORDERED,
    ),
)

split_with_sizes = op(
    "split_with_sizes(self, split_sizes, dim=0)",
    "SplitWithSizesBackward0",
    r"\mathrm{split}",
    lambda array, sizes, dim: _pieces(array, sizes, dim),
    view=True,
    self=vjp(
        lambda g, self_shape, self_dtype, split_sizes, dim: _joined(g, split_sizes, self_shape, self_dtype, dim),
        REORDERED,
    ),
)


def _sizes(length: int, size: int) -> list[int]:
    if size == 0:
        return [0]
    return [min(size, length - start) for start in range(0, max(length, 1), size)]


def _pieces(array: np.ndarray, sizes: Sequence[int], dim: int) -> tuple[np.ndarray, ...]:
    ends = np.cumsum(sizes)
    before = (slice(None),) * (dim % array.ndim)
    return tuple(array[(*before, slice(int(end) - size, int(end)))] for size, end in zip(sizes, ends, strict=True))


def _rebound(g: Any, shape: tuple[int, ...], dtype: DType, dim: int) -> Tensor:
    axis = dim % len(shape)
    part = shape[:axis] + shape[axis + 1 :]
    return stack(_gradients(g, [part] * shape[axis], dtype), dim)


def _joined(g: Any, sizes: Sequence[int], shape: tuple[int, ...], dtype: DType, dim: int) -> Tensor:
    axis = dim % len(shape)
    parts = [(*shape[:axis], size, *shape[axis + 1 :]) for size in sizes]
    return cat(_gradients(g, parts, dtype), axis)


def _gradients(g: Any, parts: Sequence[tuple[int, ...]], dtype: DType) -> list[Tensor]:
    """What arrived for each of the results, whose shapes are ``parts``: zeros where nothing did."""
    grads = g if isinstance(g, tuple) else (g,)
    return [creation.zeros(part, dtype) if one is None else one for one, part in zip(grads, parts, strict=True)]


def _of_one_dtype(arrays: list[np.ndarray]) -> list[np.ndarray]:
    """``arrays`` in the dtype that all of them promote to."""
    kinds = [BY_NUMPY[one.dtype] for one in arrays]
    common = kinds[0]
    for kind in kinds[1:]:
        common = promote(common, kind)
    return [one.astype(common.numpy, copy=False) for one in arrays]


cat = op(
    "cat(tensors, dim=0)",
    "CatBackward0",
    r"\mathrm{cat}",
    lambda arrays, dim: np.concatenate(_of_one_dtype([one for one in arrays if one.shape != (0,)] or arrays), dim),
    tensors=vjp(
        lambda g, tensors_shape, tensors_dtype, dim: _cut(g, tensors_shape, tensors_dtype, dim),
        ("selection", r"\mathrm{slice}"),
    ),
)


def _cut(g: Tensor, sizes: list[tuple[int, ...]], dtypes: list[DType], dim: int) -> list[Tensor]:
    grads: list[Tensor] = []
    start = 0
    for size, dtype in zip(sizes, dtypes, strict=True):
        if size == (0,):
            grads.append(creation.zeros(size, dtype))
            continue
        end = start + size[dim]
        grads.append(cast(index.slice_(g, dim, start, end, 1), dtype))
        start = end
    return grads


stack = op(
    "stack(tensors, dim=0)",
    "StackBackward0",
    r"\mathrm{stack}",
    lambda arrays, dim: np.stack(_of_one_dtype(arrays), dim),
    tensors=vjp(
        lambda g, tensors_dtype, dim: [
            cast(index.select(g, dim, place), dtype) for place, dtype in enumerate(tensors_dtype)
        ],
        ("selection", r"\mathrm{select}"),
    ),
)

unfold = op(
    "unfold(self, dimension, size, step)",
    "UnfoldBackward0",
    r"\mathrm{unfold}",
    lambda array, dim, size, step: _windows(array, dim, size, step),
    view=True,
    self=vjp(
        lambda g, self_shape, dimension, size, step: unfold_backward(g, self_shape, dimension, size, step),
        ("selection", r"\mathrm{windows}"),
    ),
)


def _windows(array: np.ndarray, dim: int, size: int, step: int) -> np.ndarray:
    axis = dim % array.ndim
    found = np.lib.stride_tricks.sliding_window_view(array, size, axis, writeable=array.flags.writeable)
    return found[(slice(None),) * axis + (slice(None, None, step),)]


def _unwindowed(g: np.ndarray, shape: tuple[int, ...], dim: int, size: int, step: int) -> np.ndarray:
    result = np.zeros(shape, g.dtype)
    everywhere: Any = ...
    np.add.at(_windows(result, dim, size, step), everywhere, g)
    return result


unfold_backward = op(
    "unfold_backward(self, input_size, dim, size, step)",
    "UnfoldBackwardBackward0",
    r"\mathrm{fold}",
    _unwindowed,
    self=vjp(lambda g, dim, size, step: unfold(g, dim, size, step), ("selection", r"\mathrm{windows}")),
)
