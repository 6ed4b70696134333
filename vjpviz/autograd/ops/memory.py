"""Copies, casts and views of memory: what shares storage with its source, and what has its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from vjpviz.autograd.ops import creation
from vjpviz.autograd.ops.entries import UNCHANGED, VANISHING
from vjpviz.autograd.table import RESHAPED, Op, identity, op, vjp
from vjpviz.autograd.views import Geometry, strided

if TYPE_CHECKING:
    from vjpviz.autograd.dtypes import DType
    from vjpviz.autograd.tensor import Tensor

clone = op("clone(self)", "CloneBackward0", r"\mathrm{clone}", np.copy, self=UNCHANGED)

contiguous = op(
    "contiguous(self)",
    "CloneBackward0",
    r"\mathrm{clone}",
    lambda array: np.array(array, order="C"),
    self=vjp(lambda g: g, RESHAPED),
)
"""A copy in the order of the dimensions, where ``clone`` keeps the order of its argument."""

copy = op(
    "copy(self, src)",
    "CopyBackwards",
    r"\leftarrow",
    lambda old, new: np.broadcast_to(new if old.dtype.kind == "c" else np.real(new), old.shape).astype(old.dtype),
    self=VANISHING,
    src=UNCHANGED,
)


def _drawing(name: str, node: str) -> Op:
    return op(f"{name}(self, drawn)", node, r"\leftarrow", lambda old, new: new.astype(old.dtype), self=VANISHING)


DRAWN = {
    "uniform": _drawing("uniform", "UniformBackward0"),
    "normal": _drawing("normal", "NormalBackward0"),
    "exponential": _drawing("exponential", "ExponentialBackward0"),
    "bernoulli": _drawing("bernoulli", "BernoulliBackward2"),
    "bernoulli_tensor": _drawing("bernoulli_tensor", "BernoulliBackward1"),
    "random_between": _drawing("random_between", "RandomBackward0"),
    "random_below": _drawing("random_below", "RandomBackward1"),
    "random": _drawing("random", "RandomBackward2"),
}
"""Overwriting with random numbers, which no gradient passes: what is drawn comes as an argument."""


def copy_(target: Tensor, source: Tensor) -> Tensor:
    """Write ``source`` into ``target``, cast and broadcast. Returns ``target``."""
    return copy.in_place(target, source)


def converted(array: np.ndarray, dtype: DType) -> np.ndarray:
    """The array in another dtype; of complex numbers the real parts, where that is real."""
    return (array if dtype.is_complex else np.real(array)).astype(dtype.numpy)


to_copy = op(
    "to_copy(self, dtype)",
    "ToCopyBackward0",
    r"\mathrm{to}",
    lambda array, dtype: converted(array, dtype),
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
        lambda g, self_layout, size, stride, offset: _unstrided(g, self_layout, size, stride, offset),
        ("selection", r"\mathrm{select}"),
    ),
)


def _unstrided(g: Tensor, layout: tuple, size: tuple, stride: tuple, offset: int) -> Tensor:
    """A write of ``g`` into zeros; where places coincide, a sum."""
    steps = sorted((abs(step), length) for step, length in zip(stride, size, strict=True) if length > 1)
    reach = 1
    for step, length in steps:
        if step < reach:
            return as_strided_backward(g, layout, size, stride, offset)
        reach += step * (length - 1)
    extent = 1 + sum((length - 1) * abs(step) for length, step in zip(*layout, strict=True))
    memory = creation.zeros((max(extent, offset + reach),), g.dtype)
    copy_(as_strided(memory, size, stride, offset), g)
    return as_strided(memory, *layout, 0)


as_strided_backward = op(
    "as_strided_backward(self, layout, size, stride, offset)",
    "AsStridedScatterBackward0",
    r"\mathrm{scatter}",
    _scatter,
    self=vjp(lambda g, size, stride, offset: as_strided(g, size, stride, offset), ("selection", r"\mathrm{scatter}")),
)

alias = op("alias(self)", "AliasBackward0", r"\mathrm{alias}", lambda a: a[...], view=True, self=UNCHANGED)
