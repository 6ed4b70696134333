"""Activations made of pieces, beside those of `activations`: shrinkage, hard sigmoids, PReLU, CELU, gated units."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from vjpviz.autograd import kernels
from vjpviz.autograd.joint import JointOp
from vjpviz.autograd.ops import activations, compare, creation, pieces, pointwise
from vjpviz.autograd.ops import index as indexing
from vjpviz.autograd.ops.arithmetic import add, mul, mul_number, sub
from vjpviz.autograd.ops.entries import without_formula
from vjpviz.autograd.table import diagonal, op, vjp

if TYPE_CHECKING:
    from vjpviz.autograd.tensor import Tensor

ZERO = ("zero", "0")


def _like(x: np.ndarray, value: float) -> Any:
    return x.dtype.type(value)


celu = op(
    "celu(self, alpha=1.0)",
    "CeluBackward0",
    r"\mathrm{CELU}",
    lambda x, alpha: kernels.elu(x, alpha, 1.0, 1.0 / alpha),
    self=vjp(
        lambda g, self, alpha: activations.elu_backward(g, alpha, 1, 1.0 / alpha, self),
        diagonal(r"1\ \mathrm{or}\ e^{{self}/{alpha}}"),
    ),
)

hardsigmoid = op(
    "hardsigmoid(self)",
    "HardsigmoidBackward0",
    r"\mathrm{hard\,}\sigma",
    lambda x: np.clip(x + _like(x, 3), _like(x, 0), _like(x, 6)) / _like(x, 6),
    self=vjp(lambda g, self: hardsigmoid_backward(g, self), diagonal(r"\tfrac16[-3 < {self} < 3]")),
)
hardsigmoid_backward = op(
    "hardsigmoid_backward(grad_output, self)",
    "NotImplemented",
    r"\mathrm{hard\,}\sigma'",
    lambda g, x: np.where((x > -3) & (x < 3), g * _like(g, 1.0 / 6), _like(g, 0)),
    grad_output=without_formula("hardsigmoid_backward"),
    self=without_formula("hardsigmoid_backward"),
)


def _hardswish_slope(g: np.ndarray, x: np.ndarray) -> np.ndarray:
    inside = g * (x / _like(x, 3) + _like(x, 0.5))
    return np.where(x <= -3, _like(x, 0), np.where(x < 3, inside, g)).astype(x.dtype)


hardswish = op(
    "hardswish(self)",
    "HardswishBackward0",
    r"\mathrm{hard\,swish}",
    lambda x: x * np.clip(x + _like(x, 3), _like(x, 0), _like(x, 6)) / _like(x, 6),
    self=vjp(lambda g, self: hardswish_backward(g, self), diagonal(r"{self}/3 + \tfrac12")),
)
hardswish_backward = op(
    "hardswish_backward(grad_output, self)",
    "HardswishBackwardBackward0",
    r"\mathrm{hard\,swish}'",
    _hardswish_slope,
    grad_output=vjp(lambda g, self: hardswish_backward(g, self)),
    self=vjp(lambda g, grad_output, self: _hardswish_double(g, grad_output, self)),
)


def _hardswish_double(g: Tensor, grad: Tensor, x: Tensor) -> Tensor:
    inside = compare.logical_and(compare.gt(x, -3), compare.lt(x, 3))
    return compare.passed(mul_number(mul(g, grad), 1 / 3), inside)


def _shrink_slope(g: np.ndarray, x: np.ndarray, lambd: float) -> np.ndarray:
    return np.where((x >= _like(x, -lambd)) & (x <= _like(x, lambd)), _like(g, 0), g)


def _soft(x: np.ndarray, lambd: float) -> np.ndarray:
    edge = _like(x, lambd)
    return np.where(x > edge, x - edge, np.where(x < -edge, x + edge, x * _like(x, 0)))


shrink_backward = op(
    "shrink_backward(grad_output, self, lambd)",
    "HardshrinkBackwardBackward0",
    r"\mathrm{shrink}'",
    _shrink_slope,
    grad_output=vjp(lambda g, self, lambd: shrink_backward(g, self, lambd)),
    self=vjp(lambda g: creation.zeros_like(g), ZERO),
)
softshrink_backward = op(
    "softshrink_backward(grad_output, self, lambd)",
    "SoftshrinkBackwardBackward0",
    r"\mathrm{shrink}'",
    _shrink_slope,
    grad_output=vjp(lambda g, self, lambd: softshrink_backward(g, self, lambd)),
    self=vjp(lambda g: creation.zeros_like(g), ZERO),
)
hardshrink = op(
    "hardshrink(self, lambd=0.5)",
    "HardshrinkBackward0",
    r"\mathrm{hard\,shrink}",
    lambda x, lambd: _shrink_slope(x, x, lambd),
    self=vjp(lambda g, self, lambd: shrink_backward(g, self, lambd), diagonal(r"[|{self}| > {lambd}]")),
)
softshrink = op(
    "softshrink(self, lambd=0.5)",
    "SoftshrinkBackward0",
    r"\mathrm{soft\,shrink}",
    _soft,
    self=vjp(lambda g, self, lambd: softshrink_backward(g, self, lambd), diagonal(r"[|{self}| > {lambd}]")),
)

prelu_kernel = JointOp(
    "prelu_kernel(self, weight)",
    "PreluKernelBackward0",
    r"\mathrm{PReLU}",
    lambda x, w: np.where(x > 0, x, w * x),
    lambda g, mask, self, weight: prelu_backward(g, self, weight),
    {"self": r"\operatorname{diag}(1\ \mathrm{or}\ {weight})", "weight": r"\min({self}, 0)"},
)


def _prelu_double(
    grads: Any, mask: tuple[bool, ...], grad_output: Tensor, self: Tensor, weight: Tensor
) -> tuple[Tensor | None, ...]:
    to_x, to_w = grads
    negative = compare.le(self, 0)
    zero = creation.zero(self)
    of_grad, of_x, of_w = creation.zeros_like(grad_output), creation.zeros_like(self), creation.zeros_like(weight)
    if to_x is not None:
        of_grad = compare.where(negative, mul(to_x, weight), to_x)
        of_w = compare.where(negative, mul(to_x, grad_output), zero)
    if to_w is not None:
        below = mul(to_w, self) if to_x is None else add(mul(to_x, weight), mul(to_w, self))
        of_grad = compare.where(negative, below, zero if to_x is None else to_x)
        of_x = compare.where(negative, mul(to_w, grad_output), zero)
    return of_grad, of_x, of_w


prelu_backward = JointOp(
    "prelu_backward(grad_output, self, weight)",
    "PreluKernelBackwardBackward0",
    r"\mathrm{PReLU}'",
    lambda g, x, w: (np.where(x > 0, g, w * g), np.where(x > 0, _like(x, 0), x * g)),
    _prelu_double,
    {"grad_output": "", "self": "", "weight": ""},
)


def _halves(x: np.ndarray, dim: int) -> tuple[np.ndarray, np.ndarray]:
    first, second = np.split(x, 2, axis=dim)
    return first, second


def _glu_backward(g: np.ndarray, x: np.ndarray, dim: int) -> np.ndarray:
    first, second = _halves(x, dim)
    gate = kernels.sigmoid(second)
    return np.concatenate([g * gate, (1 - gate) * gate * g * first], axis=dim).astype(x.dtype)


glu = op(
    "glu(self, dim)",
    "GluBackward0",
    r"\mathrm{GLU}",
    lambda x, dim: _halves(x, dim)[0] * kernels.sigmoid(_halves(x, dim)[1]),
    self=vjp(lambda g, self, dim: glu_backward(g, self, dim), r"[\sigma(b)\;\; a\,\sigma'(b)]"),
)
glu_backward = op(
    "glu_backward(grad_output, self, dim)",
    "GluBackwardBackward0",
    r"\mathrm{GLU}'",
    _glu_backward,
    grad_output=vjp(lambda g, self, dim: _glu_grad(g, self, dim)),
    self=vjp(lambda g, grad_output, self, dim: _glu_double(g, grad_output, self, dim)),
)


def _parts(x: Tensor, dim: int) -> tuple[Tensor, Tensor]:
    half = x.shape[dim] // 2
    return indexing.slice_(x, dim, 0, half, 1), indexing.slice_(x, dim, half, 2 * half, 1)


def _glu_grad(g: Tensor, x: Tensor, dim: int) -> Tensor:
    (a, b), (to_a, to_b) = _parts(x, dim), _parts(g, dim)
    gate = pointwise.sigmoid(b)
    slope = mul(mul(gate, sub(1, gate)), a)
    return add(mul(to_a, gate), mul(to_b, slope))


def _glu_double(g: Tensor, grad: Tensor, x: Tensor, dim: int) -> Tensor:
    (a, b), (to_a, to_b) = _parts(x, dim), _parts(g, dim)
    gate = pointwise.sigmoid(b)
    slope = mul(gate, sub(1, gate))
    curve = mul(slope, sub(1, mul_number(gate, 2)))
    of_a = mul(grad, mul(to_b, slope))
    of_b = mul(grad, add(mul(to_a, slope), mul(mul(to_b, a), curve)))
    return pieces.cat([of_a, of_b], dim)
