"""Functions of each element by itself: exponentials, trigonometry, and mixtures of two or three tensors."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from vjpviz.autograd import kernels
from vjpviz.autograd.kernels.rounding import fused
from vjpviz.autograd.ops import compare, powers, rounding
from vjpviz.autograd.ops.arithmetic import add, add_number, div, mul, mul_number, neg, reciprocal, sub, sub_number
from vjpviz.autograd.ops.conjugates import conj
from vjpviz.autograd.ops.entries import UNCHANGED
from vjpviz.autograd.table import Op, Vjp, diagonal, op, vjp

if TYPE_CHECKING:
    from collections.abc import Callable

    from vjpviz.autograd.tensor import Tensor


def unary(name: str, node: str, glyph: str, forward: Callable, entry: Vjp) -> Op:
    """A row with one tensor, which integers enter as floats."""
    return op(f"{name}(self)", node, glyph, forward, promote="float", self=entry)


def _square(x: Tensor) -> Tensor:
    return powers.pow_number(x, 2)


exp = unary(
    "exp",
    "ExpBackward0",
    r"e^{(\cdot)}",
    kernels.exp,
    vjp(lambda g, result: mul(g, conj(result)), diagonal("e^{{self}}")),
)

exp2 = unary(
    "exp2",
    "Exp2Backward0",
    r"2^{(\cdot)}",
    kernels.exp2,
    vjp(lambda g, result: mul_number(mul(g, conj(result)), math.log(2)), diagonal(r"2^{{self}}\ln 2")),
)

expm1 = unary(
    "expm1",
    "Expm1Backward0",
    r"e^{(\cdot)}-1",
    kernels.expm1,
    vjp(lambda g, result: mul(g, add_number(conj(result), 1)), diagonal("e^{{self}}")),
)

log = unary("log", "LogBackward0", r"\ln", kernels.log, vjp(lambda g, self: div(g, conj(self)), diagonal("1/{self}")))

log1p = unary(
    "log1p",
    "Log1PBackward0",
    r"\ln(1+\cdot)",
    kernels.log1p,
    vjp(lambda g, self: div(g, conj(add_number(self, 1))), diagonal("1/(1+{self})")),
)

log2 = unary(
    "log2",
    "Log2Backward0",
    r"\log_2",
    kernels.log2,
    vjp(lambda g, self: div(g, mul_number(conj(self), math.log(2))), diagonal(r"1/({self}\ln 2)")),
)

log10 = unary(
    "log10",
    "Log10Backward0",
    r"\log_{10}",
    kernels.log10,
    vjp(lambda g, self: div(g, mul_number(conj(self), math.log(10))), diagonal(r"1/({self}\ln 10)")),
)

sqrt = unary(
    "sqrt",
    "SqrtBackward0",
    r"\sqrt{\,\cdot\,}",
    kernels.sqrt,
    vjp(lambda g, result: div(g, mul_number(conj(result), 2)), diagonal(r"1/(2\sqrt{{self}})")),
)

rsqrt = unary(
    "rsqrt",
    "RsqrtBackward0",
    r"1/\sqrt{\,\cdot\,}",
    kernels.rsqrt,
    vjp(
        lambda g, result: mul(other=conj(powers.pow_number(result, 3)), self=mul_number(g, -0.5)),
        diagonal(r"-\tfrac{1}{2}{self}^{-3/2}"),
    ),
)

sin = unary(
    "sin", "SinBackward0", r"\sin", kernels.sin, vjp(lambda g, self: mul(g, conj(cos(self))), diagonal(r"\cos {self}"))
)

cos = unary(
    "cos",
    "CosBackward0",
    r"\cos",
    kernels.cos,
    vjp(lambda g, self: mul(g, neg(conj(sin(self)))), diagonal(r"-\sin {self}")),
)

tan = unary(
    "tan",
    "TanBackward0",
    r"\tan",
    kernels.tan,
    vjp(lambda g, result: mul(g, conj(add_number(_square(result), 1))), diagonal(r"1+\tan^2 {self}")),
)

asin = unary(
    "asin",
    "AsinBackward0",
    r"\arcsin",
    kernels.asin,
    vjp(lambda g, self: mul(g, conj(rsqrt(add_number(mul(neg(self), self), 1)))), diagonal(r"1/\sqrt{1-{self}^2}")),
)

acos = unary(
    "acos",
    "AcosBackward0",
    r"\arccos",
    kernels.acos,
    vjp(
        lambda g, self: mul(g, neg(conj(rsqrt(add_number(mul(neg(self), self), 1))))), diagonal(r"-1/\sqrt{1-{self}^2}")
    ),
)

atan = unary(
    "atan",
    "AtanBackward0",
    r"\arctan",
    kernels.atan,
    vjp(lambda g, self: div(g, conj(add_number(mul(self, self), 1))), diagonal("1/(1+{self}^2)")),
)

sinh = unary(
    "sinh",
    "SinhBackward0",
    r"\sinh",
    kernels.sinh,
    vjp(lambda g, self: mul(g, conj(cosh(self))), diagonal(r"\cosh {self}")),
)

cosh = unary(
    "cosh",
    "CoshBackward0",
    r"\cosh",
    kernels.cosh,
    vjp(lambda g, self: mul(g, conj(sinh(self))), diagonal(r"\sinh {self}")),
)

asinh = unary(
    "asinh",
    "AsinhBackward0",
    r"\mathrm{arsinh}",
    kernels.asinh,
    vjp(lambda g, self: mul(g, conj(rsqrt(add_number(_square(self), 1)))), diagonal(r"1/\sqrt{1+{self}^2}")),
)

acosh = unary(
    "acosh",
    "AcoshBackward0",
    r"\mathrm{arcosh}",
    kernels.acosh,
    vjp(lambda g, self: mul(g, _acosh_slope(self)), diagonal(r"1/\sqrt{{self}^2-1}")),
)


def _acosh_slope(x: Tensor) -> Tensor:
    """``1 / sqrt(x^2 - 1)``; of complex numbers in two factors, each on its own branch."""
    if not x.dtype.is_complex:
        return rsqrt(sub_number(mul(x, x), 1))
    below, above = rsqrt(sub_number(x, 1)), rsqrt(add_number(x, 1))
    return conj(mul(above, below))


atanh = unary(
    "atanh",
    "AtanhBackward0",
    r"\mathrm{artanh}",
    kernels.atanh,
    vjp(lambda g, self: div(mul_number(g, 1), conj(sub(1, _square(self)))), diagonal("1/(1-{self}^2)")),
)

tanh = unary(
    "tanh",
    "TanhBackward0",
    r"\tanh",
    kernels.tanh,
    vjp(lambda g, result: tanh_backward(g, result), diagonal(r"1-\tanh^2 {self}")),
)

sigmoid = unary(
    "sigmoid",
    "SigmoidBackward0",
    r"\sigma",
    kernels.sigmoid,
    vjp(lambda g, result: sigmoid_backward(g, result), diagonal(r"\sigma({self})(1-\sigma({self}))")),
)

erf = unary(
    "erf",
    "ErfBackward0",
    r"\mathrm{erf}",
    kernels.erf,
    vjp(
        lambda g, self: mul(mul_number(exp(neg(_square(self))), 2 / math.sqrt(math.pi)), g),
        diagonal(r"\tfrac{2}{\sqrt{\pi}}e^{-{self}^2}"),
    ),
)

erfc = unary(
    "erfc",
    "ErfcBackward0",
    r"\mathrm{erfc}",
    kernels.erfc,
    vjp(
        lambda g, self: mul(mul_number(exp(neg(_square(self))), -2 / math.sqrt(math.pi)), g),
        diagonal(r"-\tfrac{2}{\sqrt{\pi}}e^{-{self}^2}"),
    ),
)

tanh_backward = op(
    "tanh_backward(grad_output, output)",
    "TanhBackwardBackward0",
    r"\tanh'",
    lambda g, y: g * np.conj(fused(-y, y, np.ones((), y.dtype))),
    grad_output=vjp(lambda g, output: tanh_backward(g, conj(output)), diagonal("1-{output}^2")),
    output=vjp(
        lambda g, grad_output, output: mul(conj(g), mul(mul_number(conj(output), -2), grad_output)),
        diagonal("-2{grad_output}{output}"),
    ),
)

sigmoid_backward = op(
    "sigmoid_backward(grad_output, output)",
    "SigmoidBackwardBackward0",
    r"\sigma'",
    lambda g, y: g * np.conj((1 - y) * y) if y.dtype.kind == "c" else g * (1 - y) * y,
    grad_output=vjp(lambda g, output: sigmoid_backward(g, conj(output)), diagonal("{output}(1-{output})")),
    output=vjp(
        lambda g, grad_output, output: mul(
            other=add_number(mul_number(conj(output), -2), 1), self=mul(conj(g), grad_output)
        ),
        diagonal("{grad_output}(1-2{output})"),
    ),
)

abs = op(
    "abs(self)",
    "AbsBackward0",
    r"|\cdot|",
    np.abs,
    self=vjp(lambda g, self: mul(g, rounding.sgn(self)), diagonal(r"\operatorname{sign} {self}")),
)

atan2 = op(
    "atan2(self, other)",
    "Atan2Backward0",
    r"\mathrm{atan2}",
    kernels.atan2,
    promote="float",
    self=vjp(
        lambda g, self, other: mul(other=_radius(self, other), self=mul(g, other)),
        diagonal("{other}/({self}^2+{other}^2)"),
    ),
    other=vjp(
        lambda g, self, other: mul(other=_radius(self, other), self=mul(g, neg(self))),
        diagonal("-{self}/({self}^2+{other}^2)"),
    ),
)


def _radius(y: Tensor, x: Tensor) -> Tensor:
    inverse = reciprocal(add(mul(y, y), mul(x, x)))
    return compare.masked_fill(inverse, compare.logical_and(compare.eq(y, 0), compare.eq(x, 0)), 0)


hypot = op(
    "hypot(self, other)",
    "HypotBackward0",
    r"\mathrm{hypot}",
    np.hypot,
    promote="arithmetic",
    self=vjp(lambda g, self, result: div(mul(g, self), result), diagonal(r"{self}/\sqrt{{self}^2+{other}^2}")),
    other=vjp(lambda g, other, result: div(mul(g, other), result), diagonal(r"{other}/\sqrt{{self}^2+{other}^2}")),
)

lerp = op(
    "lerp(self, end, weight)",
    "LerpBackward0",
    r"\mathrm{lerp}",
    lambda a, b, w: _lerped(a, b, np.asarray(w, a.dtype)),
    self=vjp(lambda g, weight: mul_number(g, 1 - weight.conjugate()), diagonal("1-{weight}")),
    end=vjp(lambda g, weight: mul_number(g, weight.conjugate()), diagonal("{weight}")),
)

lerp_tensor = op(
    "lerp_tensor(self, end, weight)",
    "LerpBackward1",
    r"\mathrm{lerp}",
    lambda a, b, weight: _lerped(a, b, weight),
    promote="arithmetic",
    self=vjp(lambda g, weight: mul(g, conj(sub(1, weight))), diagonal("1-{weight}")),
    end=vjp(lambda g, weight: mul(g, conj(weight)), diagonal("{weight}")),
    weight=vjp(lambda g, self, end: mul(g, conj(sub(end, self))), diagonal("{end}-{self}")),
)


def _lerped(a: np.ndarray, b: np.ndarray, weight: np.ndarray) -> np.ndarray:
    """From whichever end is nearer, as PyTorch's ``lerp`` (aten/src/ATen/native/Lerp.h); product and sum round once."""
    near, far = fused(b - a, weight, a), fused(a - b, 1 - weight, b)
    return np.where(np.abs(weight) < 0.5, near, far).astype(a.dtype)


addcmul = op(
    "addcmul(self, tensor1, tensor2, value=1)",
    "AddcmulBackward0",
    r"+\,\times",
    lambda a, b, c, value: fused(np.asarray(value, a.dtype) * b, c, a),
    promote="arithmetic",
    self=UNCHANGED,
    tensor1=vjp(lambda g, tensor2, value: mul(g, conj(mul_number(tensor2, value))), diagonal("{value}{tensor2}")),
    tensor2=vjp(lambda g, tensor1, value: mul(g, conj(mul_number(tensor1, value))), diagonal("{value}{tensor1}")),
)

addcdiv = op(
    "addcdiv(self, tensor1, tensor2, value=1)",
    "AddcdivBackward0",
    r"+\,\div",
    lambda a, b, c, value: a + np.asarray(value, a.dtype) * b / c,
    promote="float",
    self=UNCHANGED,
    tensor1=vjp(lambda g, tensor2, value: mul(g, conj(div(value, tensor2))), diagonal("{value}/{tensor2}")),
    tensor2=vjp(
        lambda g, tensor1, tensor2, value: mul(
            other=conj(div(other=mul(tensor2, tensor2), self=mul_number(tensor1, value))), self=neg(g)
        ),
        diagonal("-{value}{tensor1}/{tensor2}^2"),
    ),
)
