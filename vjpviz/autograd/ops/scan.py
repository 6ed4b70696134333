"""Along a dimension: cumulative sums and products, softmax, sorting."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from vjpviz.autograd import kernels
from vjpviz.autograd.dtypes import BY_NUMPY
from vjpviz.autograd.kernels import rounding
from vjpviz.autograd.ops import arithmetic, creation, index, memory, pieces, pointwise, reduce, shape
from vjpviz.autograd.ops.conjugates import conj
from vjpviz.autograd.ops.entries import not_implemented
from vjpviz.autograd.table import op, vjp

if TYPE_CHECKING:
    from vjpviz.autograd.dtypes import DType
    from vjpviz.autograd.tensor import Tensor


def _widened(array: np.ndarray, dtype: DType | None) -> np.ndarray:
    if dtype is not None:
        return memory.converted(array, dtype)
    return array.astype("int64") if BY_NUMPY[array.dtype].category < 2 else array


cumsum = op(
    "cumsum(self, dim, dtype=None)",
    "CumsumBackward0",
    r"\mathrm{cumsum}",
    lambda array, dim, dtype: (
        kernels.cumsum(_widened(array, dtype), dim) if array.ndim else _widened(array, dtype).copy()
    ),
    self=vjp(lambda g, dim: _reversed_cumsum(g, dim), ("triangular", r"[\,j \leq i\,]")),
)


def _reversed_cumsum(g: Tensor, dim: int) -> Tensor:
    if g.array.size <= 1 or g.shape[dim] == 1:
        return g
    return shape.flip(cumsum(shape.flip(g, (dim,)), dim), (dim,))


cumprod = op(
    "cumprod(self, dim, dtype=None)",
    "CumprodBackward0",
    r"\mathrm{cumprod}",
    lambda array, dim, dtype: (
        kernels.cumprod(_widened(array, dtype), dim) if array.ndim else _widened(array, dtype).copy()
    ),
    self=vjp(lambda g, self, result, dim: _cumprod_backward(g, self, result, dim), ("triangular", r"[\,j \leq i\,]")),
)


def _cumprod_backward(g: Tensor, x: Tensor, result: Tensor, dim: int) -> Tensor:
    """``sum_{k >= i} g_k result_k / x_i``; where an element is zero, from products that leave it out."""
    if x.array.size <= 1 or x.shape[dim] == 1:
        return g
    if x.array.all():
        return arithmetic.div(_reversed_cumsum(arithmetic.mul(conj(result), g), dim), conj(x))
    x, length = conj(x), x.shape[dim]
    columns: list[Tensor] = []
    one = creation.ones_like(index.select(x, dim, 0))
    before = one
    for at in range(length):
        running, total = before, arithmetic.mul(index.select(g, dim, at), before)
        for later in range(at + 1, length):
            running = arithmetic.mul(running, index.select(x, dim, later))
            total = arithmetic.add(total, arithmetic.mul(index.select(g, dim, later), running))
        columns.append(total)
        before = arithmetic.mul(before, index.select(x, dim, at))
    return pieces.stack(columns, dim)


softmax = op(
    "softmax(self, dim)",
    "SoftmaxBackward0",
    r"\mathrm{softmax}",
    kernels.softmax,
    self=vjp(
        lambda g, result, dim, self_dtype: softmax_backward(g, result, dim, self_dtype),
        ("dense", r"\operatorname{diag}(s)-s\,s^{\top}"),
    ),
)

softmax_backward = op(
    "softmax_backward(grad_output, output, dim, input_dtype)",
    "SoftmaxBackwardDataBackward0",
    r"\mathrm{softmax}'",
    lambda g, y, dim, dtype: (g - kernels.sum(g * y, dim, True)) * y,
    grad_output=vjp(lambda g, output, dim, input_dtype: softmax_backward(g, output, dim, input_dtype)),
    output=vjp(lambda g, grad_output, output, dim: _softmax_double(g, grad_output, output, dim)),
)


def _softmax_double(g: Tensor, grad: Tensor, output: Tensor, dim: int) -> Tensor:
    axes = (dim % max(len(output.shape), 1),) if output.shape else ()
    first = reduce.sum_dim(arithmetic.mul(output, grad), axes, True)
    second = reduce.sum_dim(arithmetic.mul(output, g), axes, True)
    part = arithmetic.sub(arithmetic.mul(grad, g), arithmetic.mul(first, g))
    return arithmetic.sub(part, arithmetic.mul(grad, second))


def _log_softmax_backward(g: np.ndarray, y: np.ndarray, dim: int) -> np.ndarray:
    if g.dtype != np.float32 or not g.ndim:
        return g - np.exp(y) * kernels.sum(g, dim, True)
    total = np.add.accumulate(g, axis=dim).take([-1], axis=dim) if g.shape[dim] else g
    return rounding.fma(-kernels.exp(y), np.broadcast_to(total, g.shape), g)


log_softmax = op(
    "log_softmax(self, dim)",
    "LogSoftmaxBackward0",
    r"\log\mathrm{softmax}",
    kernels.log_softmax,
    self=vjp(
        lambda g, result, dim, self_dtype: log_softmax_backward(g, result, dim, self_dtype),
        ("dense", r"I-\mathbf{1}\,s^{\top}"),
    ),
)

log_softmax_backward = op(
    "log_softmax_backward(grad_output, output, dim, input_dtype)",
    "LogSoftmaxBackwardDataBackward0",
    r"\log\mathrm{softmax}'",
    lambda g, y, dim, dtype: _log_softmax_backward(g, y, dim),
    grad_output=vjp(lambda g, output, dim: _log_softmax_adjoint(g, output, dim)),
    output=vjp(lambda g, grad_output, output, dim: _log_softmax_output(g, grad_output, output, dim)),
)


def _log_softmax_adjoint(g: Tensor, output: Tensor, dim: int) -> Tensor:
    axes = (dim % max(len(output.shape), 1),) if output.shape else ()
    return arithmetic.sub(g, reduce.sum_dim(arithmetic.mul(g, pointwise.exp(output)), axes, True))


def _log_softmax_output(g: Tensor, grad: Tensor, output: Tensor, dim: int) -> Tensor:
    axes = (dim % max(len(output.shape), 1),) if output.shape else ()
    total = reduce.sum_dim(grad, axes, True)
    return arithmetic.mul(arithmetic.mul(arithmetic.neg(g), pointwise.exp(output)), total)


def _ordered(array: np.ndarray, dim: int, descending: bool) -> tuple[np.ndarray, np.ndarray]:
    if not array.ndim:
        return array.copy(), np.asarray(0)
    if descending:
        backwards = np.flip(array, dim)
        order = array.shape[dim] - 1 - np.flip(np.argsort(backwards, axis=dim, kind="stable"), dim)
    else:
        order = np.argsort(array, axis=dim, kind="stable")
    return np.take_along_axis(array, order, dim), order


def _back_in_place(g: Any, size: tuple[int, ...], dim: int, indices: Tensor) -> Tensor:
    grad = g[0] if isinstance(g, tuple) else g
    if not size:
        return grad
    return index.scatter(creation.zeros(size, grad.dtype), dim, indices, grad)


sort = op(
    "sort(self, dim=-1, descending=False)",
    "SortBackward0",
    r"\mathrm{sort}",
    _ordered,
    differentiable=(True, False),
    self=vjp(lambda g, self_shape, dim, result1: _back_in_place(g, self_shape, dim, result1), ("permutation", "P")),
)


def _top(array: np.ndarray, k: int, dim: int, largest: bool) -> tuple[np.ndarray, np.ndarray]:
    values, order = _ordered(array, dim, largest)
    if not array.ndim:
        return values, order
    return np.take(values, range(k), axis=dim), np.take(order, range(k), axis=dim)


topk = op(
    "topk(self, k, dim=-1, largest=True)",
    "TopkBackward0",
    r"\mathrm{topk}",
    _top,
    differentiable=(True, False),
    self=vjp(
        lambda g, self_shape, dim, result1: _back_in_place(g, self_shape, dim, result1),
        ("selection", r"\mathrm{select}"),
    ),
)


def _running(better: Any) -> Any:
    def forward(array: np.ndarray, dim: int) -> tuple[np.ndarray, np.ndarray]:
        if not array.ndim:
            return array.copy(), np.asarray(0)
        moved = np.moveaxis(array, dim, 0)
        values, places = moved.copy(), np.zeros(moved.shape, np.int64)
        for at in range(1, len(moved)):
            wins = better(moved[at], values[at - 1])
            values[at] = np.where(wins, moved[at], values[at - 1])
            places[at] = np.where(wins, at, places[at - 1])
        return np.moveaxis(values, 0, dim), np.moveaxis(places, 0, dim)

    return forward


def _returned(g: Any, size: tuple[int, ...], dim: int, indices: Tensor) -> Tensor:
    grad = g[0] if isinstance(g, tuple) else g
    return index.scatter_add(creation.zeros(size, grad.dtype), dim, indices, grad)


cummax = op(
    "cummax(self, dim)",
    "CummaxBackward0",
    r"\mathrm{cummax}",
    _running(np.greater_equal),
    differentiable=(True, False),
    self=vjp(
        lambda g, self_shape, dim, result1: _returned(g, self_shape, dim, result1), ("selection", r"\mathrm{select}")
    ),
)
cummin = op(
    "cummin(self, dim)",
    "CumminBackward0",
    r"\mathrm{cummin}",
    _running(np.less_equal),
    differentiable=(True, False),
    self=vjp(
        lambda g, self_shape, dim, result1: _returned(g, self_shape, dim, result1), ("selection", r"\mathrm{select}")
    ),
)


def _distinct(array: np.ndarray, dim: int | None) -> tuple[np.ndarray, ...]:
    values, inverse, counts = np.unique(array, return_inverse=True, return_counts=True, axis=dim)
    return values, np.asarray(inverse.reshape(array.shape if dim is None else -1)), counts


unique = op(
    "unique(self, dim)",
    "Unique2Backward0",
    r"\mathrm{unique}",
    _distinct,
    differentiable=(True, False, False),
    self=not_implemented("_unique2"),
)
