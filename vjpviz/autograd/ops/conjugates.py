"""Complex numbers: conjugates, parts, and tensors of pairs seen as complex ones.

The gradient of a real loss by a complex ``z`` is ``∂L/∂Re z + i ∂L/∂Im z``, as PyTorch defines it
(https://docs.pytorch.org/docs/stable/notes/autograd.html#autograd-for-complex-numbers). So a function with a complex
derivative ``f'`` sends ``v`` times the conjugate of ``f'`` back, and the formulas of such rows ask for ``conj``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from vjpviz.autograd.table import op, vjp

if TYPE_CHECKING:
    from vjpviz.autograd.tensor import Tensor

conjugate = op("conj(self)", "ConjBackward0", r"\overline{(\cdot)}", np.conjugate, self=vjp(lambda g: conj(g)))

conj_physical = op(
    "conj_physical(self)",
    "ConjPhysicalBackward0",
    r"\overline{(\cdot)}",
    np.conjugate,
    self=vjp(lambda g: conj_physical(g)),
)


def conj(tensor: Tensor) -> Tensor:
    """The complex conjugate; a real tensor itself."""
    return conjugate(tensor) if tensor.dtype.is_complex else tensor


def _pairs(array: np.ndarray) -> np.ndarray:
    part = np.real(array)
    return np.lib.stride_tricks.as_strided(part, (*array.shape, 2), (*array.strides, part.itemsize))


def _joined(array: np.ndarray) -> np.ndarray:
    if not array.ndim or array.shape[-1] != 2:
        raise RuntimeError("Tensor must have a last dimension of size 2")
    if array.strides[-1] != array.itemsize:
        raise RuntimeError("Tensor must have a last dimension with stride 1")
    return array.view(np.result_type(array.dtype, np.complex64))[..., 0]


view_as_real = op(
    "view_as_real(self)",
    "ViewAsRealBackward0",
    r"(\mathrm{Re}, \mathrm{Im})",
    _pairs,
    view=True,
    self=vjp(lambda g: view_as_complex(g)),
)
"""Real and imaginary parts in a last dimension of two."""

view_as_complex = op(
    "view_as_complex(self)",
    "ViewAsComplexBackward0",
    r"\cdot_{0}+i\,\cdot_{1}",
    _joined,
    view=True,
    self=vjp(lambda g: view_as_real(g)),
)
"""The inverse of ``view_as_real``."""


def real(tensor: Tensor) -> Tensor:
    """The real parts; a real tensor itself."""
    from vjpviz.autograd.ops.index import select

    return select(view_as_real(tensor), -1, 0) if tensor.dtype.is_complex else tensor


def imag(tensor: Tensor) -> Tensor:
    """The imaginary parts of a complex tensor."""
    from vjpviz.autograd.ops.index import select

    return select(view_as_real(tensor), -1, 1)


complex_ = op(
    "complex(real, imag)",
    "ComplexBackward0",
    r"\cdot+i\,\cdot",
    lambda a, b: np.asarray(a + b * np.asarray(1j, np.result_type(a.dtype, np.complex64))),
    promote="arithmetic",
    real=vjp(lambda g: real(g)),
    imag=vjp(lambda g: imag(g)),
)

polar = op(
    "polar(abs, angle)",
    "PolarBackward0",
    r"\cdot\,e^{i(\cdot)}",
    lambda a, b: np.asarray(a * np.exp(np.asarray(1j, np.complex128) * b)).astype(np.result_type(a, np.complex64)),
    promote="arithmetic",
    abs=vjp(lambda g, result: _polar_abs(g, result)),
    angle=vjp(lambda g, result: _polar_angle(g, result)),
)


def _polar_abs(g: Tensor, result: Tensor) -> Tensor:
    from vjpviz.autograd.ops import arithmetic, rounding

    return real(arithmetic.mul(conj(g), rounding.sgn(result)))


def _polar_angle(g: Tensor, result: Tensor) -> Tensor:
    from vjpviz.autograd.ops import arithmetic

    return real(arithmetic.mul(conj(g), arithmetic.mul_number(result, 1j)))


angle = op(
    "angle(self)",
    "AngleBackward0",
    r"\arg",
    lambda array: np.asarray(
        np.angle(array) if array.dtype.kind == "c" else np.where(np.isnan(array), array, np.where(array < 0, np.pi, 0))
    ).astype(np.real(array).dtype),
    self=vjp(lambda g, self: _angle_backward(g, self)),
)


def _angle_backward(g: Tensor, z: Tensor) -> Tensor:
    """PyTorch's ``angle_backward``: ``g i z / |z|^2``, 0 where ``z`` is 0."""
    from vjpviz.autograd.ops import arithmetic, compare, creation, pointwise, powers

    if not z.dtype.is_complex:
        return creation.zeros_like(z)
    size = powers.pow_number(pointwise.abs(z), 2)
    turned = arithmetic.div(arithmetic.mul(g, z), size)
    return compare.where(compare.eq(z, 0.0), creation.zero(z), arithmetic.mul_number(turned, 1j))


WITHOUT_COMPLEX_DERIVATIVE = frozenset("conj conj_physical view_as_complex complex polar sgn vdot".split())
"""Rows from complex numbers to complex ones whose product is none with a derivative: they treat the parts apart."""
