"""Pooling over windows of the last two dimensions; pooling over one dimension goes through these too."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

import numpy as np

from vjpviz.autograd.ops import creation, index
from vjpviz.autograd.ops import shape as shapes
from vjpviz.autograd.ops.entries import VANISHING
from vjpviz.autograd.table import op, vjp

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vjpviz.autograd.tensor import Tensor

Pair = tuple[int, int]


def pooled(size: int, kernel: int, stride: int, padding: int, dilation: int, ceil: bool) -> int:
    """How many windows fit (aten/src/ATen/native/Pool.h, ``pooling_output_shape``)."""
    room = size + 2 * padding - dilation * (kernel - 1) - 1
    count = (room + (stride - 1 if ceil else 0)) // stride + 1
    if ceil and (count - 1) * stride >= size + padding:
        count -= 1
    return count


def _output(x: np.ndarray, kernel: Pair, stride: Pair, padding: Pair, dilation: Pair, ceil: bool) -> Pair:
    high, wide = (pooled(x.shape[i - 2], kernel[i], stride[i], padding[i], dilation[i], ceil) for i in (0, 1))
    return high, wide


def _windows(
    x: np.ndarray, out: Pair, kernel: Pair, stride: Pair, padding: Pair, dilation: Pair
) -> Iterator[tuple[np.ndarray, np.ndarray, np.ndarray]]:
    """For each place in the kernel: rows and columns it looks at from every window, and which lie in the input."""
    for place in product(*(range(one) for one in kernel)):
        rows, columns = (np.arange(out[i]) * stride[i] - padding[i] + place[i] * dilation[i] for i in (0, 1))
        inside = ((rows >= 0) & (rows < x.shape[-2]))[:, None] & ((columns >= 0) & (columns < x.shape[-1]))
        yield rows.clip(0, x.shape[-2] - 1)[:, None], columns.clip(0, x.shape[-1] - 1)[None], inside


def _max(
    x: np.ndarray, kernel: Pair, stride: Pair, padding: Pair, dilation: Pair, ceil: bool
) -> tuple[np.ndarray, np.ndarray]:
    out = _output(x, kernel, stride, padding, dilation, ceil)
    best = np.full((*x.shape[:-2], *out), -np.inf if x.dtype.kind == "f" else np.iinfo(x.dtype).min, x.dtype)
    found = np.full(best.shape, -1, np.int64)
    for rows, columns, inside in _windows(x, out, kernel, stride, padding, dilation):
        value = x[..., rows, columns]
        better = inside & ((value > best) | np.isnan(value) | (found < 0))
        best = np.where(better, value, best)
        found = np.where(better, rows * x.shape[-1] + columns, found)
    return best, found


def _max_backward(g: np.ndarray, x: np.ndarray, indices: np.ndarray) -> np.ndarray:
    lead = int(np.prod(x.shape[:-2], dtype=np.int64))
    result = np.zeros((lead, x.shape[-2] * x.shape[-1]), g.dtype)
    rows = np.arange(lead)[:, None]
    np.add.at(result, (rows, indices.reshape(lead, -1)), g.reshape(lead, -1))
    return result.reshape(x.shape)


max_pool2d = op(
    "max_pool2d_with_indices(self, kernel_size, stride, padding, dilation, ceil_mode)",
    "MaxPool2DWithIndicesBackward0",
    r"\mathrm{max\,pool}",
    _max,
    differentiable=(True, False),
    self=vjp(
        lambda g, self, kernel_size, stride, padding, dilation, ceil_mode, result1: max_pool2d_backward(
            g, self, kernel_size, stride, padding, dilation, ceil_mode, result1
        ),
        r"[\,i = \arg\max\,]",
    ),
)
max_pool2d_backward = op(
    "max_pool2d_with_indices_backward(grad_output, self, kernel_size, stride, padding, dilation, ceil_mode, indices)",
    "MaxPool2DWithIndicesBackwardBackward0",
    r"\mathrm{max\,pool}'",
    lambda g, x, kernel, stride, padding, dilation, ceil, indices: _max_backward(g, x, indices),
    grad_output=vjp(lambda g, indices: _gathered(g, indices)),
    self=VANISHING,
)


def _gathered(g: Tensor, indices: Tensor) -> Tensor:
    """Of each plane of ``g`` the elements at ``indices``."""
    flat = shapes.reshape(g, (*g.shape[:-2], g.shape[-2] * g.shape[-1]))
    places = creation.from_array(indices.array.reshape(*indices.shape[:-2], -1))
    return shapes.reshape(index.gather(flat, flat.array.ndim - 1, places), indices.shape)


def _counts(
    x: np.ndarray, out: Pair, kernel: Pair, stride: Pair, padding: Pair, ceil: bool, padded: bool
) -> np.ndarray:
    """By how much each window divides: its elements, those of the padding included where ``padded``."""
    sides = []
    for i, size in enumerate(x.shape[-2:]):
        start = np.arange(out[i]) * stride[i] - padding[i]
        end = np.minimum(start + kernel[i], size + padding[i])
        sides.append(end - start if padded else np.minimum(end, size) - np.maximum(start, 0))
    return sides[0][:, None] * sides[1][None]


def _average(
    x: np.ndarray, kernel: Pair, stride: Pair, padding: Pair, ceil: bool, padded: bool, divisor: int | None
) -> np.ndarray:
    out = _output(x, kernel, stride, padding, (1, 1), ceil)
    total = np.zeros((*x.shape[:-2], *out), x.dtype)
    for rows, columns, inside in _windows(x, out, kernel, stride, padding, (1, 1)):
        total = total + np.where(inside, x[..., rows, columns], x.dtype.type(0))
    count = divisor or _counts(x, out, kernel, stride, padding, ceil, padded)
    return (total / np.asarray(count, x.dtype)).astype(x.dtype)


def _average_backward(
    g: np.ndarray,
    x: np.ndarray,
    kernel: Pair,
    stride: Pair,
    padding: Pair,
    ceil: bool,
    padded: bool,
    divisor: int | None,
) -> np.ndarray:
    out: Pair = (g.shape[-2], g.shape[-1])
    count = divisor or _counts(x, out, kernel, stride, padding, ceil, padded)
    shares = (g / np.asarray(count, g.dtype)).astype(g.dtype)
    result = np.zeros((int(np.prod(x.shape[:-2], dtype=np.int64)), *x.shape[-2:]), g.dtype)
    flat = shares.reshape(len(result), *out)
    for rows, columns, inside in _windows(x, out, kernel, stride, padding, (1, 1)):
        # NumPy's stubs know no index of a slice beside arrays
        np.add.at(result, (slice(None), rows, columns), np.where(inside, flat, g.dtype.type(0)))  # pyright: ignore[reportArgumentType]
    return result.reshape(x.shape)


avg_pool2d = op(
    "avg_pool2d(self, kernel_size, stride, padding, ceil_mode, count_include_pad, divisor_override)",
    "AvgPool2DBackward0",
    r"\mathrm{avg\,pool}",
    _average,
    self=vjp(
        lambda g, self, kernel_size, stride, padding, ceil_mode, count_include_pad, divisor_override: (
            avg_pool2d_backward(g, self, kernel_size, stride, padding, ceil_mode, count_include_pad, divisor_override)
        ),
        r"\tfrac1k\,[\,i \in \mathrm{window}\,]",
    ),
)
avg_pool2d_backward = op(
    "avg_pool2d_backward(grad_output, self, kernel_size, stride, padding, ceil_mode, count_include_pad, "
    "divisor_override)",
    "AvgPool2DBackwardBackward0",
    r"\mathrm{avg\,pool}'",
    _average_backward,
    grad_output=vjp(
        lambda g, kernel_size, stride, padding, ceil_mode, count_include_pad, divisor_override: avg_pool2d(
            g, kernel_size, stride, padding, ceil_mode, count_include_pad, divisor_override
        )
    ),
    self=VANISHING,
)


def _regions(size: int, out: int) -> list[slice]:
    """The parts of ``size`` that ``out`` adaptive windows cover."""
    return [slice(i * size // out, -(-(i + 1) * size // out)) for i in range(out)]


def _adaptive(x: np.ndarray, size: Pair) -> np.ndarray:
    rows, columns = _regions(x.shape[-2], size[0]), _regions(x.shape[-1], size[1])
    result = [[x[..., r, c].mean(axis=(-2, -1), dtype=x.dtype) for c in columns] for r in rows]
    return np.moveaxis(np.asarray(result, x.dtype), (0, 1), (-2, -1))


def _adaptive_backward(g: np.ndarray, x: np.ndarray) -> np.ndarray:
    result = np.zeros(x.shape, g.dtype)
    for i, r in enumerate(_regions(x.shape[-2], g.shape[-2])):
        for j, c in enumerate(_regions(x.shape[-1], g.shape[-1])):
            count = (r.stop - r.start) * (c.stop - c.start)
            result[..., r, c] += (g[..., i, j] / g.dtype.type(count))[..., None, None]
    return result


adaptive_avg_pool2d = op(
    "adaptive_avg_pool2d(self, output_size)",
    "AdaptiveAvgPool2DBackward0",
    r"\mathrm{avg\,pool}",
    _adaptive,
    self=vjp(lambda g, self: adaptive_avg_pool2d_backward(g, self), r"\tfrac1k\,[\,i \in \mathrm{window}\,]"),
)
adaptive_avg_pool2d_backward = op(
    "adaptive_avg_pool2d_backward(grad_output, self)",
    "AdaptiveAvgPool2DBackwardBackward0",
    r"\mathrm{avg\,pool}'",
    _adaptive_backward,
    grad_output=vjp(lambda g, grad_output: adaptive_avg_pool2d(g, grad_output.shape[-2:])),
    self=VANISHING,
)
