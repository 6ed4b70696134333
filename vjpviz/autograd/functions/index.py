"""Functions that take elements out of tensors and put them in: ``gather``, ``scatter``, ``index_add``, ``take`` …"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from vjpviz.autograd.functions.dims import wrap
from vjpviz.autograd.functions.shape import expand
from vjpviz.autograd.ops import creation
from vjpviz.autograd.ops import index as rows
from vjpviz.autograd.ops import shape as shapes
from vjpviz.autograd.promotion import broadcast_shape
from vjpviz.autograd.tensor import Tensor

if TYPE_CHECKING:
    from collections.abc import Sequence


def _places(index: Tensor, name: str) -> None:
    if index.dtype.name not in ("int64", "int32"):
        raise RuntimeError(f"{name}(): Expected dtype int64 for index")


def gather(input: Tensor, dim: int, index: Tensor, *, sparse_grad: bool = False) -> Tensor:
    """For each index the element of ``input`` at that place along ``dim``."""
    _places(index, "gather")
    if input.array.ndim != index.array.ndim:
        raise RuntimeError("Index tensor must have the same number of dimensions as input tensor")
    axis = wrap(dim, input.array.ndim)
    for at, (length, held) in enumerate(zip(index.shape, input.shape, strict=True)):
        if at != axis and length > held:
            raise RuntimeError(
                f"Size does not match at dimension {at} expected index {list(index.shape)} to be no larger than self "
                f"{list(input.shape)} apart from dimension {axis}"
            )
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
    if not input.shape and index.array.size != 1:
        raise RuntimeError(f"index_select(): Index to scalar can have only 1 value, got {index.array.size} value(s)")
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
    """One slice along ``dim``. Raises IndexError for what is not there."""
    if not input.array.ndim:
        raise IndexError("select() cannot be applied to a 0-dim tensor.")
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
    if input.dtype.is_complex:
        raise NotImplementedError(f"\"searchsorted_out_cpu\" not implemented for '{input.dtype.scalar}'")
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
