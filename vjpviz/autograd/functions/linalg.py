"""Determinants, inverses and the like, as ``torch`` and ``torch.linalg`` name them."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from vjpviz.autograd.functions.creation import eye
from vjpviz.autograd.functions.dims import wrap
from vjpviz.autograd.functions.products import matmul
from vjpviz.autograd.functions.results import ReturnType
from vjpviz.autograd.ops import compare
from vjpviz.autograd.ops import linalg as rows

if TYPE_CHECKING:
    from vjpviz.autograd.tensor import Tensor


def trace(input: Tensor) -> Tensor:
    """The sum of a matrix's diagonal."""
    if input.array.ndim != 2:
        raise RuntimeError("trace: expected a matrix, but got tensor with dim " + str(input.array.ndim))
    return rows.trace(input)


def _square(input: Tensor, name: str) -> None:
    if input.array.ndim < 2:
        raise RuntimeError(f"{name}: The input tensor A must have at least 2 dimensions.")
    if input.shape[-1] != input.shape[-2]:
        raise RuntimeError(
            f"{name}: A must be batches of square matrices, but they are {input.shape[-2]} by {input.shape[-1]} "
            "matrices"
        )
    _refuse_integers(input, name)


def _refuse_integers(input: Tensor, name: str) -> None:
    if not input.dtype.differentiable:
        raise RuntimeError(f"{name}: Expected a floating point or complex tensor as input. Got {input.dtype.scalar}")


def det(input: Tensor) -> Tensor:
    """The determinant."""
    _square(input, "linalg.det")
    return rows.det(input)


def slogdet(input: Tensor) -> Any:
    """Sign and logarithm of the determinant."""
    _square(input, "linalg.slogdet")
    return ReturnType("slogdet", rows.slogdet(input))


def logdet(input: Tensor) -> Tensor:
    """The logarithm of the determinant; NaN where it is negative."""
    _refuse_integers(input, "logdet")
    sign, size = rows.slogdet(input)
    return compare.where(compare.eq(sign, -1.0), math.nan, size)


def inverse(input: Tensor) -> Tensor:
    """The inverse of a square matrix."""
    _square(input, "linalg.inv")
    return rows.inv(input)


def solve(A: Tensor, B: Tensor) -> Tensor:
    """``x`` with ``A x = B``."""
    _square(A, "linalg.solve")
    return rows.solve(A, B)


def matrix_power(input: Tensor, n: int) -> Tensor:
    """A matrix times itself ``n`` times."""
    if n == 0:
        return eye(input.shape[-1], dtype=input.dtype)
    base = inverse(input) if n < 0 else input
    result = base
    for _ in range(abs(n) - 1):
        result = matmul(result, base)
    return result


def cross(input: Tensor, other: Tensor, dim: int | None = None) -> Tensor:
    """The vector product of vectors of three elements."""
    if input.array.ndim != other.array.ndim:
        raise RuntimeError("linalg.cross: inputs must have the same number of dimensions.")
    if dim is None:
        dim = next((axis for axis, size in enumerate(input.shape) if size == 3), None)
        if dim is None:
            raise RuntimeError("no dimension of size 3 in input")
    axis = wrap(dim, input.array.ndim)
    if input.shape[axis] != 3 or other.shape[axis] != 3:
        raise RuntimeError(
            f"linalg.cross: inputs dimension {dim} must have length 3. Got {input.shape[axis]} and {other.shape[axis]}"
        )
    return rows.cross(input, other, axis)
