"""The losses of ``torch.nn.functional`` that compare distances, and two of given distributions."""

from __future__ import annotations

import math

import numpy as np

from vjpviz.autograd.functions import arithmetic, pointwise, shape
from vjpviz.autograd.functions import reduce as reductions
from vjpviz.autograd.functions.distances import pairwise_distance
from vjpviz.autograd.functions.losses import reduced, reduction_number
from vjpviz.autograd.ops import compare, creation
from vjpviz.autograd.ops import pointwise as elementwise
from vjpviz.autograd.ops.arithmetic import add, add_number, div, mul, neg, sub, sub_number
from vjpviz.autograd.tensor import Tensor, scalar


def hinge_embedding_loss(
    input: Tensor,
    target: Tensor,
    margin: float = 1.0,
    size_average: bool | None = None,
    reduce: bool | None = None,
    reduction: str = "mean",
) -> Tensor:
    """The input where the target is 1, ``max(0, margin - input)`` where it is -1."""
    zero = creation.zeros_like(input)
    hinge = compare.clamp_min(sub(scalar(margin), input), 0)
    apart = compare.where(compare.ne(target, 1), hinge, zero)
    near = compare.where(compare.ne(target, -1), input, zero)
    return reduced(add(apart, near), reduction_number(reduction))


def margin_ranking_loss(
    input1: Tensor,
    input2: Tensor,
    target: Tensor,
    margin: float = 0,
    size_average: bool | None = None,
    reduce: bool | None = None,
    reduction: str = "mean",
) -> Tensor:
    """``max(0, -target * (input1 - input2) + margin)``."""
    gap = mul(other=sub(input1, input2), self=neg(target))
    return reduced(compare.clamp_min(add_number(gap, margin), 0), reduction_number(reduction))


def triplet_margin_loss(
    anchor: Tensor,
    positive: Tensor,
    negative: Tensor,
    margin: float = 1.0,
    p: float = 2,
    eps: float = 1e-6,
    swap: bool = False,
    size_average: bool | None = None,
    reduce: bool | None = None,
    reduction: str = "mean",
) -> Tensor:
    """``max(0, margin + |anchor - positive| - |anchor - negative|)``."""
    near = pairwise_distance(anchor, positive, p, eps)
    far = pairwise_distance(anchor, negative, p, eps)
    if swap:
        far = compare.minimum(far, pairwise_distance(positive, negative, p, eps))
    return reduced(compare.clamp_min(sub(add_number(near, margin), far), 0), reduction_number(reduction))


def cosine_embedding_loss(
    input1: Tensor,
    input2: Tensor,
    target: Tensor,
    margin: float = 0,
    size_average: bool | None = None,
    reduce: bool | None = None,
    reduction: str = "mean",
) -> Tensor:
    """``1 - cos`` where the target is 1, ``max(0, cos - margin)`` where it is -1."""
    dim = target.array.ndim
    together = reductions.sum(mul(input1, input2), dim)
    lengths = [add_number(reductions.sum(mul(one, one), dim), 1e-12) for one in (input1, input2)]
    cosine = div(together, elementwise.sqrt(mul(*lengths)))
    zero = creation.zeros_like(cosine)
    near, apart = sub(scalar(1.0), cosine), compare.clamp_min(sub_number(cosine, margin), 0)
    near = compare.where(compare.eq(target, 1), near, zero)
    apart = compare.where(compare.eq(target, -1), apart, zero)
    return reduced(add(near, apart), reduction_number(reduction))


def poisson_nll_loss(
    input: Tensor,
    target: Tensor,
    log_input: bool = True,
    full: bool = False,
    size_average: bool | None = None,
    eps: float = 1e-8,
    reduce: bool | None = None,
    reduction: str = "mean",
) -> Tensor:
    """``exp(input) - target * input``, or for ``log_input=False`` ``input - target * log(input + eps)``."""
    number = reduction_number(reduction)
    if log_input:
        losses = sub(other=mul(target, input), self=elementwise.exp(input))
    else:
        losses = sub(other=mul(target, elementwise.log(add_number(input, eps))), self=input)
    return reduced(losses, number)


def gaussian_nll_loss(
    input: Tensor, target: Tensor, var: Tensor, full: bool = False, eps: float = 1e-6, reduction: str = "mean"
) -> Tensor:
    """``0.5 * (log var + (input - target)^2 / var)``. Raises ValueError for a negative variance."""
    if (var.array < 0).any():
        raise ValueError("var has negative entry/entries")
    kept = shape.clone(var)
    kept.array[...] = np.maximum(kept.array, kept.dtype.numpy.type(eps))
    gap = arithmetic.div(arithmetic.pow(arithmetic.sub(input, target), 2), kept)
    losses = arithmetic.mul(arithmetic.add(pointwise.FUNCTIONS["log"](kept), gap), 0.5)
    if full:
        losses = arithmetic.add(losses, 0.5 * math.log(2 * math.pi))
    return reduced(losses, reduction_number(reduction))
