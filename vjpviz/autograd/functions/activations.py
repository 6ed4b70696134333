"""Activations of ``torch.nn.functional`` that are not in ``torch`` itself."""

from __future__ import annotations

import numpy as np

from vjpviz.autograd.functions import arithmetic, reduce, shape
from vjpviz.autograd.functions.dims import wrap
from vjpviz.autograd.ops import activations, bends, creation
from vjpviz.autograd.ops import shape as shapes
from vjpviz.autograd.session import session
from vjpviz.autograd.table import Op
from vjpviz.autograd.tensor import Tensor


def _run(row: Op, inplace: bool, input: Tensor, *options: float) -> Tensor:
    return row.in_place(input, *options) if inplace else row(input, *options)


def celu(input: Tensor, alpha: float = 1.0, inplace: bool = False) -> Tensor:
    """``x`` where positive, else ``alpha * (exp(x / alpha) - 1)``."""
    if alpha == 0:
        raise RuntimeError("ZeroDivisionError: alpha cannot be 0 for CELU")
    return _run(bends.celu, inplace, input, alpha)


def hardsigmoid(input: Tensor, inplace: bool = False) -> Tensor:
    """``x / 6 + 1/2``, kept between 0 and 1."""
    return _run(bends.hardsigmoid, inplace, input)


def hardswish(input: Tensor, inplace: bool = False) -> Tensor:
    """``x * hardsigmoid(x)``."""
    return _run(bends.hardswish, inplace, input)


def hardshrink(input: Tensor, lambd: float = 0.5) -> Tensor:
    """0 within ``lambd`` of 0, else ``x``."""
    return bends.hardshrink(input, float(lambd))


def softshrink(input: Tensor, lambd: float = 0.5) -> Tensor:
    """0 within ``lambd`` of 0, else ``x`` moved towards 0 by it."""
    if lambd < 0:
        raise RuntimeError(f"lambda must be greater or equal to 0, but found to be {lambd:g}.")
    return bends.softshrink(input, float(lambd))


def threshold(input: Tensor, threshold: float, value: float, inplace: bool = False) -> Tensor:
    """``x`` above ``threshold``, else ``value``."""
    return _run(activations.threshold, inplace, input, threshold, value)


def prelu(input: Tensor, weight: Tensor) -> Tensor:
    """``x`` where positive, else ``weight * x``; one weight, or one a channel."""
    count, rank = weight.array.size, input.array.ndim
    if count != 1:
        if not rank:
            raise RuntimeError("Not allow zero-dim input tensor.")
        channels = input.shape[1] if rank > 1 else 1
        if channels != count:
            raise RuntimeError(
                "Mismatch of parameter numbers and input channel size. Found parameter numbers = "
                f"{count} and channel size = {channels}."
            )
    if rank != weight.array.ndim:
        weight = shapes.reshape(weight, tuple(count if i == 1 else 1 for i in range(rank)))
    return bends.prelu_kernel(input, weight)


def glu(input: Tensor, dim: int = -1) -> Tensor:
    """The first half along ``dim``, times the sigmoid of the second."""
    if not input.array.ndim:
        raise RuntimeError("glu does not support 0-dimensional tensors")
    axis = wrap(dim, input.array.ndim)
    if input.shape[axis] % 2:
        raise RuntimeError(f"Halving dimension must be even, but dimension {axis} is size {input.shape[axis]}")
    return bends.glu(input, axis)


def gumbel_softmax(logits: Tensor, tau: float = 1, hard: bool = False, eps: float = 1e-10, dim: int = -1) -> Tensor:
    """A softmax of ``logits`` with Gumbel noise; ``hard`` makes it one-hot, with the gradient of the soft one."""
    noise = session().generator.exponential(logits.shape, logits.array.dtype)
    gumbels = arithmetic.div(arithmetic.add(logits, creation.from_array(-np.log(noise))), tau)
    soft = reduce.softmax(gumbels, dim)
    if not hard:
        return soft
    places = np.argmax(soft.array, axis=dim, keepdims=True)
    sharp = np.zeros(soft.shape, soft.array.dtype)
    np.put_along_axis(sharp, places, 1, axis=dim)
    return arithmetic.add(arithmetic.sub(creation.from_array(sharp), shape.detach(soft)), soft)
