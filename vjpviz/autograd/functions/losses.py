"""The losses of ``torch.nn.functional``: arguments checked with PyTorch's texts, then rows."""

from __future__ import annotations

import math

import numpy as np

from vjpviz.autograd import dtypes
from vjpviz.autograd.functions import arithmetic, shape
from vjpviz.autograd.functions import reduce as reductions
from vjpviz.autograd.functions.arithmetic import sub as subtracted
from vjpviz.autograd.functions.dims import wrap
from vjpviz.autograd.ops import compare, creation, likelihood, scan, special
from vjpviz.autograd.ops import losses as rows
from vjpviz.autograd.ops import pointwise as elementwise
from vjpviz.autograd.ops import shape as shapes
from vjpviz.autograd.ops.arithmetic import add, add_number, div, div_number, mul, mul_number, neg, sub
from vjpviz.autograd.promotion import broadcast_shape
from vjpviz.autograd.tensor import Tensor

REDUCTIONS = {"none": rows.NONE, "mean": rows.MEAN, "sum": rows.SUM}


def reduction_number(reduction: str) -> int:
    """PyTorch's number of a reduction. Raises ValueError for a name that is none."""
    if reduction not in REDUCTIONS:
        raise ValueError(f"{reduction} is not a valid value for reduction")
    return REDUCTIONS[reduction]


def reduced(losses: Tensor, reduction: int) -> Tensor:
    """The losses themselves, their mean or their sum."""
    if reduction == rows.MEAN:
        return reductions.mean(losses)
    return reductions.sum(losses) if reduction == rows.SUM else losses


def _together(input: Tensor, target: Tensor) -> tuple[Tensor, Tensor]:
    size = broadcast_shape(input.shape, target.shape)
    first, second = (one if one.shape == size else shape.expand(one, size) for one in (input, target))
    return first, second


def _size(tensor: Tensor) -> str:
    return f"torch.Size({list(tensor.shape)})"


def _weighted(losses: Tensor, weight: Tensor, reduction: str) -> Tensor:
    scaled = arithmetic.mul(losses, weight)
    if reduction == "none":
        return scaled
    total = reductions.sum(scaled)
    return total if reduction == "sum" else arithmetic.div(total, reductions.sum(weight))


def mse_loss(
    input: Tensor,
    target: Tensor,
    size_average: bool | None = None,
    reduce: bool | None = None,
    reduction: str = "mean",
    weight: Tensor | None = None,
) -> Tensor:
    """The squared difference: its mean, its sum, or each."""
    number = reduction_number(reduction)
    first, second = _together(input, target)
    if weight is not None:
        return _weighted(arithmetic.square(arithmetic.sub(first, second)), weight, reduction)
    return rows.mse_loss(first, second, number)


def l1_loss(
    input: Tensor,
    target: Tensor,
    size_average: bool | None = None,
    reduce: bool | None = None,
    reduction: str = "mean",
    weight: Tensor | None = None,
) -> Tensor:
    """The absolute difference."""
    number = reduction_number(reduction)
    first, second = _together(input, target)
    losses = elementwise.abs(subtracted(first, second))
    return reduced(losses, number) if weight is None else _weighted(losses, weight, reduction)


def smooth_l1_loss(
    input: Tensor,
    target: Tensor,
    size_average: bool | None = None,
    reduce: bool | None = None,
    reduction: str = "mean",
    beta: float = 1.0,
) -> Tensor:
    """Squared below ``beta``, linear above. Raises RuntimeError for a negative ``beta``."""
    number = reduction_number(reduction)
    first, second = _together(input, target)
    if beta < 0:
        raise RuntimeError("smooth_l1_loss does not support negative values for beta.")
    if beta == 0:
        return reduced(elementwise.abs(sub(first, second)), number)
    return rows.smooth_l1_loss(first, second, number, float(beta))


def huber_loss(
    input: Tensor, target: Tensor, reduction: str = "mean", delta: float = 1.0, weight: Tensor | None = None
) -> Tensor:
    """Squared below ``delta``, linear with slope ``delta`` above. Raises RuntimeError for ``delta <= 0``."""
    number = reduction_number(reduction)
    first, second = _together(input, target)
    if delta <= 0:
        raise RuntimeError("huber_loss does not support non-positive values for delta.")
    if weight is not None:
        return _weighted(rows.huber_loss(first, second, rows.NONE, float(delta)), weight, reduction)
    return rows.huber_loss(first, second, number, float(delta))


def binary_cross_entropy(
    input: Tensor,
    target: Tensor,
    weight: Tensor | None = None,
    size_average: bool | None = None,
    reduce: bool | None = None,
    reduction: str = "mean",
) -> Tensor:
    """Of probabilities. Raises ValueError for other sizes, RuntimeError for numbers outside of [0, 1]."""
    number = reduction_number(reduction)
    if target.shape != input.shape:
        raise ValueError(
            f"Using a target size ({_size(target)}) that is different to the input size ({_size(input)}) is "
            "deprecated. Please ensure they have the same size."
        )
    if weight is not None:
        weight = shape.expand(weight, broadcast_shape(target.shape, weight.shape))
    if input.dtype is not target.dtype:
        raise RuntimeError(f"Found dtype {target.dtype.scalar} but expected {input.dtype.scalar}")
    return likelihood.binary_cross_entropy(input, target, weight, number)


def binary_cross_entropy_with_logits(
    input: Tensor,
    target: Tensor,
    weight: Tensor | None = None,
    size_average: bool | None = None,
    reduce: bool | None = None,
    reduction: str = "mean",
    pos_weight: Tensor | None = None,
) -> Tensor:
    """Of logits. Raises ValueError for other sizes."""
    number = reduction_number(reduction)
    if target.shape != input.shape:
        raise ValueError(f"Target size ({_size(target)}) must be the same as input size ({_size(input)})")
    return likelihood.binary_cross_entropy_with_logits(input, target, weight, pos_weight, number)


def _check_classes(input: Tensor, target: Tensor, weight: Tensor | None) -> None:
    if target.dtype not in (dtypes.int64, dtypes.uint8):
        raise RuntimeError(f"expected target dtype to be Long or Byte, but got {target.dtype.scalar}")
    classes = input.shape[1] if input.array.ndim > 1 else input.shape[0]
    if weight is not None and weight.shape != (classes,):
        raise RuntimeError(
            f"weight tensor should be defined either for all {classes} classes or no classes but got weight tensor of "
            f"shape: {list(weight.shape)}"
        )


def _nll(input: Tensor, target: Tensor, weight: Tensor | None, reduction: int, ignore_index: int) -> Tensor:
    """``nll_loss_nd`` of aten/src/ATen/native/LossNLL.cpp."""
    rank = input.array.ndim
    if rank < 1:
        raise ValueError(f"Expected 1 or more dimensions (got {rank})")
    if rank != 1 and (not target.shape or input.shape[0] != target.shape[0]):
        count = target.shape[0] if target.shape else 0
        raise ValueError(f"Expected input batch_size ({input.shape[0]}) to match target batch_size ({count}).")
    if rank == 1 and target.array.ndim == 1 and target.array.size != 1:
        raise ValueError(f"For 1D input, 1D target must have size 1, but got target size: {target.array.size}")
    if weight is not None and weight.dtype is not input.dtype:
        raise RuntimeError(f"expected scalar type {input.dtype.scalar} but found {weight.dtype.scalar}")
    _check_classes(input, target, weight)
    if rank in (1, 2):
        if target.array.ndim > 1:
            raise RuntimeError("0D or 1D target tensor expected, multi-target not supported")
        return likelihood.nll_loss(input, target, weight, reduction, ignore_index)[0]
    if input.shape[2:] != target.shape[1:]:
        wanted = (input.shape[0], *input.shape[2:])
        raise RuntimeError(f"Expected target size {list(wanted)}, got {list(target.shape)}")
    if rank == 4:
        return likelihood.nll_loss2d(input, target, weight, reduction, ignore_index)[0]
    flat = shapes.reshape(input, (*input.shape[:2], 1, math.prod(input.shape[2:])))
    places = Tensor(target.array.reshape(target.shape[0], 1, -1))
    loss = likelihood.nll_loss2d(flat, places, weight, reduction, ignore_index)[0]
    return shapes.view(loss, target.shape) if reduction == rows.NONE else loss


def nll_loss(
    input: Tensor,
    target: Tensor,
    weight: Tensor | None = None,
    size_average: bool | None = None,
    ignore_index: int = -100,
    reduce: bool | None = None,
    reduction: str = "mean",
) -> Tensor:
    """The negative log likelihood of the target classes. Raises IndexError for a class that is none."""
    return _nll(input, target, weight, reduction_number(reduction), ignore_index)


def cross_entropy(
    input: Tensor,
    target: Tensor,
    weight: Tensor | None = None,
    size_average: bool | None = None,
    ignore_index: int = -100,
    reduce: bool | None = None,
    reduction: str = "mean",
    label_smoothing: float = 0.0,
) -> Tensor:
    """Of logits, with classes or with probabilities as target (aten/src/ATen/native/LossNLL.cpp)."""
    number = reduction_number(reduction)
    dim = wrap(0 if input.array.ndim == 1 else 1, input.array.ndim)
    if not 0.0 <= label_smoothing <= 1.0:
        raise RuntimeError(f"label_smoothing must be between 0.0 and 1.0. Got: {label_smoothing:g}")
    if input.shape == target.shape:
        return _of_probabilities(input, target, weight, number, label_smoothing)
    logs = scan.log_softmax(input, dim, None)
    if label_smoothing > 0.0:
        return _smoothed(logs, target, weight, number, ignore_index, label_smoothing)
    return _nll(logs, target, weight, number, ignore_index)


def _along(weight: Tensor, rank: int, dim: int) -> Tensor:
    return shapes.view(weight, tuple(-1 if i == dim else 1 for i in range(rank)))


def _of_probabilities(input: Tensor, target: Tensor, weight: Tensor | None, reduction: int, smoothing: float) -> Tensor:
    if not target.dtype.is_floating_point:
        raise RuntimeError(
            f"Expected floating point type for target with class probabilities, got {target.dtype.scalar}"
        )
    dim = 0 if input.array.ndim == 1 else 1
    logs = scan.log_softmax(input, dim, None)
    classes = input.shape[dim]
    if smoothing > 0.0:
        target = add_number(mul_number(target, 1 - smoothing), smoothing / classes)
    terms = mul(logs, target)
    if weight is not None:
        terms = mul(terms, _along(weight, input.array.ndim, dim))
    if reduction == rows.NONE:
        return neg(reductions.sum(terms, dim))
    total = neg(reductions.sum(terms))
    return total if reduction == rows.SUM else div_number(total, input.array.size / classes)


def _smoothed(
    logs: Tensor, target: Tensor, weight: Tensor | None, reduction: int, ignore_index: int, smoothing: float
) -> Tensor:
    dim = 0 if logs.array.ndim == 1 else 1
    sharp = _nll(logs, target, weight, reduction, ignore_index)
    spread = logs if weight is None else mul(logs, _along(weight, logs.array.ndim, dim))
    smooth = neg(reductions.sum(spread, dim))
    ignored = creation.from_array(target.array == ignore_index)
    smooth = compare.masked_fill(smooth, ignored, 0.0)
    if reduction == rows.MEAN:
        kept = target.array[~ignored.array]
        share = np.asarray(kept.size if weight is None else weight.array[kept].sum(), logs.array.dtype)
        smooth = div(reductions.sum(smooth), creation.from_array(share))
    elif reduction == rows.SUM:
        smooth = reductions.sum(smooth)
    classes = logs.shape[dim]
    return add(other=mul_number(smooth, smoothing / classes), self=mul_number(sharp, 1 - smoothing))


def kl_div(
    input: Tensor,
    target: Tensor,
    size_average: bool | None = None,
    reduce: bool | None = None,
    reduction: str = "mean",
    log_target: bool = False,
) -> Tensor:
    """``target * (log target - input)``; ``batchmean`` divides the sum by the first dimension."""
    number = rows.SUM if reduction == "batchmean" else reduction_number(reduction)
    if input.dtype.is_complex or target.dtype.is_complex:
        raise RuntimeError("kl_div: Complex inputs not supported.")
    if not input.dtype.differentiable or not target.dtype.differentiable:
        raise RuntimeError("kl_div: Integral inputs not supported.")
    if log_target:
        losses = mul(other=sub(target, input), self=elementwise.exp(target))
    else:
        losses = sub(other=mul(target, input), self=special.xlogy(target, target))
    result = reduced(losses, number)
    return arithmetic.div(result, input.shape[0]) if reduction == "batchmean" and input.shape else result


def soft_margin_loss(
    input: Tensor, target: Tensor, size_average: bool | None = None, reduce: bool | None = None, reduction: str = "mean"
) -> Tensor:
    """``log(1 + exp(-target * input))``."""
    return likelihood.soft_margin_loss(input, target, reduction_number(reduction))
