"""Losses of classification that have a node of their own: cross entropies, likelihoods, the soft margin."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from vjpviz.autograd import kernels
from vjpviz.autograd.ops import activations, arithmetic, creation, pointwise
from vjpviz.autograd.ops.arithmetic import add_number, div_number, mul, mul_number, neg, sub
from vjpviz.autograd.ops.entries import VANISHING
from vjpviz.autograd.ops.losses import MEAN, NONE, reduced, share
from vjpviz.autograd.ops.special import logit
from vjpviz.autograd.table import op, vjp

if TYPE_CHECKING:
    from vjpviz.autograd.tensor import Tensor


def _bce(x: np.ndarray, y: np.ndarray, weight: np.ndarray | None, reduction: int) -> np.ndarray:
    if not np.all((x >= 0) & (x <= 1)):
        raise RuntimeError("all elements of input should be between 0 and 1")
    least, one = x.dtype.type(-100), x.dtype.type(1)
    losses = (y - one) * np.maximum(kernels.log1p(-x), least) - y * np.maximum(kernels.log(x), least)
    return reduced(losses if weight is None else losses * weight, reduction)


def _bce_backward(g: np.ndarray, x: np.ndarray, y: np.ndarray, weight: np.ndarray | None, reduction: int) -> np.ndarray:
    slope = g * (x - y) / np.maximum((1 - x) * x, x.dtype.type(1e-12))
    slope = slope if weight is None else slope * weight
    return slope / x.dtype.type(x.size) if reduction == MEAN else slope


def _finished(slope: Tensor, weight: Tensor | None, reduction: int, count: int) -> Tensor:
    """A slope with the weight of its element, divided where the mean was taken."""
    slope = slope if weight is None else mul(slope, weight)
    return div_number(slope, count) if reduction == MEAN else slope


def _bce_target(g: Tensor, x: Tensor, weight: Tensor | None, reduction: int) -> Tensor:
    return _finished(mul(neg(logit(x)), g), weight, reduction, x.array.size)


binary_cross_entropy = op(
    "binary_cross_entropy(self, target, weight=None, reduction=1)",
    "BinaryCrossEntropyBackward0",
    r"\mathrm{BCE}",
    _bce,
    self=vjp(
        lambda g, self, target, weight, reduction: binary_cross_entropy_backward(g, self, target, weight, reduction),
        r"\tfrac1n\left(\tfrac{{self} - {target}}{{self}(1-{self})}\right)^\top",
    ),
    target=vjp(
        lambda g, self, weight, reduction: _bce_target(g, self, weight, reduction),
        r"-\tfrac1n\operatorname{logit}({self})^\top",
    ),
)
binary_cross_entropy_backward = op(
    "binary_cross_entropy_backward(grad_output, self, target, weight=None, reduction=1)",
    "BinaryCrossEntropyBackwardBackward0",
    r"\mathrm{BCE}'",
    _bce_backward,
    grad_output=vjp(
        lambda g, self, target, weight, reduction: binary_cross_entropy_backward(g, self, target, weight, reduction)
    ),
    self=vjp(
        lambda g, grad_output, self, target, weight, reduction: _bce_double(
            g, grad_output, self, target, weight, reduction
        )
    ),
    target=vjp(
        lambda g, grad_output, self, weight, reduction: _finished(
            arithmetic.div(neg(mul(g, grad_output)), mul(self, sub(1, self))), weight, reduction, self.array.size
        )
    ),
)


def _bce_double(g: Tensor, grad: Tensor, x: Tensor, y: Tensor, weight: Tensor | None, reduction: int) -> Tensor:
    spread = mul(x, sub(1, x))
    top = add_number(neg(mul(sub(x, y), sub(1, mul_number(x, 2)))), 0)
    curve = arithmetic.div(arithmetic.add(spread, top), mul(spread, spread))
    return _finished(mul(mul(g, grad), curve), weight, reduction, x.array.size)


def _bce_logits(
    x: np.ndarray, y: np.ndarray, weight: np.ndarray | None, positive: np.ndarray | None, reduction: int
) -> np.ndarray:
    soft = kernels.log_sigmoid(x)
    if positive is not None:
        soft = soft * ((positive - 1) * y + 1)
    losses = (1 - y) * x - soft
    return reduced(np.asarray(losses if weight is None else losses * weight, x.dtype), reduction)


def _bce_logits_self(
    g: Tensor, x: Tensor, y: Tensor, weight: Tensor | None, positive: Tensor | None, reduction: int
) -> Tensor:
    if positive is None:
        slope = mul(sub(pointwise.sigmoid(x), y), g)
    else:
        pull = mul(positive, y)
        slope = mul(sub(mul(sub(add_number(pull, 1), y), pointwise.sigmoid(x)), pull), g)
    return _finished(slope, weight, reduction, x.array.size)


def _bce_logits_target(g: Tensor, x: Tensor, weight: Tensor | None, positive: Tensor | None, reduction: int) -> Tensor:
    if positive is None:
        slope = mul(neg(x), g)
    else:
        pull = mul(activations.log_sigmoid(x), positive)
        slope = mul(sub(activations.log_sigmoid(neg(x)), pull), g)
    return _finished(slope, weight, reduction, x.array.size)


binary_cross_entropy_with_logits = op(
    "binary_cross_entropy_with_logits(self, target, weight=None, pos_weight=None, reduction=1)",
    "BinaryCrossEntropyWithLogitsBackward0",
    r"\mathrm{BCE}\circ\sigma",
    _bce_logits,
    self=vjp(
        lambda g, self, target, weight, pos_weight, reduction: _bce_logits_self(
            g, self, target, weight, pos_weight, reduction
        ),
        r"\tfrac1n(\sigma({self}) - {target})^\top",
    ),
    target=vjp(
        lambda g, self, weight, pos_weight, reduction: _bce_logits_target(g, self, weight, pos_weight, reduction),
        r"-\tfrac1n {self}^\top",
    ),
)


def _nll_parts(x: np.ndarray, y: np.ndarray, weight: np.ndarray | None, ignore: int) -> tuple[Any, Any, Any]:
    """Per target: the class counted along dimension 1 (0 where ignored), its weight (0 where ignored), who counts."""
    classes = x.shape[1] if x.ndim > 1 else x.shape[0]
    counts = y != ignore
    outside = counts & ((y < 0) | (y >= classes))
    if outside.any():
        raise IndexError(f"Target {int(y[outside].flat[0])} is out of bounds.")
    chosen = np.where(counts, y, 0).astype(np.int64)
    weights = np.ones(y.shape, x.dtype) if weight is None else weight[chosen]
    return chosen, np.where(counts, weights, x.dtype.type(0)), counts


def _picked(x: np.ndarray, chosen: np.ndarray) -> np.ndarray:
    if x.ndim == 1:
        return x[chosen]
    return np.take_along_axis(x, chosen[:, None], 1)[:, 0]


def _in_order(terms: np.ndarray) -> np.ndarray:
    flat = terms.reshape(-1)
    return np.add.accumulate(flat)[-1] if flat.size else flat.dtype.type(0)


def _nll(x: np.ndarray, y: np.ndarray, weight: np.ndarray | None, reduction: int, ignore: int) -> tuple[Any, Any]:
    chosen, weights, _ = _nll_parts(x, y, weight, ignore)
    losses = -_picked(x, chosen) * weights + x.dtype.type(0)
    if reduction == NONE:
        return losses, np.zeros((), x.dtype)
    total, loss = _in_order(weights), _in_order(losses)
    return (loss / total if reduction == MEAN else loss), total


def _nll_slope(
    g: np.ndarray, x: np.ndarray, y: np.ndarray, weight: np.ndarray | None, reduction: int, ignore: int, total: Any
) -> np.ndarray:
    chosen, weights, _ = _nll_parts(x, y, weight, ignore)
    slope = -weights * g if reduction != MEAN else -weights * g / total
    result = np.zeros(x.shape, x.dtype)
    if x.ndim == 1:
        result[chosen] = slope
    else:
        np.put_along_axis(result, chosen[:, None], np.asarray(slope + x.dtype.type(0))[:, None], 1)
    return result


def _nll_rows(name: str, node: str) -> tuple[Any, Any]:
    slope = op(
        f"{name}_backward(grad_output, self, target, weight, reduction, ignore_index, total_weight)",
        f"{node}BackwardBackward0",
        r"\mathrm{NLL}'",
        _nll_slope,
        grad_output=vjp(
            lambda g, target, weight, reduction, ignore_index: loss(g, target, weight, reduction, ignore_index)[0]
        ),
        self=VANISHING,
    )
    loss = op(
        f"{name}(self, target, weight=None, reduction=1, ignore_index=-100)",
        f"{node}Backward0",
        r"\mathrm{NLL}",
        _nll,
        differentiable=(True, False),
        self=vjp(
            lambda g, self, target, weight, reduction, ignore_index, result1: slope(
                g, self, target, weight, reduction, ignore_index, result1
            ),
            r"-\tfrac1n\,\mathrm{onehot}({target})^\top",
        ),
    )
    return loss, slope


nll_loss, nll_loss_backward = _nll_rows("nll_loss", "NllLoss")
nll_loss2d, nll_loss2d_backward = _nll_rows("nll_loss2d", "NllLoss2D")


def _soft_margin_backward(g: np.ndarray, x: np.ndarray, y: np.ndarray, reduction: int) -> np.ndarray:
    decay = kernels.exp(-y * x)
    return share(x, reduction, -1.0) * y * decay / (decay + 1) * g


soft_margin_loss = op(
    "soft_margin_loss(self, target, reduction)",
    "SoftMarginLossBackward0",
    r"\mathrm{soft\,margin}",
    lambda x, y, reduction: reduced(kernels.log1p(kernels.exp(-y * x)), reduction),
    promote="arithmetic",
    self=vjp(
        lambda g, self, target, reduction: soft_margin_loss_backward(g, self, target, reduction),
        r"-\tfrac1n{target}\,\sigma(-{target}{self})",
    ),
)
soft_margin_loss_backward = op(
    "soft_margin_loss_backward(grad_output, self, target, reduction)",
    "SoftMarginLossBackwardBackward0",
    r"\mathrm{soft\,margin}'",
    _soft_margin_backward,
    grad_output=vjp(
        lambda g, self, target, reduction: mul(
            g, soft_margin_loss_backward(creation.ones_like(g), self, target, reduction)
        )
    ),
    self=vjp(
        lambda g, grad_output, self, target, reduction: _soft_margin_double(g, grad_output, self, target, reduction)
    ),
)


def _soft_margin_double(g: Tensor, grad: Tensor, x: Tensor, y: Tensor, reduction: int) -> Tensor:
    gate = pointwise.sigmoid(mul(x, y))
    curve = mul(mul(gate, sub(1, gate)), mul(y, y))
    return mul_number(mul(mul(g, grad), curve), float(share(x.array, reduction)))
