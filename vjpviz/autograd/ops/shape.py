"""Shape, memory layout and copies: views share storage with their source, as in PyTorch."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from vjpviz.autograd.dtypes import BY_NUMPY, promote
from vjpviz.autograd.ops import creation, index, reduce
from vjpviz.autograd.table import identity, op, vjp
from vjpviz.autograd.views import Geometry, strided

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vjpviz.autograd.dtypes import DType
    from vjpviz.autograd.tensor import Tensor

RESHAPED = ("reshaped identity", "I")  # the gradient is the same numbers in another shape

clone = op("clone(self)", "CloneBackward0", r"\mathrm{clone}", np.copy, self=vjp(lambda g: g, identity()))
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


REORDERED = ("permutation", "P")  # the same numbers in another order

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


alias = op(
    "alias(self)", "AliasBackward0", r"\mathrm{alias}", lambda a: a[...], view=True, self=vjp(lambda g: g, identity())
)

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
    lambda array, shifts, dims: np.roll(array, shifts, dims or None),
    self=vjp(lambda g, shifts, dims: roll(g, tuple(-shift for shift in shifts), dims), REORDERED),
)

rot90 = op(
    "rot90(self, k, dims)",
    "Rot90Backward0",
    r"\mathrm{rot90}",
    lambda array, k, dims: np.rot90(array, k, dims).copy(),
    self=vjp(lambda g, k, dims: rot90(g, -k, dims), REORDERED),
)

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
    return reduce.sum_dim(reshape(g, tuple(split)), tuple(summed)) if summed else g


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
    grads = g if isinstance(g, tuple) else (g,)
    part = shape[: dim % len(shape)] + shape[dim % len(shape) + 1 :]
    return stack([creation.zeros(part, dtype) if one is None else one for one in grads], dim)


def _joined(g: Any, sizes: Sequence[int], shape: tuple[int, ...], dtype: DType, dim: int) -> Tensor:
    grads = g if isinstance(g, tuple) else (g,)
    axis = dim % len(shape)
    full = [shape[:axis] + (size,) + shape[axis + 1 :] for size in sizes]
    return cat(
        [creation.zeros(part, dtype) if one is None else one for one, part in zip(grads, full, strict=True)], axis
    )


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
        lambda g, tensors_shape, tensors_dtype, dim: _cat_backward(g, tensors_shape, tensors_dtype, dim),
        ("selection", r"\mathrm{slice}"),
    ),
)


def _cat_backward(g: Tensor, shapes: list[tuple[int, ...]], dtypes: list[DType], dim: int) -> list[Tensor]:
    grads: list[Tensor] = []
    start = 0
    for shape, dtype in zip(shapes, dtypes, strict=True):
        if shape == (0,):
            grads.append(creation.zeros(shape, dtype))
            continue
        end = start + shape[dim]
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

TRIANGLE = ("diagonal", r"\operatorname{diag}(\mathrm{mask})")

tril = op(
    "tril(self, diagonal=0)",
    "TrilBackward0",
    r"\mathrm{tril}",
    np.tril,
    self=vjp(lambda g, diagonal: tril(g, diagonal), TRIANGLE),
)

triu = op(
    "triu(self, diagonal=0)",
    "TriuBackward0",
    r"\mathrm{triu}",
    np.triu,
    self=vjp(lambda g, diagonal: triu(g, diagonal), TRIANGLE),
)

diagonal = op(
    "diagonal(self, offset=0, dim1=0, dim2=1)",
    "DiagonalBackward0",
    r"\mathrm{diagonal}",
    lambda array, offset, dim1, dim2: _writable_diagonal(array, offset, dim1, dim2),
    view=True,
    self=vjp(
        lambda g, self_shape, offset, dim1, dim2: diagonal_backward(g, self_shape, offset, dim1, dim2),
        ("selection", r"\mathrm{select}"),
    ),
)

diagonal_copy = op(
    "diagonal_copy(self, offset=0, dim1=0, dim2=1)",
    "DiagonalBackward0_copy",
    r"\mathrm{diag}",
    lambda array, offset, dim1, dim2: np.diagonal(array, offset, dim1, dim2).copy(),
    self=vjp(
        lambda g, self_shape, offset, dim1, dim2: diagonal_backward(g, self_shape, offset, dim1, dim2),
        ("selection", r"\mathrm{select}"),
    ),
)


def _writable_diagonal(array: np.ndarray, offset: int, dim1: int, dim2: int) -> np.ndarray:
    found = np.diagonal(array, offset, dim1, dim2)
    return np.lib.stride_tricks.as_strided(found, writeable=False) if not array.flags.writeable else _thawed(found)


def _thawed(found: np.ndarray) -> np.ndarray:
    found.flags.writeable = True
    return found


def _scattered_diagonal(g: np.ndarray, shape: tuple[int, ...], offset: int, dim1: int, dim2: int) -> np.ndarray:
    result = np.zeros(shape, g.dtype)
    _writable_diagonal(result, offset, dim1, dim2)[...] = g
    return result


diagonal_backward = op(
    "diagonal_backward(self, size, offset, dim1, dim2)",
    "DiagonalBackwardBackward0",
    r"\mathrm{diag}",
    _scattered_diagonal,
    self=vjp(lambda g, offset, dim1, dim2: diagonal(g, offset, dim1, dim2), ("selection", r"\mathrm{scatter}")),
)

diag_embed = op(
    "diag_embed(self, offset=0, dim1=-2, dim2=-1)",
    "DiagEmbedBackward0",
    r"\mathrm{diag}",
    lambda array, offset, dim1, dim2: _scattered_diagonal(
        array, (*array.shape[:-1], *(array.shape[-1] + abs(offset),) * 2), offset, dim1, dim2
    ),
    self=vjp(lambda g, offset, dim1, dim2: diagonal(g, offset, dim1, dim2), ("selection", r"\mathrm{scatter}")),
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
