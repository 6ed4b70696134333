"""The activations of neural networks that have a node of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from vjpviz.autograd import kernels
from vjpviz.autograd.ops import compare, creation, memory, pointwise
from vjpviz.autograd.ops.arithmetic import add, add_number, mul, mul_number, sub
from vjpviz.autograd.table import diagonal, op, vjp

if TYPE_CHECKING:
    from vjpviz.autograd.tensor import Tensor


def _number(value: float, like: np.ndarray) -> np.ndarray:
    return np.asarray(value, like.dtype)


def _threshold_backward(g: np.ndarray, x: np.ndarray, threshold: float) -> np.ndarray:
    return np.where(x <= _number(threshold, x), np.zeros((), g.dtype), g)


relu = op(
    "relu(self)",
    "ReluBackward0",
    r"\mathrm{ReLU}",
    lambda x: np.maximum(x, _number(0, x)),
    self=vjp(lambda g, result: threshold_backward(g, result, 0), diagonal("[{self} > 0]")),
)

threshold = op(
    "threshold(self, threshold, value)",
    "ThresholdBackward0",
    r"\mathrm{threshold}",
    lambda x, threshold, value: np.where(x <= _number(threshold, x), _number(value, x), x),
    self=vjp(lambda g, self, threshold: threshold_backward(g, self, threshold), diagonal("[{self} > {threshold}]")),
)


ZERO = ("zero", "0")

threshold_backward = op(
    "threshold_backward(grad_output, self, threshold)",
    "ThresholdBackwardBackward0",
    r"\mathrm{ReLU}'",
    _threshold_backward,
    grad_output=vjp(
        lambda g, self, threshold: threshold_backward(g, self, threshold), diagonal("[{self} > {threshold}]")
    ),
    self=vjp(lambda g: creation.zeros_like(g), ZERO),
)

leaky_relu = op(
    "leaky_relu(self, negative_slope=0.01)",
    "LeakyReluBackward0",
    r"\mathrm{LeakyReLU}",
    lambda x, slope: np.where(x > 0, x, x * _number(slope, x)),
    self=vjp(
        lambda g, self, negative_slope: leaky_relu_backward(g, self, negative_slope),
        diagonal(r"1\ \mathrm{or}\ {negative_slope}"),
    ),
)
leaky_relu_backward = op(
    "leaky_relu_backward(grad_output, self, negative_slope)",
    "LeakyReluBackwardBackward0",
    r"\mathrm{LeakyReLU}'",
    lambda g, x, slope: np.where(x > 0, g, g * _number(slope, g)),
    grad_output=vjp(lambda g, self, negative_slope: leaky_relu_backward(g, self, negative_slope)),
    self=vjp(lambda g: creation.zeros_like(g), ZERO),
)

hardtanh = op(
    "hardtanh(self, min_val=-1, max_val=1)",
    "HardtanhBackward0",
    r"\mathrm{hardtanh}",
    lambda x, low, high: np.minimum(np.maximum(x, _number(low, x)), _number(high, x)),
    self=vjp(
        lambda g, self, min_val, max_val: hardtanh_backward(g, self, min_val, max_val),
        diagonal("[{min_val} < {self} < {max_val}]"),
    ),
)
hardtanh_backward = op(
    "hardtanh_backward(grad_output, self, min_val, max_val)",
    "HardtanhBackwardBackward0",
    r"\mathrm{hardtanh}'",
    lambda g, x, low, high: np.where((x <= _number(low, x)) | (x >= _number(high, x)), np.zeros((), g.dtype), g),
    grad_output=vjp(lambda g, self, min_val, max_val: hardtanh_backward(g, self, min_val, max_val)),
    self=vjp(lambda g: creation.zeros_like(g), ZERO),
)

leaky_relu_written = op(
    "leaky_relu_written(self, negative_slope=0.01)",
    "LeakyReluBackward1",
    r"\mathrm{LeakyReLU}",
    lambda x, slope: np.where(x > 0, x, x * _number(slope, x)),
    self=vjp(
        lambda g, result, negative_slope: leaky_relu_backward(g, result, negative_slope),
        diagonal(r"1\ \mathrm{or}\ {negative_slope}"),
    ),
)
"""In place PyTorch keeps the result, whose sign is that of the input."""

elu = op(
    "elu(self, alpha=1, scale=1, input_scale=1)",
    "EluBackward0",
    r"\mathrm{ELU}",
    kernels.elu,
    self=vjp(
        lambda g, self, alpha, scale, input_scale: elu_backward(g, alpha, scale, input_scale, self),
        diagonal(r"1\ \mathrm{or}\ e^{{self}}"),
    ),
)


def _elu_slope(x: np.ndarray, alpha: float, scale: float, input_scale: float) -> np.ndarray:
    low = _number(input_scale * alpha * scale, x) * np.exp(x * _number(input_scale, x))
    return np.where(x <= 0, low, _number(scale, x))


def _elu_written_slope(g: np.ndarray, alpha: float, scale: float, input_scale: float, y: np.ndarray) -> np.ndarray:
    low = _number(input_scale, y) * (y + _number(alpha * scale, y))
    return g * np.where(y <= 0, low, _number(scale, y))


elu_written = op(
    "elu_written(self, alpha=1, scale=1, input_scale=1)",
    "EluBackward1",
    r"\mathrm{ELU}",
    kernels.elu,
    self=vjp(
        lambda g, result, alpha, scale, input_scale: elu_written_backward(g, alpha, scale, input_scale, result),
        diagonal(r"1\ \mathrm{or}\ e^{{self}}"),
    ),
)
"""In place PyTorch keeps the result, from which the slope can be had too."""

elu_written_backward = op(
    "elu_written_backward(grad_output, alpha, scale, input_scale, result)",
    "EluBackwardBackward0",
    r"\mathrm{ELU}'",
    _elu_written_slope,
    grad_output=vjp(
        lambda g, alpha, scale, input_scale, result: elu_written_backward(g, alpha, scale, input_scale, result)
    ),
    result=vjp(
        lambda g, grad_output, input_scale, result: mul(
            mul_number(mul(g, grad_output), input_scale), memory.cast(compare.lt(result, 0), g.dtype)
        )
    ),
)

elu_backward = op(
    "elu_backward(grad_output, alpha, scale, input_scale, self)",
    "EluBackwardBackward0",
    r"\mathrm{ELU}'",
    lambda g, alpha, scale, input_scale, x: g * _elu_slope(x, alpha, scale, input_scale),
    grad_output=vjp(lambda g, alpha, scale, input_scale, self: elu_backward(g, alpha, scale, input_scale, self)),
    self=vjp(
        lambda g, grad_output, alpha, scale, input_scale, self: _elu_double(
            g, grad_output, alpha, scale, input_scale, self
        )
    ),
)


def _elu_double(g: Tensor, grad: Tensor, alpha: float, scale: float, input_scale: float, x: Tensor) -> Tensor:
    bent = elu_backward(mul_number(mul(g, grad), input_scale), alpha, scale, input_scale, x)
    return mul(bent, memory.cast(compare.lt(x, 0), g.dtype))


silu = op(
    "silu(self)",
    "SiluBackward0",
    r"\mathrm{SiLU}",
    kernels.silu,
    self=vjp(lambda g, self: _silu_backward(g, self), diagonal(r"\sigma({self})(1+{self}(1-\sigma({self})))")),
)


def _silu_backward(g: Tensor, x: Tensor) -> Tensor:
    gate = pointwise.sigmoid(x)
    return mul(other=add_number(mul(x, sub(1, gate)), 1), self=mul(g, gate))


mish = op(
    "mish(self)",
    "MishBackward0",
    r"\mathrm{Mish}",
    kernels.mish,
    self=vjp(lambda g, self: _mish_backward(g, self), diagonal(r"\mathrm{mish}'({self})")),
)


def _mish_backward(g: Tensor, x: Tensor) -> Tensor:
    gate = pointwise.sigmoid(x)
    curve = pointwise.tanh(pointwise.log1p(pointwise.exp(x)))
    return mul(g, add(curve, mul(mul(x, gate), sub(1, mul(curve, curve)))))


softplus = op(
    "softplus(self, beta=1, threshold=20)",
    "SoftplusBackward0",
    r"\mathrm{softplus}",
    kernels.softplus,
    self=vjp(
        lambda g, self, beta, threshold: softplus_backward(g, self, beta, threshold), diagonal(r"\sigma({beta}{self})")
    ),
)


def _softplus_slope(g: np.ndarray, x: np.ndarray, beta: float, threshold: float) -> np.ndarray:
    scaled = x * _number(beta, x)
    power = np.exp(scaled)
    return np.where(scaled > _number(threshold, x), g, g * power / (power + 1))


softplus_backward = op(
    "softplus_backward(grad_output, self, beta, threshold)",
    "SoftplusBackwardBackward0",
    r"\mathrm{softplus}'",
    _softplus_slope,
    grad_output=vjp(lambda g, self, beta, threshold: softplus_backward(g, self, beta, threshold)),
    self=vjp(lambda g, grad_output, self, beta, threshold: _softplus_double(g, grad_output, self, beta, threshold)),
)


def _softplus_double(g: Tensor, grad: Tensor, x: Tensor, beta: float, limit: float) -> Tensor:
    scaled = mul_number(x, beta)
    slope = pointwise.sigmoid_backward(mul(g, grad), pointwise.sigmoid(scaled))
    return mul_number(mul(slope, memory.cast(compare.lt(scaled, limit), g.dtype)), beta)


log_sigmoid = op(
    "log_sigmoid(self)",
    "LogSigmoidBackward0",
    r"\log\sigma",
    kernels.log_sigmoid,
    self=vjp(lambda g, self: log_sigmoid_backward(g, self), diagonal(r"1-\sigma({self})")),
)
log_sigmoid_backward = op(
    "log_sigmoid_backward(grad_output, self)",
    "LogSigmoidBackwardBackward0",
    r"\log\sigma'",
    lambda g, x: g * kernels.sigmoid(-x),
    grad_output=vjp(lambda g, self: log_sigmoid_backward(g, self)),
    self=vjp(
        lambda g, grad_output, self: mul_number(
            pointwise.sigmoid_backward(mul(g, grad_output), pointwise.sigmoid(self)), -1
        )
    ),
)

gelu = op(
    "gelu(self, approximate='none')",
    "GeluBackward0",
    r"\mathrm{GELU}",
    kernels.gelu,
    self=vjp(lambda g, self, approximate: gelu_backward(g, self, approximate), diagonal(r"\mathrm{gelu}'({self})")),
)
ROOT_2_OVER_PI = float(np.sqrt(2 / np.pi))
CUBIC = 0.044715


def _gelu_slope(g: np.ndarray, x: np.ndarray, approximate: str) -> np.ndarray:
    wide = x.astype(np.float64)
    if approximate == "tanh":
        inner = ROOT_2_OVER_PI * (wide + CUBIC * wide**3)
        curve = np.tanh(inner)
        slope = 0.5 * (1 + curve) + 0.5 * wide * (1 - curve**2) * ROOT_2_OVER_PI * (1 + 3 * CUBIC * wide**2)
    else:
        area = 0.5 * (1 + kernels.erf(wide / np.sqrt(2)))
        slope = area + wide * np.exp(-0.5 * wide**2) / np.sqrt(2 * np.pi)
    return (g * slope).astype(x.dtype)


gelu_backward = op(
    "gelu_backward(grad_output, self, approximate)",
    "GeluBackwardBackward0",
    r"\mathrm{GELU}'",
    _gelu_slope,
    grad_output=vjp(lambda g, self, approximate: gelu_backward(g, self, approximate)),
    self=vjp(lambda g, grad_output, self, approximate: _gelu_double(g, grad_output, self, approximate)),
)


def _gelu_double(g: Tensor, grad: Tensor, x: Tensor, approximate: str) -> Tensor:
    """``gelu''(x) = pdf(x) (2 - x^2)``; for the tanh form the derivative of the slope above."""
    square = mul(x, x)
    if approximate == "none":
        pdf = mul_number(pointwise.exp(mul_number(square, -0.5)), 1 / float(np.sqrt(2 * np.pi)))
        return mul(mul(g, grad), mul(pdf, add_number(mul_number(square, -1), 2)))
    inner = mul_number(mul(x, add_number(mul_number(square, CUBIC), 1)), ROOT_2_OVER_PI)
    slope = mul_number(add_number(mul_number(square, 3 * CUBIC), 1), ROOT_2_OVER_PI)
    curve = pointwise.tanh(inner)
    bell = add_number(mul_number(mul(curve, curve), -1), 1)
    first = mul(bell, slope)
    second = mul(mul(x, bell), sub(mul_number(x, 3 * CUBIC * ROOT_2_OVER_PI), mul(curve, mul(slope, slope))))
    return mul(mul(g, grad), add(first, second))
