"""Special functions of each element: gamma, inverse error function, logarithms of sums, what mends or copies signs."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from vjpviz.autograd.kernels import special
from vjpviz.autograd.ops import compare, creation, pointwise, powers, shape
from vjpviz.autograd.ops.arithmetic import add, add_number, div, mul, mul_number, sub
from vjpviz.autograd.ops.conjugates import conj
from vjpviz.autograd.ops.entries import UNCHANGED, VANISHING, without_formula
from vjpviz.autograd.ops.pointwise import unary
from vjpviz.autograd.table import diagonal, op, vjp
from vjpviz.autograd.tensor import scalar

if TYPE_CHECKING:
    from vjpviz.autograd.tensor import Tensor

lgamma = unary(
    "lgamma",
    "LgammaBackward0",
    r"\ln\Gamma",
    special.lgamma,
    vjp(lambda g, self: mul(g, digamma(self)), diagonal(r"\psi({self})")),
)
digamma = unary(
    "digamma",
    "DigammaBackward0",
    r"\psi",
    special.digamma,
    vjp(lambda g, self: mul(g, polygamma(1, self)), diagonal(r"\psi'({self})")),
)
polygamma = op(
    "polygamma(n, self)",
    "PolygammaBackward0",
    r"\psi^{({n})}",
    lambda n, x: special.polygamma(n, x),
    self=vjp(lambda g, n, self: mul(g, polygamma(n + 1, self)), diagonal(r"\psi^{({n}+1)}({self})")),
)
erfinv = unary(
    "erfinv",
    "ErfinvBackward0",
    r"\mathrm{erf}^{-1}",
    special.erfinv,
    vjp(
        lambda g, self: mul(mul_number(pointwise.exp(powers.pow_number(erfinv(self), 2)), 0.5 * math.sqrt(math.pi)), g),
        diagonal(r"\tfrac{\sqrt{\pi}}{2}e^{\mathrm{erf}^{-1}({self})^2}"),
    ),
)
sinc = unary(
    "sinc",
    "SincBackward0",
    r"\mathrm{sinc}",
    special.sinc,
    vjp(lambda g, self: _sinc_backward(g, self), diagonal(r"\mathrm{sinc}'({self})")),
)


def _sinc_backward(g: Tensor, x: Tensor) -> Tensor:
    scaled = mul_number(x, math.pi)
    squared = mul_number(mul(x, x), math.pi)
    sine = pointwise.sin(scaled)
    slope = div(sub(mul(scaled, pointwise.cos(scaled)), sine), squared)
    return compare.where(compare.eq(squared, 0.0), creation.zero(g), mul(g, conj(slope)))


deg2rad = unary(
    "deg2rad",
    "Deg2RadBackward0",
    r"\tfrac{\pi}{180}(\cdot)",
    lambda x: x * np.asarray(math.pi / 180, x.dtype),
    vjp(lambda g: mul_number(g, math.pi / 180), diagonal(r"\tfrac{\pi}{180}")),
)
rad2deg = unary(
    "rad2deg",
    "Rad2DegBackward0",
    r"\tfrac{180}{\pi}(\cdot)",
    lambda x: x * np.asarray(180 / math.pi, x.dtype),
    vjp(lambda g: mul_number(g, 180 / math.pi), diagonal(r"\tfrac{180}{\pi}")),
)
logit = op(
    "logit(self, eps=None)",
    "LogitBackward0",
    r"\mathrm{logit}",
    special.logit,
    promote="float",
    self=vjp(lambda g, self, eps: _logit_backward(g, self, eps), diagonal(r"1/({self}(1-{self}))")),
)


def _logit_backward(g: Tensor, x: Tensor, eps: float | None) -> Tensor:
    low, high = (0.0, 1.0) if eps is None else (eps, 1.0 - eps)
    within = compare.logical_and(compare.ge(x, low), compare.le(x, high))
    outside = creation.from_array(np.asarray(math.nan if eps is None else 0.0, x.array.dtype))
    return compare.where(within, div(g, mul(x, sub(1.0, x))), outside)


nan_to_num = op(
    "nan_to_num(self, nan=None, posinf=None, neginf=None)",
    "NanToNumBackward0",
    r"\mathrm{nan\_to\_num}",
    special.nan_to_num,
    self=vjp(lambda g, self: mul(g, compare.isfinite(self)), diagonal(r"[{self}\ \mathrm{finite}]")),
)
logaddexp = op(
    "logaddexp(self, other)",
    "LogaddexpBackward0",
    r"\ln(e^{\cdot}+e^{\cdot})",
    special.logaddexp,
    promote="arithmetic",
    self=vjp(
        lambda g, self, other: div(g, add_number(pointwise.exp(sub(other, self)), 1)),
        diagonal(r"\sigma({self}-{other})"),
    ),
    other=vjp(
        lambda g, self, other: div(g, add_number(pointwise.exp(sub(self, other)), 1)),
        diagonal(r"\sigma({other}-{self})"),
    ),
)
logaddexp2 = op(
    "logaddexp2(self, other)",
    "Logaddexp2Backward0",
    r"\log_2(2^{\cdot}+2^{\cdot})",
    np.logaddexp2,
    promote="arithmetic",
    self=vjp(
        lambda g, self, other: div(g, add_number(powers.pow_base(scalar(2.0), sub(other, self)), 1)),
        diagonal(r"1/(1+2^{{other}-{self}})"),
    ),
    other=vjp(
        lambda g, self, other: div(g, add_number(powers.pow_base(scalar(2.0), sub(self, other)), 1)),
        diagonal(r"1/(1+2^{{self}-{other}})"),
    ),
)
xlogy = op(
    "xlogy(self, other)",
    "XlogyBackward0",
    r"x\ln y",
    special.xlogy,
    promote="float",
    self=vjp(
        lambda g, self, other: compare.masked_fill(
            xlogy(g, other), compare.logical_and(compare.eq(self, 0.0), compare.le(other, 0.0)), 0.0
        ),
        diagonal(r"\ln {other}"),
    ),
    other=vjp(lambda g, self, other: div(mul(g, self), other), diagonal("{self}/{other}")),
)
xlogy_base = op(
    "xlogy_base(self, other)",
    "XlogyBackward1",
    r"{self}\ln(\cdot)",
    lambda a, b: special.xlogy(np.asarray(a, b.dtype), b),
    promote="float",
    other=vjp(lambda g, self, other: div(mul_number(g, self), other), diagonal("{self}/{other}")),
)
xlogy_number = op(
    "xlogy_number(self, other)",
    "XlogyBackward2",
    r"(\cdot)\ln {other}",
    lambda a, b: special.xlogy(a, np.asarray(b, a.dtype)),
    promote="float",
    self=vjp(lambda g, other: xlogy_number(g, other), diagonal(r"\ln {other}")),
)


def _copysign_backward(g: Tensor, x: Tensor, result: Tensor) -> Tensor:
    return mul(g, compare.masked_fill.in_place(div(result, x), compare.eq(x, 0), 0))


copysign = op(
    "copysign(self, other)",
    "CopysignBackward0",
    r"\mathrm{copysign}",
    np.copysign,
    promote="float",
    self=vjp(lambda g, self, result: _copysign_backward(g, self, result), diagonal(r"\pm 1")),
    other=VANISHING,
)
copysign_number = op(
    "copysign_number(self, other)",
    "CopysignBackward1",
    r"\mathrm{copysign}",
    lambda a, b: np.copysign(a, np.asarray(b, a.dtype)),
    promote="float",
    self=vjp(lambda g, self, result: _copysign_backward(g, self, result), diagonal(r"\pm 1")),
)
heaviside = op(
    "heaviside(self, values)",
    "NotImplemented",
    r"\mathrm{H}",
    lambda a, b: np.where(a == 0, b, (a > 0).astype(b.dtype)),
    promote="arithmetic",
    self=without_formula("heaviside"),
    values=without_formula("heaviside"),
)
logcumsumexp = op(
    "logcumsumexp(self, dim)",
    "LogcumsumexpBackward0",
    r"\mathrm{logcumsumexp}",
    lambda array, dim: np.logaddexp.accumulate(array, axis=dim) if array.ndim else array.copy(),
    self=vjp(
        lambda g, self, result, dim: _logcumsumexp_backward(g, self, result, dim), ("triangular", r"[\,j \leq i\,]")
    ),
)


def _logcumsumexp_backward(g: Tensor, x: Tensor, result: Tensor, dim: int) -> Tensor:
    """Positive and negative parts of the gradient apart, each in logarithms."""
    if not x.shape:
        return g
    least = creation.from_array(np.asarray(np.finfo(g.array.dtype).min, g.array.dtype))
    size = pointwise.log(pointwise.abs(g))
    positive = compare.where(compare.gt(g, 0), size, least)
    negative = compare.where(compare.lt(g, 0), size, least)

    def part(kept: Tensor) -> Tensor:
        summed = logcumsumexp(shape.flip(sub(kept, result), (dim,)), dim)
        return pointwise.exp(add(shape.flip(summed, (dim,)), x))

    return sub(part(positive), part(negative))


signbit = op("signbit(self)", None, r"\mathrm{signbit}", lambda x: np.signbit(x) if x.dtype.kind == "f" else x < 0)
isposinf = op("isposinf(self)", None, r"\mathrm{isposinf}", lambda x: x == np.inf)
isneginf = op("isneginf(self)", None, r"\mathrm{isneginf}", lambda x: x == -np.inf)
isreal = op("isreal(self)", None, r"\mathrm{isreal}", np.isreal)
gcd = op("gcd(self, other)", None, r"\gcd", np.gcd, promote="arithmetic")
lcm = op("lcm(self, other)", None, r"\mathrm{lcm}", np.lcm, promote="arithmetic")
nextafter = op(
    "nextafter(self, other)",
    "NextafterBackward0",
    r"\mathrm{next}",
    np.nextafter,
    promote="arithmetic",
    self=UNCHANGED,
    other=VANISHING,
)
