"""Complex numbers: names of ``torch`` for the rows of `ops.conjugates`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vjpviz.autograd.dtypes import float32, float64
from vjpviz.autograd.functions.shape import matrix_t
from vjpviz.autograd.ops import conjugates, memory
from vjpviz.autograd.session import session

if TYPE_CHECKING:
    from vjpviz.autograd.tensor import Tensor


def conj(input: Tensor) -> Tensor:
    """The complex conjugate; a real tensor itself. Made at once: PyTorch's shares the memory of ``input``."""
    return conjugates.conj(input)


def conj_physical(input: Tensor) -> Tensor:
    """The complex conjugate in memory of its own; a real tensor itself."""
    return conjugates.conj_physical(input) if input.dtype.is_complex else input


def real(input: Tensor) -> Tensor:
    """The real parts, a view; a real tensor itself."""
    return conjugates.real(input)


def imag(input: Tensor) -> Tensor:
    """The imaginary parts, a view. Raises RuntimeError for a real tensor."""
    if not input.dtype.is_complex:
        raise RuntimeError("imag is not implemented for tensors with non-complex dtypes.")
    return conjugates.imag(input)


def view_as_real(input: Tensor) -> Tensor:
    """Real and imaginary parts in a last dimension of two, a view. Raises RuntimeError for a real tensor."""
    if not input.dtype.is_complex:
        raise RuntimeError("view_as_real is only supported for complex tensors")
    return conjugates.view_as_real(input)


def view_as_complex(input: Tensor) -> Tensor:
    """A last dimension of two as complex numbers, a view. Raises RuntimeError for other tensors."""
    if not input.dtype.is_floating_point:
        raise RuntimeError(
            "view_as_complex is only supported for half, float and double tensors, but got a tensor of scalar type: "
            f"{input.dtype.scalar}"
        )
    return conjugates.view_as_complex(input)


def _same_parts(first: Tensor, second: Tensor) -> None:
    if first.dtype not in (float32, float64) or second.dtype not in (float32, float64):
        raise RuntimeError(
            f"Expected both inputs to be Half, Float or Double tensors but got {first.dtype.scalar} and "
            f"{second.dtype.scalar}"
        )
    if first.dtype is not second.dtype:
        raise RuntimeError(
            f"Expected object of scalar type {first.dtype.scalar} but got scalar type {second.dtype.scalar} for second "
            "argument"
        )


def complex_(real: Tensor, imag: Tensor) -> Tensor:
    """A complex tensor of its two parts, which must be of one floating dtype. Raises RuntimeError."""
    _same_parts(real, imag)
    return conjugates.complex_(real, imag)


def polar(abs: Tensor, angle: Tensor) -> Tensor:
    """The complex tensor of these absolute values and angles, of one floating dtype. Raises RuntimeError."""
    _same_parts(abs, angle)
    return conjugates.polar(abs, angle)


def angle(input: Tensor) -> Tensor:
    """The angle in radians; of a real number 0, or pi if it is negative."""
    if input.dtype.category < 2:
        return conjugates.angle(memory.cast(input, session().default_dtype))
    return conjugates.angle(input)


def adjoint(input: Tensor) -> Tensor:
    """The conjugate transpose of a matrix, or of each of a stack."""
    return conjugates.conj(matrix_t(input))
