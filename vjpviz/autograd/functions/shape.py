"""Shapes, views and copies as ``torch`` names them."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

import numpy as np

from vjpviz.autograd.functions.dims import wrap, wrap_all
from vjpviz.autograd.ops import in_place_views as in_place
from vjpviz.autograd.ops import memory
from vjpviz.autograd.ops import shape as rows
from vjpviz.autograd.promotion import broadcast_shape
from vjpviz.autograd.session import session
from vjpviz.autograd.tensor import Tensor

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vjpviz.autograd.dtypes import DType

    Size = int | Sequence[int]


def infer(size: Size, count: int) -> tuple[int, ...]:
    """``size`` with its one -1 filled in. Raises RuntimeError where ``count`` elements do not fit."""
    # what is no tuple is one size, an integer of NumPy's too
    wanted = [int(one) for one in (size if isinstance(size, tuple | list) else (size,))]  # pyright: ignore[reportArgumentType]
    for one in wanted:
        if one < -1:
            raise RuntimeError(f"invalid shape dimension {one}")
    if wanted.count(-1) > 1:
        raise RuntimeError("only one dimension can be inferred")
    known = math.prod(one for one in wanted if one != -1)
    if -1 in wanted:
        if known == 0:
            raise RuntimeError(
                f"cannot reshape tensor of 0 elements into shape {wanted} because the unspecified dimension size -1 "
                "can be any value and is ambiguous"
            )
        if count % known == 0:
            return tuple(count // known if one == -1 else one for one in wanted)
    if known != count or -1 in wanted:
        raise RuntimeError(f"shape '{wanted}' is invalid for input of size {count}")
    return tuple(wanted)


def view(input: Tensor, size: Any) -> Tensor:
    """The same memory in another shape. Raises RuntimeError where the strides do not allow it."""
    try:
        return rows.view(input, infer(size, input.array.size))
    except AttributeError:
        raise RuntimeError(
            "view size is not compatible with input tensor's size and stride (at least one dimension spans across two "
            "contiguous subspaces). Use .reshape(...) instead."
        ) from None


def view_as(input: Tensor, other: Tensor) -> Tensor:
    """``view`` in the shape of ``other``."""
    return view(input, other.shape)


def reshape(input: Tensor, shape: Any) -> Tensor:
    """Another shape: a view if possible, else a copy."""
    return rows.reshape(input, infer(shape, input.array.size))


def reshape_as(input: Tensor, other: Tensor) -> Tensor:
    """``reshape`` in the shape of ``other``."""
    return reshape(input, other.shape)


def flatten(input: Tensor, start_dim: int = 0, end_dim: int = -1) -> Tensor:
    """Dimensions from ``start_dim`` to ``end_dim`` as one."""
    rank = input.array.ndim
    start, end = wrap(start_dim, rank), wrap(end_dim, rank)
    if start > end:
        raise RuntimeError("flatten() has invalid args: start_dim cannot come after end_dim")
    if not rank:
        return reshape(input, (1,))
    if start == end:
        return input
    merged = math.prod(input.shape[start : end + 1])
    return rows.reshape(input, (*input.shape[:start], merged, *input.shape[end + 1 :]))


def unflatten(input: Tensor, dim: int, sizes: Sequence[int]) -> Tensor:
    """One dimension as several."""
    axis = wrap(dim, input.array.ndim)
    return view(input, (*input.shape[:axis], *infer(sizes, input.shape[axis]), *input.shape[axis + 1 :]))


def ravel(input: Tensor) -> Tensor:
    """All elements in a row."""
    return reshape(contiguous(input), (-1,))


def squeeze(input: Tensor, dim: Any = None) -> Tensor:
    """Without dimensions of size 1: all, or those named."""
    if dim is None:
        return rows.squeeze_all(input)
    if isinstance(dim, tuple | list):
        return rows.squeeze_dims(input, wrap_all(dim, input.array.ndim))
    return rows.squeeze_dim(input, wrap(dim, input.array.ndim))


def unsqueeze(input: Tensor, dim: int) -> Tensor:
    """With a dimension of size 1 at ``dim``."""
    return rows.unsqueeze(input, wrap(dim, input.array.ndim + 1))


def expand(input: Tensor, size: Any, *, implicit: bool = False) -> Tensor:
    """Repeated without copying along dimensions of size 1. Raises RuntimeError where a size does not fit."""
    wanted = list(size if isinstance(size, tuple | list) else (size,))
    rank = input.array.ndim
    if len(wanted) < rank:
        raise RuntimeError(
            f"expand(torch.{input.dtype.scalar}Tensor{{{list(input.shape)}}}, size={wanted}): the number of sizes "
            f"provided ({len(wanted)}) must be greater or equal to the number of dimensions in the tensor ({rank})"
        )
    lead = len(wanted) - rank
    for at, one in reversed(list(enumerate(wanted))):
        if at < lead:
            if one < 0:
                raise RuntimeError(
                    f"The expanded size of the tensor ({one}) isn't allowed in a leading, non-existing dimension {at}"
                )
            continue
        have = input.shape[at - lead]
        if one == -1:
            wanted[at] = have
        elif have not in (1, one):
            raise RuntimeError(
                f"The expanded size of the tensor ({one}) must match the existing size ({have}) at non-singleton "
                f"dimension {at}.  Target sizes: {list(size)}.  Tensor sizes: {list(input.shape)}"
            )
    return rows.expand(input, tuple(wanted))


def expand_as(input: Tensor, other: Tensor) -> Tensor:
    """``expand`` to the shape of ``other``."""
    return expand(input, other.shape)


def broadcast_to(input: Tensor, size: Sequence[int]) -> Tensor:
    """``expand`` under NumPy's name."""
    return expand(input, tuple(size))


def broadcast_tensors(*tensors: Any) -> tuple[Tensor, ...]:
    """All expanded to the shape they broadcast to."""
    given = tensors[0] if len(tensors) == 1 and isinstance(tensors[0], tuple | list) else tensors
    size = broadcast_shape(*(one.shape for one in given))
    return tuple(one if one.shape == size else rows.expand(one, size) for one in given)


def transpose(input: Tensor, dim0: int, dim1: int) -> Tensor:
    """Two dimensions swapped."""
    rank = input.array.ndim
    return rows.transpose(input, wrap(dim0, rank), wrap(dim1, rank))


swapaxes = swapdims = transpose


def transpose_(input: Tensor, dim0: int, dim1: int) -> Tensor:
    """``transpose`` in place."""
    rank = input.array.ndim
    return in_place.transpose_.in_place_view(input, wrap(dim0, rank), wrap(dim1, rank))


swapaxes_ = swapdims_ = transpose_


def t_(input: Tensor) -> Tensor:
    """``t`` in place."""
    if input.array.ndim > 2:
        raise RuntimeError(f"t_() expects a tensor with <= 2 dimensions, but self is {input.array.ndim}D")
    return in_place.t_.in_place_view(input)


def unsqueeze_(input: Tensor, dim: int) -> Tensor:
    """``unsqueeze`` in place."""
    return in_place.unsqueeze_.in_place_view(input, wrap(dim, input.array.ndim + 1))


def squeeze_(input: Tensor, dim: Any = None) -> Tensor:
    """``squeeze`` in place."""
    if dim is None:
        return in_place.squeeze_all_.in_place_view(input)
    if isinstance(dim, tuple | list):
        return in_place.squeeze_dims_.in_place_view(input, wrap_all(dim, input.array.ndim))
    return in_place.squeeze_dim_.in_place_view(input, wrap(dim, input.array.ndim))


def t(input: Tensor) -> Tensor:
    """A matrix transposed. Raises RuntimeError for more than two dimensions."""
    if input.array.ndim > 2:
        raise RuntimeError(f"t() expects a tensor with <= 2 dimensions, but self is {input.array.ndim}D")
    return rows.t(input)


def permute(input: Tensor, dims: Any) -> Tensor:
    """The dimensions in another order."""
    rank = input.array.ndim
    order = tuple(dims)
    if len(order) != rank:
        raise RuntimeError(
            "permute(sparse_coo): number of dimensions in the tensor input does not match the length of the desired "
            f"ordering of dimensions i.e. input.dim() = {rank} is not equal to len(dims) = {len(order)}"
        )
    wrapped = tuple(wrap(one, rank) for one in order)
    if len(set(wrapped)) != len(wrapped):
        raise RuntimeError("permute(): duplicate dims are not allowed.")
    return rows.permute(input, wrapped)


def numpy_t(input: Tensor) -> Tensor:
    """``x.T``: all dimensions reversed."""
    return rows.permute(input, tuple(reversed(range(input.array.ndim))))


def matrix_t(input: Tensor) -> Tensor:
    """``x.mT``: the last two dimensions swapped."""
    return rows.transpose(input, input.array.ndim - 2, input.array.ndim - 1)


def movedim(input: Tensor, source: Any, destination: Any) -> Tensor:
    """Dimensions moved to new places."""
    rank = input.array.ndim
    if not rank:
        return memory.alias(input)
    sources = [wrap(one, rank) for one in (source if isinstance(source, tuple | list) else (source,))]
    targets = [wrap(one, rank) for one in (destination if isinstance(destination, tuple | list) else (destination,))]
    order = [axis for axis in range(rank) if axis not in sources]
    for target, axis in sorted(zip(targets, sources, strict=True)):
        order.insert(target, axis)
    return rows.permute(input, tuple(order))


moveaxis = movedim


def clone(input: Tensor, *, memory_format: Any = None) -> Tensor:
    """A copy that the gradient passes."""
    return memory.clone(input)


def contiguous(input: Tensor, *, memory_format: Any = None) -> Tensor:
    """The tensor itself if its elements lie in order, else a copy in order."""
    return input if input.array.flags.c_contiguous else memory.contiguous(input)


def detach(input: Tensor) -> Tensor:
    """The same memory outside the graph."""
    made = input.alias()
    recorder = session().recorder
    if recorder is not None:
        recorder.created(made, "detach", (input,))
    return made


def copy_(input: Tensor, src: Tensor, non_blocking: bool = False) -> Tensor:
    """Overwrite ``input`` with ``src``."""
    if src.shape != input.shape:
        wide = broadcast_shape(input.shape, src.shape)
        if wide != input.shape:
            raise RuntimeError(f"output with shape {list(input.shape)} doesn't match the broadcast shape {list(wide)}")
    return memory.copy_(input, src)


def to(input: Tensor, dtype: DType) -> Tensor:
    """Another dtype; the tensor itself if it has it."""
    return memory.cast(input, dtype)


def as_strided(input: Tensor, size: Sequence[int], stride: Sequence[int], storage_offset: int | None = None) -> Tensor:
    """A view of the storage with these sizes and strides; the offset is that of ``input``, unless another is given.

    Raises RuntimeError for what lies outside the storage.
    """
    storage = input.array
    while isinstance(storage.base, np.ndarray):
        storage = storage.base
    item = input.array.itemsize
    own = (input.array.__array_interface__["data"][0] - storage.__array_interface__["data"][0]) // item
    offset = own if storage_offset is None else storage_offset
    last = sum((length - 1) * step for length, step in zip(size, stride, strict=True))
    needed = (offset + last + 1) * item if math.prod(size) else 0
    if needed > storage.nbytes:
        raise RuntimeError(
            f"setStorage: sizes {list(size)}, strides {list(stride)}, storage offset {offset}, and itemsize {item} "
            f"requiring a storage size of {needed} are out of bounds for storage of size {storage.nbytes}"
        )
    if offset < own:
        raise RuntimeError("vjpviz does not know as_strided to what lies before a view yet")
    return memory.as_strided(input, tuple(size), tuple(stride), offset - own)


def flip(input: Tensor, dims: Any) -> Tensor:
    """The elements in reverse order along ``dims``."""
    return rows.flip(input, wrap_all(dims, input.array.ndim))


def fliplr(input: Tensor) -> Tensor:
    """Columns reversed."""
    return flip(input, (1,))


def flipud(input: Tensor) -> Tensor:
    """Rows reversed."""
    return flip(input, (0,))


def roll(input: Tensor, shifts: Any, dims: Any = ()) -> Tensor:
    """Elements moved round."""
    moved = tuple(shifts) if isinstance(shifts, tuple | list) else (shifts,)
    axes = tuple(dims) if isinstance(dims, tuple | list) else (dims,)
    if axes and len(moved) != len(axes):
        raise RuntimeError(f"shifts and dimensions must align. shifts: {len(moved)}, dims:{len(axes)}")
    for axis in axes:
        if not input.array.ndim:
            raise IndexError(f"Dimension specified as {axis} but tensor has no dimensions")
        wrap(axis, input.array.ndim)
    return rows.roll(input, moved if axes else moved[0], axes) if axes else rows.roll(input, moved, ())


def rot90(input: Tensor, k: int = 1, dims: Sequence[int] = (0, 1)) -> Tensor:
    """Turned by 90 degrees ``k`` times."""
    return rows.rot90(input, k, wrap_all(tuple(dims), input.array.ndim))


def numel(input: Tensor) -> int:
    """How many elements it has."""
    return input.array.size
