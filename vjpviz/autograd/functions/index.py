"""``x[...]`` and ``x[...] = v`` as PyTorch takes them apart, and the functions that take and put elements."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from vjpviz.autograd import dtypes
from vjpviz.autograd.functions.dims import wrap
from vjpviz.autograd.functions.shape import expand
from vjpviz.autograd.ops import creation
from vjpviz.autograd.ops import index as rows
from vjpviz.autograd.ops import shape as shapes
from vjpviz.autograd.table import NUMBERS, broadcast_shape
from vjpviz.autograd.tensor import Tensor, scalar

if TYPE_CHECKING:
    from collections.abc import Sequence

NOT_AN_INDEX = (
    "only integers, slices (`:`), ellipsis (`...`), None and long or byte Variables are valid indices (got {})"
)
LAST = 9223372036854775807


def getitem(input: Tensor, key: Any) -> Tensor:
    """``input[key]``: selects and slices first, each its own node, then all tensor indices at once."""
    picked, indices, touched = _basic(input, key)
    if indices:
        return rows.index(picked, indices)
    return picked if touched else shapes.alias(picked)


def setitem(input: Tensor, key: Any, value: Any) -> None:
    """``input[key] = value``: a write through the view that ``key`` makes, or through its tensor indices."""
    source = _value(input, value)
    if key is Ellipsis or (isinstance(key, slice) and key == slice(None) and input.array.ndim):
        _write(input, source)
        return
    picked, indices, _ = _basic(input, key)
    if not indices:
        _write(picked, source)
        return
    size = picked.array[tuple(slice(None) if one is None else one.array for one in indices)].shape
    if not _fits(source.shape, size):
        raise RuntimeError(
            f"shape mismatch: value tensor of shape {list(source.shape)} cannot be broadcast to indexing result of "
            f"shape {list(size)}"
        )
    if source.dtype is not input.dtype and not source.wrapped:
        raise RuntimeError(
            "Index put requires the source and destination dtypes match, got "
            f"{input.dtype.scalar} for the destination and {source.dtype.scalar} for the source."
        )
    lead = next((at for at, one in enumerate(source.shape) if one != 1), len(source.shape))
    if lead:
        source = shapes.view(source, source.shape[lead:])
    rows.index_put.in_place(picked, indices, shapes.cast(source, input.dtype) if source.wrapped else source)


def _fits(have: tuple[int, ...], want: tuple[int, ...]) -> bool:
    while len(have) > len(want) and have[0] == 1:
        have = have[1:]
    if len(have) > len(want):
        return False
    return all(a in (1, b) for a, b in zip(reversed(have), reversed(want), strict=False))


def _value(input: Tensor, value: Any) -> Tensor:
    if isinstance(value, Tensor):
        return value
    if isinstance(value, NUMBERS):
        made = scalar(value)
        made.array = made.array.astype(input.array.dtype)
        made.dtype = input.dtype
        return made
    raise TypeError(f"can't assign a {type(value).__name__} to a torch.{input.dtype.scalar}Tensor")


def _write(target: Tensor, source: Tensor) -> None:
    """PyTorch's ``copy_to`` (ATen/TensorIndexing.h): copy, fill from a 0-d tensor, or broadcast first."""
    if source.shape == target.shape:
        shapes.copy_(target, source)
    elif not source.shape:
        rows.fill_tensor.in_place(target, source)
    else:
        size = source.shape
        while len(size) > 1 and size[0] == 1:
            size = size[1:]
        shapes.copy_(target, expand(shapes.view(source, size), target.shape))


def _basic(input: Tensor, key: Any) -> tuple[Tensor, list[Any], bool]:
    """Apply ints, slices, None and Ellipsis one after the other. Returns the rest, a tensor or None a dimension."""
    keys = list(key) if isinstance(key, tuple) else [key]
    if isinstance(key, list) and _nested(key):
        keys = list(key)
    keys = [_as_index(one) for one in keys]
    _refuse_too_many(input, keys)
    picked, dim, touched = input, 0, False
    pending: dict[int, Tensor] = {}
    for one in keys:
        if isinstance(one, bool):
            picked, touched = shapes.unsqueeze(picked, dim), True
            pending[dim] = Tensor(np.zeros(int(one), np.int64))
            dim += 1
        elif isinstance(one, int):
            picked, touched = _select(picked, dim, one, input), True
        elif isinstance(one, slice):
            picked, changed = _slice(picked, dim, one, alone=len(keys) == 1)
            touched, dim = touched or changed or len(keys) == 1, dim + 1
        elif one is Ellipsis:
            dim += picked.array.ndim - dim - sum(_consumes(rest) for rest in _after_ellipsis(keys))
        elif one is None:
            picked, touched, dim = shapes.unsqueeze(picked, dim), True, dim + 1
        else:
            dim = _advanced(picked, dim, one, pending)
    if not pending:
        return picked, [], touched or (picked is not input)
    return picked, [pending.get(axis) for axis in range(max(pending) + 1)], True


def _after_ellipsis(keys: list[Any]) -> list[Any]:
    at = next(place for place, one in enumerate(keys) if one is Ellipsis)
    return keys[at + 1 :]


def _nested(key: list[Any]) -> bool:
    return any(isinstance(one, slice | Tensor | list | tuple) or one is None or one is Ellipsis for one in key)


def _as_index(one: Any) -> Any:
    if isinstance(one, Tensor):
        if one.dtype.category > 1:
            raise IndexError("tensors used as indices must be long, int, byte or bool tensors")
        if not one.array.ndim:
            return one.array.item()
        return one
    if isinstance(one, list | tuple | range):
        flat = [value.array.item() if isinstance(value, Tensor) else value for value in one]
        return Tensor(np.asarray(flat if flat else np.zeros(0, np.int64)))
    if isinstance(one, np.ndarray):
        return Tensor(one)
    if isinstance(one, slice | bool | int) or one is None or one is Ellipsis:
        return one
    if isinstance(one, np.integer):
        return int(one)
    if isinstance(one, str):
        raise TypeError("new(): invalid data type 'str'")
    raise IndexError(NOT_AN_INDEX.format(type(one).__name__))


def _consumes(one: Any) -> int:
    if one is None or one is Ellipsis or isinstance(one, bool):
        return 0
    return one.array.ndim if isinstance(one, Tensor) and one.dtype is dtypes.bool_ else 1


def _refuse_too_many(input: Tensor, keys: list[Any]) -> None:
    if not input.array.ndim and len(keys) == 1 and isinstance(keys[0], slice):
        raise IndexError("slice() cannot be applied to a 0-dim tensor.")
    if sum(map(_consumes, keys)) > input.array.ndim:
        if not input.array.ndim and len(keys) == 1 and isinstance(keys[0], int) and keys[0]:
            raise IndexError(f"index {keys[0]} is out of bounds for dimension 0 with size 0")
        if not input.array.ndim and len(keys) == 1 and isinstance(keys[0], int):
            raise IndexError(
                "invalid index of a 0-dim tensor. Use `tensor.item()` in Python or `tensor.item<T>()` in C++ to "
                "convert a 0-dim tensor to a number"
            )
        raise IndexError(f"too many indices for tensor of dimension {input.array.ndim}")


def _select(tensor: Tensor, dim: int, place: int, whole: Tensor) -> Tensor:
    size = tensor.shape[dim]
    if not -size <= place < size:
        raise IndexError(f"index {place} is out of bounds for dimension {dim} with size {size}")
    return rows.select(tensor, dim, place % size)


def _slice(tensor: Tensor, dim: int, one: slice, *, alone: bool) -> tuple[Tensor, bool]:
    if one.step is not None and int(one.step) <= 0:
        raise ValueError("step must be greater than zero")
    if one == slice(None) and not alone:
        return tensor, False
    start, stop, step = one.indices(tensor.shape[dim])
    end = LAST if one.stop is None else max(stop, start)
    return rows.slice_(tensor, dim, start, end, step), True


def _advanced(picked: Tensor, dim: int, one: Tensor, pending: dict[int, Tensor]) -> int:
    if one.dtype is dtypes.bool_:
        for at, size in enumerate(one.shape):
            have = picked.shape[dim + at]
            if size != have:
                raise IndexError(
                    f"The shape of the mask {list(one.shape)} at index {at} does not match the shape of the indexed "
                    f"tensor {list(picked.shape)} at index {dim + at}"
                )
        for place in np.nonzero(one.array):
            pending[dim] = Tensor(place)
            dim += 1
        return dim
    size = picked.shape[dim]
    wrong = one.array[(one.array < -size) | (one.array >= size)]
    if wrong.size:
        place = len(pending)  # PyTorch counts the indexed dimensions only
        raise IndexError(f"index {int(wrong.reshape(-1)[0])} is out of bounds for dimension {place} with size {size}")
    pending[dim] = one
    return dim + 1


def _places(index: Tensor, name: str) -> None:
    if index.dtype.name not in ("int64", "int32"):
        raise RuntimeError(f"{name}(): Expected dtype int64 for index")


def gather(input: Tensor, dim: int, index: Tensor, *, sparse_grad: bool = False) -> Tensor:
    """For each index the element of ``input`` at that place along ``dim``."""
    _places(index, "gather")
    if input.array.ndim != index.array.ndim:
        raise RuntimeError("Index tensor must have the same number of dimensions as input tensor")
    axis = wrap(dim, input.array.ndim)
    _in_bounds(input, axis, index)
    return rows.gather(input, axis, index)


def _in_bounds(input: Tensor, dim: int, index: Tensor) -> None:
    size = input.shape[dim] if input.shape else 1
    wrong = index.array[(index.array < 0) | (index.array >= size)]
    if wrong.size:
        raise RuntimeError(f"index {int(wrong[0])} is out of bounds for dimension {dim} with size {size}")


def _check_scattered(input: Tensor, dim: int, index: Tensor) -> None:
    if index.array.ndim != input.array.ndim and index.array.size:
        raise RuntimeError("Index tensor must have the same number of dimensions as self tensor")
    _in_bounds(input, dim, index)


def scatter(
    input: Tensor, dim: int, index: Tensor, src: Any = None, *, value: Any = None, reduce: str | None = None
) -> Tensor:
    """A copy of ``input`` with ``src`` (a tensor or a number) at the places of ``index`` along ``dim``."""
    axis, source = wrap(dim, input.array.ndim), src if src is not None else value
    if reduce is not None:
        raise RuntimeError("vjpviz does not know scatter(…, reduce=…) yet")
    _check_scattered(input, axis, index)
    row = rows.scatter if isinstance(source, Tensor) else rows.scatter_number
    return row(input, axis, index, source)


def scatter_(
    input: Tensor, dim: int, index: Tensor, src: Any = None, *, value: Any = None, reduce: str | None = None
) -> Tensor:
    """``scatter`` in place."""
    axis, source = wrap(dim, input.array.ndim), src if src is not None else value
    _check_scattered(input, axis, index)
    row = rows.scatter if isinstance(source, Tensor) else rows.scatter_number
    return row.in_place(input, axis, index, source)


def scatter_add(input: Tensor, dim: int, index: Tensor, src: Tensor) -> Tensor:
    """A copy of ``input`` with ``src`` added at the places of ``index``."""
    axis = wrap(dim, input.array.ndim)
    _in_bounds(input, axis, index)
    return rows.scatter_add(input, axis, index, src)


def scatter_add_(input: Tensor, dim: int, index: Tensor, src: Tensor) -> Tensor:
    """``scatter_add`` in place."""
    return rows.scatter_add.in_place(input, wrap(dim, input.array.ndim), index, src)


def index_select(input: Tensor, dim: int, index: Tensor) -> Tensor:
    """The slices of ``input`` along ``dim`` that ``index`` names."""
    axis = wrap(dim, input.array.ndim)
    size = input.shape[axis] if input.shape else 1
    if (index.array < 0).any() or (index.array >= size).any():
        raise IndexError("index out of range in self")
    return rows.index_select(input, axis, index)


def _check_added(input: Tensor, dim: int, index: Tensor, source: Tensor) -> None:
    if source.dtype is not input.dtype:
        raise RuntimeError(
            f"index_add_(): self ({input.dtype.scalar}) and source ({source.dtype.scalar}) must have the same scalar "
            "type"
        )
    axis = wrap(dim, input.array.ndim)
    if source.array.ndim and index.array.size != source.shape[axis]:
        raise RuntimeError(
            f"index_add_(): Number of indices ({index.array.size}) should be equal to source.size(dim): "
            f"({source.shape[axis]}), for dim: {dim}"
        )
    others = [tuple(size for at, size in enumerate(one.shape) if at != axis) for one in (input, source)]
    if others[0] != others[1]:
        raise RuntimeError(
            "source tensor shape must match self tensor shape, excluding the specified dimension. Got self.shape = "
            f"{list(input.shape)} source.shape = {list(source.shape)}"
        )


def index_add(input: Tensor, dim: int, index: Tensor, source: Tensor, *, alpha: Any = 1) -> Tensor:
    """A copy of ``input`` with slices of ``source`` added."""
    _check_added(input, dim, index, source)
    return rows.index_add(input, wrap(dim, input.array.ndim), index, source, alpha)


def index_add_(input: Tensor, dim: int, index: Tensor, source: Tensor, *, alpha: Any = 1) -> Tensor:
    """``index_add`` in place."""
    _check_added(input, dim, index, source)
    return rows.index_add.in_place(input, wrap(dim, input.array.ndim), index, source, alpha)


def index_fill(input: Tensor, dim: int, index: Tensor, value: Any) -> Tensor:
    """A copy of ``input`` with slices filled."""
    row = rows.index_fill_tensor if isinstance(value, Tensor) else rows.index_fill
    return row(input, wrap(dim, input.array.ndim), index, value)


def index_fill_(input: Tensor, dim: int, index: Tensor, value: Any) -> Tensor:
    """``index_fill`` in place."""
    return rows.index_fill.in_place(input, wrap(dim, input.array.ndim), index, value)


def index_put(input: Tensor, indices: Sequence[Tensor], values: Tensor, accumulate: bool = False) -> Tensor:
    """A copy of ``input`` with ``values`` at ``indices``."""
    return rows.index_put(input, list(indices), values, accumulate)


def index_put_(input: Tensor, indices: Sequence[Tensor], values: Tensor, accumulate: bool = False) -> Tensor:
    """``index_put`` in place."""
    return rows.index_put.in_place(input, list(indices), values, accumulate)


def take(input: Tensor, index: Tensor) -> Tensor:
    """Elements by their place in a row of all."""
    return rows.take(input, index)


def take_along_dim(input: Tensor, indices: Tensor, dim: int | None = None) -> Tensor:
    """``gather`` with broadcasting."""
    if dim is None:
        return gather(shapes.reshape(input, (input.array.size,)), 0, shapes.reshape(indices, (indices.array.size,)))
    axis = wrap(dim, input.array.ndim)
    if input.array.ndim != indices.array.ndim:
        raise RuntimeError(
            "torch.take_along_dim(): input and indices should have the same number of dimensions, but got "
            f"{input.array.ndim} dimensions for input, and {indices.array.ndim} dimensions for indices"
        )
    rest = broadcast_shape(
        input.shape[:axis] + input.shape[axis + 1 :], indices.shape[:axis] + indices.shape[axis + 1 :]
    )
    wide, places = (expand(one, (*rest[:axis], one.shape[axis], *rest[axis:])) for one in (input, indices))
    return gather(wide, axis, places)


def masked_select(input: Tensor, mask: Tensor) -> Tensor:
    """The elements where ``mask`` holds, in a row."""
    return rows.masked_select(input, mask)


def masked_scatter(input: Tensor, mask: Tensor, source: Tensor) -> Tensor:
    """A copy of ``input`` with elements of ``source`` where ``mask`` holds."""
    return rows.masked_scatter(input, mask, source)


def masked_scatter_(input: Tensor, mask: Tensor, source: Tensor) -> Tensor:
    """``masked_scatter`` in place."""
    return rows.masked_scatter.in_place(input, mask, source)


def nonzero(input: Tensor, *, as_tuple: bool = False) -> Any:
    """Where elements are not zero: a row of indices each, or one tensor a dimension."""
    places = np.nonzero(input.array) if input.array.ndim else np.nonzero(input.array.reshape(1))
    if as_tuple:
        return tuple(Tensor(one) for one in places)
    return Tensor(np.stack(places, axis=1) if input.array.ndim else np.zeros((len(places[0]), 0), np.int64))


def argwhere(input: Tensor) -> Tensor:
    """``nonzero`` under NumPy's name."""
    return nonzero(input)


def select(input: Tensor, dim: int, index: int) -> Tensor:
    """One slice along ``dim``."""
    axis = wrap(dim, input.array.ndim)
    size = input.shape[axis]
    if not -size <= index < size:
        raise IndexError(
            f"select(): index {index} out of range for tensor of size {list(input.shape)} at dimension {axis}"
        )
    return rows.select(input, axis, index % size)


def index_copy(input: Tensor, dim: int, index: Tensor, source: Tensor) -> Tensor:
    """A copy of ``input`` with slices replaced by those of ``source``."""
    return rows.index_copy(input, wrap(dim, input.array.ndim), index, source)


def index_copy_(input: Tensor, dim: int, index: Tensor, source: Tensor) -> Tensor:
    """``index_copy`` in place."""
    return rows.index_copy.in_place(input, wrap(dim, input.array.ndim), index, source)


def put(input: Tensor, index: Tensor, source: Tensor, accumulate: bool = False) -> Tensor:
    """A copy of ``input`` with elements, counted in a row of all, replaced."""
    return rows.put(input, index, source, accumulate)


def put_(input: Tensor, index: Tensor, source: Tensor, accumulate: bool = False) -> Tensor:
    """``put`` in place."""
    return rows.put.in_place(input, index, source, accumulate)


def fill(input: Tensor, value: Any) -> Tensor:
    """A tensor like ``input`` with one value everywhere."""
    return (rows.fill_tensor if isinstance(value, Tensor) else rows.fill)(input, value)


def fill_(input: Tensor, value: Any) -> Tensor:
    """Overwrite every element."""
    return (rows.fill_tensor if isinstance(value, Tensor) else rows.fill).in_place(input, value)


def zero_(input: Tensor) -> Tensor:
    """Overwrite every element with 0."""
    return rows.zero.in_place(input)


def bucketize(input: Tensor, boundaries: Tensor, *, right: bool = False) -> Tensor:
    """The bucket of each element."""
    side = "right" if right else "left"
    return creation.from_array(np.searchsorted(boundaries.array, input.array, side))


def searchsorted(sorted_sequence: Tensor, input: Tensor, *, right: bool = False) -> Tensor:
    """Where each element would be inserted."""
    return bucketize(input, sorted_sequence, right=right)


def tril_indices(row: int, col: int, offset: int = 0) -> Tensor:
    """The places on or below a diagonal."""
    return creation.from_array(np.stack(np.tril_indices(row, offset, col)))


def triu_indices(row: int, col: int, offset: int = 0) -> Tensor:
    """The places on or above a diagonal."""
    return creation.from_array(np.stack(np.triu_indices(row, offset, col)))
