"""Triangles and diagonals as ``torch`` names them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from vjpviz.autograd.functions.dims import wrap
from vjpviz.autograd.functions.shape import contiguous
from vjpviz.autograd.ops import diagonals as rows
from vjpviz.autograd.ops import index, memory
from vjpviz.autograd.ops import shape as shapes

if TYPE_CHECKING:
    from vjpviz.autograd.tensor import Tensor


def _two_at_least(input: Tensor, name: str) -> None:
    if input.array.ndim < 2:
        raise RuntimeError(f"{name}: input tensor must have at least 2 dimensions")


def tril(input: Tensor, diagonal: int = 0) -> Tensor:
    """What lies on or below a diagonal; zeros above."""
    _two_at_least(input, "tril")
    return rows.tril(input, diagonal)


def tril_(input: Tensor, diagonal: int = 0) -> Tensor:
    """``tril`` in place."""
    return rows.tril.in_place(input, diagonal)


def triu(input: Tensor, diagonal: int = 0) -> Tensor:
    """What lies on or above a diagonal; zeros below."""
    _two_at_least(input, "triu")
    return rows.triu(input, diagonal)


def triu_(input: Tensor, diagonal: int = 0) -> Tensor:
    """``triu`` in place."""
    return rows.triu.in_place(input, diagonal)


def diag(input: Tensor, diagonal: int = 0) -> Tensor:
    """A vector as a diagonal matrix; the diagonal of a matrix as a vector."""
    if input.array.ndim == 1:
        return rows.diag_embed(input, diagonal, 0, 1)
    if input.array.ndim == 2:
        return rows.diagonal_copy(input, diagonal, 0, 1)
    raise RuntimeError(f"diag(): Supports 1D or 2D tensors. Got {input.array.ndim}D")


def diagonal(input: Tensor, offset: int = 0, dim1: int = 0, dim2: int = 1) -> Tensor:
    """The diagonal of two dimensions, as a view."""
    return rows.diagonal(input, offset, wrap(dim1, input.array.ndim), wrap(dim2, input.array.ndim))


def diag_embed(input: Tensor, offset: int = 0, dim1: int = -2, dim2: int = -1) -> Tensor:
    """The last dimension as diagonals of matrices."""
    return rows.diag_embed(input, offset, dim1, dim2)


def diagflat(input: Tensor, offset: int = 0) -> Tensor:
    """The elements in a row as a diagonal matrix."""
    return rows.diag_embed(shapes.view(contiguous(input), (input.array.size,)), offset, 0, 1)


def fill_diagonal_(input: Tensor, fill_value: Any, wrap: bool = False) -> Tensor:
    """Overwrite the diagonal of a matrix."""
    if input.array.ndim < 2:
        raise RuntimeError("dimensions must larger than 1")
    shape, (_, strides) = input.shape, input.layout
    if len(shape) > 2 and len(set(shape)) > 1:
        raise RuntimeError("all dimensions of input must be of equal length")
    step, side = sum(strides), min(shape)
    index.fill.in_place(memory.as_strided(input, (side,), (step,), 0), fill_value)
    if wrap and len(shape) == 2 and shape[0] > shape[1] + 1:
        start = (shape[1] + 1) * strides[0]
        count = max(0, -(-(shape[0] * shape[1] - (shape[1] + 1) * shape[1]) // (shape[1] + 1)))
        index.fill.in_place(memory.as_strided(input, (count,), (step,), start), fill_value)
    return input
