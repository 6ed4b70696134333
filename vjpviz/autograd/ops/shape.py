"""Shape, memory layout and copies: views share storage with their source, as in PyTorch."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from vjpviz.autograd.ops import creation, reduce
from vjpviz.autograd.table import identity, op, vjp
from vjpviz.autograd.views import Geometry, strided

if TYPE_CHECKING:
    from vjpviz.autograd.dtypes import DType
    from vjpviz.autograd.tensor import Tensor

RESHAPED = ("reshaped identity", "I")  # the gradient is the same numbers in another shape

clone = op("clone(self)", "CloneBackward0", r"\mathrm{clone}", np.copy, self=vjp(lambda g: g, identity()))

copy = op(
    "copy(self, src)",
    "CopyBackwards",
    r"\leftarrow",
    lambda old, new: np.broadcast_to(new, old.shape).astype(old.dtype),
    self=vjp(lambda g: creation.zeros_like(g), ("zero", "0")),
    src=vjp(lambda g: g, identity()),
)


def copy_(target: Tensor, source: Tensor) -> Tensor:
    """Write ``source`` into ``target``, cast and broadcast. Returns ``target``."""
    return copy.in_place(target, source)


to_copy = op(
    "to_copy(self, dtype)",
    "ToCopyBackward0",
    r"\mathrm{to}",
    lambda array, dtype: array.astype(dtype.numpy),
    self=vjp(lambda g, self_dtype: cast(g, self_dtype), identity()),
)


def cast(tensor: Tensor, dtype: DType) -> Tensor:
    """``tensor.to(dtype)``: the same tensor where it has that dtype already."""
    return tensor if tensor.dtype is dtype else to_copy(tensor, dtype)


def _scatter(g: np.ndarray, layout: tuple, size: tuple, stride: tuple, offset: int) -> np.ndarray:
    shape, strides = layout
    extent = 1 + sum((length - 1) * abs(step) for length, step in zip(shape, strides, strict=True)) if g.size else 1
    reach = offset + 1 + sum((length - 1) * abs(step) for length, step in zip(size, stride, strict=True))
    memory = np.zeros(max(extent, reach, 1), g.dtype)
    places = strided(np.arange(memory.size), Geometry(size, stride, offset))
    np.add.at(memory, places.reshape(-1), g.reshape(-1))
    return strided(memory, Geometry(shape, strides, 0)).copy()


as_strided = op(
    "as_strided(self, size, stride, offset=0)",
    "AsStridedBackward0",
    r"\mathrm{as\_strided}",
    lambda array, size, stride, offset: strided(array, Geometry(tuple(size), tuple(stride), offset)),
    view=True,
    self=vjp(
        lambda g, self_layout, size, stride, offset: as_strided_backward(g, self_layout, size, stride, offset),
        ("selection", r"\mathrm{select}"),
    ),
)

as_strided_backward = op(
    "as_strided_backward(self, layout, size, stride, offset)",
    "AsStridedScatterBackward0",
    r"\mathrm{scatter}",
    _scatter,
    self=vjp(lambda g, size, stride, offset: as_strided(g, size, stride, offset), ("selection", r"\mathrm{scatter}")),
)

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


def reshape(tensor: Tensor, size: tuple[int, ...]) -> Tensor:
    """``tensor.reshape(size)``: a view where the strides allow it, else a view of a copy (no -1 in ``size``)."""
    try:
        return view(tensor, tuple(size))
    except AttributeError:
        return unsafe_view(clone(tensor), tuple(size))


expand = op(
    "expand(self, size)",
    "ExpandBackward0",
    r"\mathrm{expand}",
    lambda array, size: _expanded(array, tuple(size)),
    view=True,
    self=vjp(lambda g, self_shape: reduce.sum_to(g, self_shape), ("broadcast", r"\mathrm{copies}")),
)


def _expanded(array: np.ndarray, size: tuple[int, ...]) -> np.ndarray:
    shape = np.broadcast_to(array, size)
    return np.lib.stride_tricks.as_strided(array, shape.shape, shape.strides)


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
