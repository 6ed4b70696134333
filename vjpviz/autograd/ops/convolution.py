"""Convolution (PyTorch's is a cross-correlation) over one or more dimensions, and its gradients in one call."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, Any

import numpy as np

from vjpviz.autograd.joint import JointOp
from vjpviz.autograd.ops.arithmetic import add
from vjpviz.autograd.tensor import Tensor

if TYPE_CHECKING:
    from collections.abc import Iterator

Sizes = tuple[int, ...]


def _padded(x: np.ndarray, padding: Sizes) -> np.ndarray:
    return np.pad(x, [(0, 0), (0, 0), *((one, one) for one in padding)])


def output_size(size: int, kernel: int, stride: int, padding: int, dilation: int) -> int:
    """How many places a kernel fits."""
    return (size + 2 * padding - dilation * (kernel - 1) - 1) // stride + 1


def _places(kernel: Sizes, out: Sizes, stride: Sizes, dilation: Sizes) -> Iterator[tuple[Sizes, tuple[Any, ...]]]:
    """Each place in the kernel, and the part of the padded input it meets in all windows."""
    for place in product(*(range(one) for one in kernel)):
        starts = [at * step for at, step in zip(place, dilation, strict=True)]
        part = (slice(s, s + (o - 1) * t + 1, t) for s, o, t in zip(starts, out, stride, strict=True))
        yield place, (Ellipsis, *part)


def _grouped(x: np.ndarray, groups: int) -> np.ndarray:
    """``(n, c, …)`` as ``(n, group, c / groups, …)``, in float64: sums are rounded once."""
    return x.reshape(x.shape[0], groups, -1, *x.shape[2:]).astype(np.float64)


def _forward(
    x: np.ndarray, w: np.ndarray, bias: np.ndarray | None, stride: Sizes, padding: Sizes, dilation: Sizes, groups: int
) -> np.ndarray:
    kernel = w.shape[2:]
    out = tuple(map(output_size, x.shape[2:], kernel, stride, padding, dilation))
    source = _grouped(_padded(x, padding), groups)
    weights = w.reshape(groups, -1, *w.shape[1:]).astype(np.float64)
    total = np.zeros((x.shape[0], groups, weights.shape[1], *out))
    for place, part in _places(kernel, out, stride, dilation):
        total += np.einsum("ngc...,goc->ngo...", source[part], weights[(..., *place)])
    result = total.reshape(x.shape[0], w.shape[0], *out)
    if bias is not None:
        result = result + bias.reshape(-1, *[1] * len(out))
    return result.astype(x.dtype)


def _gradients(
    g: np.ndarray,
    x: np.ndarray,
    w: np.ndarray,
    stride: Sizes,
    padding: Sizes,
    dilation: Sizes,
    groups: int,
    mask: tuple[bool, bool, bool],
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Gradients of input, weight and bias; zeros of no dimension for those not wanted."""
    out = g.shape[2:]
    arriving = _grouped(g, groups)
    source = _grouped(_padded(x, padding), groups)
    weights = w.reshape(groups, -1, *w.shape[1:]).astype(np.float64)
    to_source, to_weights = np.zeros(source.shape), np.zeros(weights.shape)
    for place, part in _places(w.shape[2:], out, stride, dilation):
        if mask[0]:
            to_source[part] += np.einsum("ngo...,goc->ngc...", arriving, weights[(..., *place)])
        if mask[1]:
            there, met = (one.reshape(*one.shape[:3], -1) for one in (arriving, source[part]))
            to_weights[(..., *place)] = np.einsum("ngop,ngcp->goc", there, met)
    inner = tuple(slice(one, one + size) for one, size in zip(padding, x.shape[2:], strict=True))
    to_x = to_source.reshape(*x.shape[:2], *to_source.shape[3:])[(..., *inner)]
    to_bias = g.astype(np.float64).sum(axis=(0, *range(2, g.ndim)))
    found = (to_x.astype(x.dtype), to_weights.reshape(w.shape).astype(w.dtype), to_bias.astype(g.dtype))
    for_x, for_w, for_bias = (one if wanted else np.zeros((), g.dtype) for one, wanted in zip(found, mask, strict=True))
    return for_x, for_w, for_bias


def _backward(
    g: Tensor,
    mask: tuple[bool, ...],
    input: Tensor,
    weight: Tensor,
    bias_shape: Sizes | None,
    stride: Sizes,
    padding: Sizes,
    dilation: Sizes,
    transposed: bool,
    output_padding: Sizes,
    groups: int,
) -> tuple[Tensor | None, ...]:
    wanted = (mask[0], mask[1], mask[2])
    return convolution_backward(g, input, weight, stride, padding, dilation, groups, wanted)


convolution = JointOp(
    "convolution(input, weight, bias, stride, padding, dilation, transposed, output_padding, groups)",
    "ConvolutionBackward0",
    r"\ast",
    lambda x, w, bias, stride, padding, dilation, transposed, output_padding, groups: _forward(
        x, w, bias, stride, padding, dilation, groups
    ),
    _backward,
    {"input": r"\operatorname{Toeplitz}({weight})", "weight": r"\operatorname{windows}({input})", "bias": r"\mathbf 1"},
)


def _double(
    grads: Any,
    mask: tuple[bool, ...],
    grad_output: Tensor,
    input: Tensor,
    weight: Tensor,
    stride: Sizes,
    padding: Sizes,
    dilation: Sizes,
    groups: int,
) -> tuple[Tensor | None, ...]:
    """Convolution is linear in each argument, so a second derivative is a convolution, or one of its gradients."""
    to_input, to_weight, to_bias = grads
    none = (0,) * len(stride)
    rest = (stride, padding, dilation, groups)

    def convolved(x: Tensor, w: Tensor) -> Tensor:
        return convolution(x, w, None, stride, padding, dilation, False, none, groups)

    terms = []
    if to_input is not None:
        terms.append(convolved(to_input, weight))
    if to_weight is not None:
        terms.append(convolved(input, to_weight))
    if to_bias is not None:
        whole = np.broadcast_to(to_bias.array.reshape(-1, *none and [1] * len(none)), grad_output.shape)
        terms.append(Tensor(np.array(whole)))
    of_grad = terms[0] if terms else None
    for term in terms[1:]:
        assert of_grad is not None
        of_grad = add(of_grad, term)
    of_input = of_weight = None
    if to_weight is not None and mask[1]:
        of_input = convolution_backward(grad_output, input, to_weight, *rest, (True, False, False))[0]
    if to_input is not None and mask[2]:
        of_weight = convolution_backward(grad_output, to_input, weight, *rest, (False, True, False))[1]
    return of_grad, of_input, of_weight


convolution_backward = JointOp(
    "convolution_backward(grad_output, input, weight, stride, padding, dilation, groups, mask)",
    "ConvolutionBackwardBackward0",
    r"\ast'",
    _gradients,
    _double,
    {"grad_output": "", "input": "", "weight": ""},
)
