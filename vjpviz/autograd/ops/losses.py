"""Losses of regression that have a node of their own.

``reduction`` is 0 for none, 1 for the mean, 2 for the sum, as in PyTorch.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from vjpviz.autograd import kernels
from vjpviz.autograd.ops import creation
from vjpviz.autograd.ops.arithmetic import div_number, mul, mul_number, neg, sub
from vjpviz.autograd.table import op, vjp

if TYPE_CHECKING:
    from vjpviz.autograd.tensor import Tensor

NONE, MEAN, SUM = 0, 1, 2


def reduced(losses: np.ndarray, reduction: int) -> np.ndarray:
    """The losses themselves, their mean or their sum."""
    if reduction == MEAN:
        return kernels.mean(losses)
    return kernels.sum(losses) if reduction == SUM else losses


def share(array: np.ndarray, reduction: int, factor: float = 1.0) -> np.ndarray:
    """``factor``, divided by the number of elements where the mean was taken, in the precision of ``array``."""
    return np.asarray(factor / array.size if reduction == MEAN and array.size else factor, array.dtype)


def _mse_backward(g: np.ndarray, x: np.ndarray, y: np.ndarray, reduction: int) -> np.ndarray:
    return share(np.broadcast_to(x, np.broadcast_shapes(x.shape, y.shape)), reduction, 2.0) * (x - y) * g


mse_loss = op(
    "mse_loss(self, target, reduction=1)",
    "MseLossBackward0",
    r"\mathrm{MSE}",
    lambda x, y, reduction: reduced(np.square(x - y), reduction),
    promote="arithmetic",
    self=vjp(
        lambda g, self, target, reduction: mse_loss_backward(g, self, target, reduction),
        r"\tfrac{2}{n}({self} - {target})^\top",
    ),
    target=vjp(
        lambda g, self, target, reduction: mse_loss_backward(g, target, self, reduction),
        r"\tfrac{2}{n}({target} - {self})^\top",
    ),
)
mse_loss_backward = op(
    "mse_loss_backward(grad_output, self, target, reduction)",
    "MseLossBackwardBackward0",
    r"\mathrm{MSE}'",
    _mse_backward,
    grad_output=vjp(lambda g, self, target, reduction: _mse_double_grad(g, self, target, reduction)),
    self=vjp(lambda g, grad_output, reduction, self: _mse_double(g, grad_output, self, reduction)),
    target=vjp(lambda g, grad_output, reduction, self: neg(_mse_double(g, grad_output, self, reduction))),
)


def _mse_double_grad(g: Tensor, x: Tensor, y: Tensor, reduction: int) -> Tensor:
    scaled = mul_number(mul(g, sub(x, y)), 2)
    return div_number(scaled, x.array.size) if reduction == MEAN else scaled


def _mse_double(g: Tensor, grad: Tensor, x: Tensor, reduction: int) -> Tensor:
    scaled = mul_number(mul(g, grad), 2)
    return div_number(scaled, x.array.size) if reduction == MEAN else scaled


def _smooth_l1(x: np.ndarray, y: np.ndarray, reduction: int, beta: float) -> np.ndarray:
    gap, bend, half = np.abs(x - y), x.dtype.type(beta), x.dtype.type(0.5)
    return reduced(np.where(gap < bend, half * gap * gap / bend, gap - half * bend), reduction)


def _smooth_l1_backward(g: np.ndarray, x: np.ndarray, y: np.ndarray, reduction: int, beta: float) -> np.ndarray:
    gap, weight = x - y, share(x, reduction)
    slope = np.where(
        gap <= -beta, -weight * g, np.where(gap >= beta, weight * g, weight * gap * g / x.dtype.type(beta))
    )
    return slope.astype(x.dtype)


smooth_l1_loss = op(
    "smooth_l1_loss(self, target, reduction=1, beta=1.0)",
    "SmoothL1LossBackward0",
    r"\mathrm{smooth\,L1}",
    _smooth_l1,
    promote="arithmetic",
    self=vjp(
        lambda g, self, target, reduction, beta: smooth_l1_loss_backward(g, self, target, reduction, beta),
        r"\tfrac1n\operatorname{clip}(({self} - {target})/{beta}, -1, 1)^\top",
    ),
    target=vjp(
        lambda g, self, target, reduction, beta: smooth_l1_loss_backward(g, target, self, reduction, beta),
        r"\tfrac1n\operatorname{clip}(({target} - {self})/{beta}, -1, 1)^\top",
    ),
)
smooth_l1_loss_backward = op(
    "smooth_l1_loss_backward(grad_output, self, target, reduction, beta)",
    "SmoothL1LossBackwardBackward0",
    r"\mathrm{smooth\,L1}'",
    _smooth_l1_backward,
    grad_output=vjp(
        lambda g, self, target, reduction, beta: mul(
            g, smooth_l1_loss_backward(creation.ones_like(g), self, target, reduction, beta)
        )
    ),
    self=vjp(
        lambda g, grad_output, self, target, reduction, beta: _bent(
            g, grad_output, self, target, reduction, 1 / beta, beta
        )
    ),
    target=vjp(
        lambda g, grad_output, self, target, reduction, beta: neg(
            _bent(g, grad_output, self, target, reduction, 1 / beta, beta)
        )
    ),
)


def _bent(g: Tensor, grad: Tensor, x: Tensor, y: Tensor, reduction: int, curve: float, within: float) -> Tensor:
    """``curve`` where the two are nearer than ``within``, the second derivative of a loss that is straight beyond."""
    near = creation.from_array(np.asarray(np.abs(x.array - y.array) < within, x.array.dtype))
    return mul(mul_number(near, float(share(x.array, reduction)) * curve), mul(g, grad))


def _huber(x: np.ndarray, y: np.ndarray, reduction: int, delta: float) -> np.ndarray:
    gap, bend, half = np.abs(x - y), x.dtype.type(delta), x.dtype.type(0.5)
    return reduced(np.where(gap <= bend, half * gap * gap, bend * (gap - half * bend)), reduction)


def _huber_backward(g: np.ndarray, x: np.ndarray, y: np.ndarray, reduction: int, delta: float) -> np.ndarray:
    gap, weight, bend = x - y, share(x, reduction), x.dtype.type(delta)
    slope = np.where(gap <= -delta, -weight * g * bend, np.where(gap >= delta, weight * g * bend, weight * gap * g))
    return slope.astype(x.dtype)


huber_loss = op(
    "huber_loss(self, target, reduction=1, delta=1.0)",
    "HuberLossBackward0",
    r"\mathrm{Huber}",
    _huber,
    promote="arithmetic",
    self=vjp(
        lambda g, self, target, reduction, delta: huber_loss_backward(g, self, target, reduction, delta),
        r"\tfrac1n\operatorname{clip}({self} - {target}, -{delta}, {delta})^\top",
    ),
    target=vjp(
        lambda g, self, target, reduction, delta: huber_loss_backward(g, target, self, reduction, delta),
        r"\tfrac1n\operatorname{clip}({target} - {self}, -{delta}, {delta})^\top",
    ),
)
huber_loss_backward = op(
    "huber_loss_backward(grad_output, self, target, reduction, delta)",
    "HuberLossBackwardBackward0",
    r"\mathrm{Huber}'",
    _huber_backward,
    grad_output=vjp(
        lambda g, self, target, reduction, delta: mul(
            g, huber_loss_backward(creation.ones_like(g), self, target, reduction, delta)
        )
    ),
    self=vjp(
        lambda g, grad_output, self, target, reduction, delta: _bent(
            g, grad_output, self, target, reduction, 1.0, delta
        )
    ),
    target=vjp(
        lambda g, grad_output, self, target, reduction, delta: neg(
            _bent(g, grad_output, self, target, reduction, 1.0, delta)
        )
    ),
)
