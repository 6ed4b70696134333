"""The same elements in another shape or order; a view where PyTorch makes one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from vjpviz.autograd.ops import reduce
from vjpviz.autograd.ops.memory import contiguous
from vjpviz.autograd.table import REORDERED, RESHAPED, op, vjp

if TYPE_CHECKING:
    from vjpviz.autograd.tensor import Tensor

view = op(
    "view(self, size)",
    "ViewBackward0",
    r"\mathrm{view}",
    lambda array, size: _viewed(array, size),
    view=True,
    self=vjp(lambda g, self_shape: reshape(g, self_shape), RESHAPED),
)

unsafe_view = op(
    "unsafe_view(self, size)",
    "UnsafeViewBackward0",
    r"\mathrm{view}",
    lambda array, size: array.reshape(size),
    self=vjp(lambda g, self_shape: reshape(g, self_shape), RESHAPED),
)


def _viewed(array: np.ndarray, size: tuple[int, ...]) -> np.ndarray:
    result = array.view()
    result.shape = size  # raises AttributeError where that would need a copy
    return result


reshape_alias = op(
    "reshape_alias(self, size)",
    "ReshapeAliasBackward0",
    r"\mathrm{view}",
    lambda array, size: _viewed(array, size),
    view=True,
    self=vjp(lambda g, self_shape: reshape(g, self_shape), RESHAPED),
)


def reshape(tensor: Tensor, size: tuple[int, ...]) -> Tensor:
    """``tensor.reshape(size)``: a view where the strides allow it, else a view of a copy (no -1 in ``size``)."""
    try:
        return (view if tensor.array.flags.c_contiguous else reshape_alias)(tensor, tuple(size))
    except AttributeError:
        return unsafe_view(contiguous(tensor), tuple(size))


expand = op(
    "expand(self, size)",
    "ExpandBackward0",
    r"\mathrm{expand}",
    lambda array, size: _expanded(array, tuple(size)),
    view=True,
    self=vjp(lambda g, self_shape: reduce.sum_to(g, self_shape), ("broadcast", r"\mathrm{copies}")),
)


def _expanded(array: np.ndarray, size: tuple[int, ...]) -> np.ndarray:
    """A view with PyTorch's strides: 0 where a dimension is stretched, its own where it is not."""
    np.broadcast_to(array, size)
    strides: list[int] = []
    for back in range(1, len(size) + 1):
        if back > array.ndim:
            own = size[1 - back] * strides[0] if strides else array.itemsize
            strides.insert(0, own if size[-back] == 1 else 0)
        else:
            strides.insert(0, array.strides[-back] if size[-back] == array.shape[-back] else 0)
    return np.lib.stride_tricks.as_strided(array, size, strides)


unsqueeze = op(
    "unsqueeze(self, dim)",
    "UnsqueezeBackward0",
    r"\mathrm{unsqueeze}",
    lambda array, dim: np.expand_dims(array, dim),
    view=True,
    self=vjp(lambda g, dim: squeeze_dim(g, dim), RESHAPED),
)

squeeze_dim = op(
    "squeeze_dim(self, dim)",
    "SqueezeBackward1",
    r"\mathrm{squeeze}",
    lambda array, dim: array.squeeze(dim) if array.ndim and array.shape[dim] == 1 else array[...],
    view=True,
    self=vjp(lambda g, self_shape, dim: _unsqueezed(g, self_shape, dim), RESHAPED),
)


def _unsqueezed(g: Tensor, shape: tuple[int, ...], dim: int) -> Tensor:
    return unsqueeze(g, dim % len(shape)) if shape and shape[dim] == 1 else g


squeeze_all = op(
    "squeeze_all(self)",
    "SqueezeBackward0",
    r"\mathrm{squeeze}",
    np.squeeze,
    view=True,
    self=vjp(lambda g, self_shape: _unsqueezed_all(g, self_shape), RESHAPED),
)

squeeze_to = op(
    "squeeze_to(self, dim)",
    "SqueezeBackward4",
    r"\mathrm{squeeze}",
    lambda array, dim: array.squeeze(dim),
    self=vjp(lambda g, dim: unsqueeze(g, dim), RESHAPED),
)
"""What ``matmul`` ends with when one side is a vector: not a view."""

squeeze_dims = op(
    "squeeze_dims(self, dim)",
    "SqueezeBackward2",
    r"\mathrm{squeeze}",
    lambda array, dim: array.squeeze(tuple(axis for axis in dim if array.shape[axis] == 1)),
    view=True,
    self=vjp(lambda g, self_shape, dim: _unsqueezed_dims(g, self_shape, dim), RESHAPED),
)


def _unsqueezed_all(g: Tensor, shape: tuple[int, ...]) -> Tensor:
    for axis, size in enumerate(shape):
        if size == 1:
            g = unsqueeze(g, axis)
    return g


def _unsqueezed_dims(g: Tensor, shape: tuple[int, ...], dims: tuple[int, ...]) -> Tensor:
    for axis in sorted(axis % len(shape) for axis in dims):
        if shape[axis] == 1:
            g = unsqueeze(g, axis)
    return g


transpose = op(
    "transpose(self, dim0, dim1)",
    "TransposeBackward0",
    r"(\cdot)^{\top}",
    lambda array, dim0, dim1: np.swapaxes(array, dim0, dim1) if array.ndim else array[...],
    view=True,
    self=vjp(lambda g, dim0, dim1: transpose(g, dim0, dim1), REORDERED),
)

t = op(
    "t(self)",
    "TBackward0",
    r"(\cdot)^{\top}",
    lambda array: array.T if array.ndim == 2 else array[...],
    view=True,
    self=vjp(lambda g: t(g), REORDERED),
)

permute = op(
    "permute(self, dims)",
    "PermuteBackward0",
    r"\mathrm{permute}",
    np.transpose,
    view=True,
    self=vjp(lambda g, dims: permute(g, tuple(int(axis) for axis in np.argsort(_positive(dims)))), REORDERED),
)


def _positive(dims: tuple[int, ...]) -> list[int]:
    return [axis % len(dims) for axis in dims]


flip = op(
    "flip(self, dims)",
    "FlipBackward0",
    r"\mathrm{flip}",
    lambda array, dims: np.flip(array, dims).copy(),
    self=vjp(lambda g, dims: flip(g, dims), REORDERED),
)

roll = op(
    "roll(self, shifts, dims)",
    "RollBackward0",
    r"\mathrm{roll}",
    lambda array, shifts, dims: np.roll(array, shifts, dims or None) if array.size else array.copy(),
    self=vjp(lambda g, shifts, dims: roll(g, tuple(-shift for shift in shifts), dims), REORDERED),
)

rot90 = op(
    "rot90(self, k, dims)",
    "Rot90Backward0",
    r"\mathrm{rot90}",
    lambda array, k, dims: np.rot90(array, k, dims).copy(),
    self=vjp(lambda g, k, dims: rot90(g, -k, dims), REORDERED),
)
