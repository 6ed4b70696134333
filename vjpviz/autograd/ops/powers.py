"""Powers: PyTorch has a node each for a number as exponent, as base, and for two tensors."""

from __future__ import annotations

import cmath
import math
from typing import TYPE_CHECKING

from vjpviz.autograd import kernels
from vjpviz.autograd.ops import compare, creation, memory, pointwise
from vjpviz.autograd.ops.arithmetic import mul, mul_number, sub_number
from vjpviz.autograd.ops.conjugates import conj, imag, real
from vjpviz.autograd.table import diagonal, op, vjp

if TYPE_CHECKING:
    from vjpviz.autograd.tensor import Tensor


def _power_rule(texts: dict[str, str]) -> str:
    base, exponent = texts["self"], texts["exponent"]
    try:
        power = float(exponent) - 1
    except ValueError:
        return rf"{exponent}\,{base}^{{{exponent}-1}}"
    factor = f"{float(exponent):g}"
    if power == 0:
        return factor
    return f"{factor}{base}" if power == 1 else f"{factor}{base}^{{{power:g}}}"


pow_number = op(
    "pow_number(self, exponent)",
    "PowBackward0",
    r"(\cdot)^{{exponent}}",
    kernels.pow,
    promote="arithmetic",
    self=vjp(lambda g, self, exponent: _pow_backward(g, self, exponent), diagonal(_power_rule)),
)


pow_tensor = op(
    "pow_tensor(self, exponent)",
    "PowBackward1",
    r"(\cdot)^{(\cdot)}",
    kernels.pow,
    promote="arithmetic",
    self=vjp(
        lambda g, self, exponent: compare.where(
            compare.eq(exponent, 0.0),
            creation.zero(g),
            mul(g, conj(mul(exponent, pow_tensor(self, sub_number(exponent, 1))))),
        ),
        diagonal(r"{exponent}\,{self}^{{exponent}-1}"),
    ),
    exponent=vjp(
        lambda g, self, exponent, result: _exponent_backward(g, self, exponent, result),
        diagonal(r"\ln({self})\,{self}^{{exponent}}"),
    ),
)


def _exponent_backward(g: Tensor, base: Tensor, exponent: Tensor, result: Tensor) -> Tensor:
    at_zero = compare.logical_and(compare.eq(base, 0.0), _not_negative(exponent))
    base = memory.cast(base, result.dtype) if result.dtype.is_complex else base
    return mul(g, compare.where(at_zero, creation.zero(g), conj(mul(result, pointwise.log(base)))))


def _not_negative(exponent: Tensor) -> Tensor:
    if not exponent.dtype.is_complex:
        return compare.ge(exponent, 0.0)
    return compare.logical_and(compare.eq(imag(exponent), 0.0), compare.ge(real(exponent), 0.0))


pow_base = op(
    "pow_base(self, exponent)",
    "PowBackward2",
    r"{self}^{(\cdot)}",
    kernels.pow,
    promote="arithmetic",
    exponent=vjp(
        lambda g, self, exponent, result: _base_backward(g, self.array.item(), exponent, result),
        diagonal(r"\ln({self})\,{self}^{{exponent}}"),
    ),
)


def _base_backward(g: Tensor, base: complex, exponent: Tensor, result: Tensor) -> Tensor:
    """PyTorch's ``pow_backward_exponent`` of a number as base."""
    if base != 0:
        logarithm = cmath.log(base) if isinstance(base, complex) or base < 0 else math.log(base)
        if isinstance(logarithm, complex) and not result.dtype.is_complex:
            logarithm = math.nan
        return mul(g, conj(mul_number(result, logarithm)))
    slope = conj(mul_number(result, -math.inf))
    return mul(g, compare.where(_not_negative(exponent), creation.zeros_like(slope), slope))


def _pow_backward(g: Tensor, base: Tensor, exponent: float) -> Tensor:
    if exponent == 0:
        return creation.zeros_like(base)
    return mul(g, conj(mul_number(pow_number(base, exponent - 1), exponent)))
