"""Layer and batch normalization: subtract a mean, divide by a spread, scale and shift."""

from __future__ import annotations

from typing import Any

import numpy as np

from vjpviz.autograd import kernels
from vjpviz.autograd.joint import JointOp
from vjpviz.autograd.kernels.moments import batch_sums, layer_slopes, row_moments
from vjpviz.autograd.kernels.rounding import fma
from vjpviz.autograd.ops import shape as shapes
from vjpviz.autograd.ops.arithmetic import add, mul, mul_number, sub
from vjpviz.autograd.ops.reduce import sum_dim
from vjpviz.autograd.tensor import Tensor

Dims = tuple[int, ...]
Grads = tuple[np.ndarray, np.ndarray, np.ndarray]


def _sums(array: np.ndarray, dims: Dims) -> np.ndarray:
    return kernels.sum(array, dims, keepdim=True) if dims else array


def _batch_slopes(
    g: np.ndarray, x: np.ndarray, w: np.ndarray | None, mean: np.ndarray, rstd: np.ndarray, over: Dims
) -> Grads:
    """Gradients of input, weight and bias for the mean and spread of a batch."""
    count = x.dtype.type(np.prod([x.shape[dim] for dim in over]))
    gap = x - mean
    if x.ndim == 2:
        product, total = batch_sums(gap, g)[None], batch_sums(g)[None]
    else:
        product, total = _sums(gap * g, over), _sums(g, over)
    bend, middle = product * rstd * rstd / count, total / count
    to_x = (g - middle - gap * bend) * rstd
    return (to_x if w is None else to_x * w), product * rstd, total


def _second(
    incoming: tuple[Tensor | None, Tensor | None, Tensor | None],
    grad: Tensor,
    x: Tensor,
    w: Tensor | None,
    mean: Tensor,
    rstd: Tensor,
    over: Dims,
    *,
    constant: bool = False,
) -> tuple[Tensor, Tensor, Tensor]:
    """Gradients of what ``_slopes`` returns, for ``grad``, ``x`` and ``w`` (in the shape of ``x``).

    With ``constant`` mean and spread are given, not those of ``x``. The projection that both directions pass is
    ``P(v) = v - mean(v) - xhat mean(v xhat)``.
    """
    to_x, to_w, to_b = incoming
    count = int(np.prod([x.shape[dim] for dim in over]))
    centred = mul(sub(x, mean), rstd)
    zero = Tensor(np.zeros(x.shape, x.array.dtype))

    def average(v: Tensor) -> Tensor:
        return mul_number(sum_dim(v, over, True), 1 / count)

    def projected(v: Tensor) -> Tensor:
        return v if constant else sub(sub(v, average(v)), mul(centred, average(mul(v, centred))))

    of_grad, of_x, of_w = zero, zero, zero
    if to_x is not None:
        u, weighted = to_x, (grad if w is None else mul(grad, w))
        passed = mul(rstd, projected(u))
        of_grad = add(of_grad, passed if w is None else mul(w, passed))
        of_w = add(of_w, mul(grad, passed))
        if not constant:
            p, q = average(mul(u, centred)), average(mul(weighted, centred))
            whole = average(mul(u, projected(weighted)))
            bent = add(mul(centred, whole), projected(add(mul(q, u), mul(p, weighted))))
            of_x = sub(of_x, mul(mul(rstd, rstd), bent))
    if to_w is not None:
        of_grad = add(of_grad, mul(to_w, centred))
        of_x = add(of_x, mul(rstd, projected(mul(grad, to_w))))
    if to_b is not None:
        of_grad = add(of_grad, to_b)
    return of_grad, of_x, of_w


def _layer(
    x: np.ndarray, shape: Dims, w: np.ndarray | None, b: np.ndarray | None, eps: float
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    rows = x.reshape(-1, int(np.prod(shape)))
    lead = (*x.shape[: x.ndim - len(shape)], *[1] * len(shape))
    mean, spread = (one.reshape(lead) for one in row_moments(rows))
    rstd = x.dtype.type(1) / np.sqrt(spread + x.dtype.type(eps))
    result = (x - mean) * rstd
    if w is not None:
        result = result * w if b is None else _multiply_add(result, w, b)
    elif b is not None:
        result = result + b
    return result.astype(x.dtype), mean.astype(x.dtype), rstd.astype(x.dtype)


def _last(rank: int, shape: Dims) -> Dims:
    return tuple(range(rank - len(shape), rank))


native_layer_norm = JointOp(
    "native_layer_norm(input, normalized_shape, weight, bias, eps)",
    "NativeLayerNormBackward0",
    r"\mathrm{layer\,norm}",
    _layer,
    lambda g, mask, input, normalized_shape, weight, bias, result1, result2: native_layer_norm_backward(
        g, input, normalized_shape, result1, result2, weight, bias
    ),
    {
        "input": r"\tfrac{1}{\sigma}\left(I - \tfrac1n\mathbf 1\mathbf 1^\top - \tfrac1n\hat x\hat x^\top\right)",
        "weight": r"\operatorname{diag}(\hat x)",
        "bias": "I",
    },
    differentiable=(True, False, False),
)


def _layer_backward(
    g: np.ndarray, x: np.ndarray, shape: Dims, mean: np.ndarray, rstd: np.ndarray, w: np.ndarray | None, b: Any
) -> Grads:
    columns = int(np.prod(shape))
    gradients, rows = (np.ascontiguousarray(one).reshape(-1, columns) for one in (g, x))
    weight = None if w is None else w.reshape(-1)
    to_x, to_w, to_b = layer_slopes(gradients, rows, weight, mean.reshape(-1, 1), rstd.reshape(-1, 1))
    return to_x.reshape(x.shape), to_w.reshape(shape), to_b.reshape(shape)


def _layer_double(
    grads: Any,
    mask: tuple[bool, ...],
    grad_output: Tensor,
    input: Tensor,
    normalized_shape: Dims,
    mean: Tensor,
    rstd: Tensor,
    weight: Tensor | None,
) -> tuple[Tensor | None, ...]:
    over = _last(input.array.ndim, normalized_shape)
    found = _second(grads, grad_output, input, weight, mean, rstd, over)
    return (*found[:2], None, None, found[2] if mask[4] else None, None)


def _follow(
    was: np.ndarray, now: np.ndarray, over: Dims, mean: tuple[str, np.ndarray], rstd: tuple[str, np.ndarray]
) -> dict[str, np.ndarray]:
    """Mean and reciprocal spread when their input has moved from ``was`` to ``now``."""
    shift = now.mean(over) - was.mean(over)
    growth = now.var(over) - was.var(over)
    return {
        mean[0]: mean[1] + shift.reshape(mean[1].shape),
        rstd[0]: (rstd[1] ** -2.0 + growth.reshape(rstd[1].shape)) ** -0.5,
    }


native_layer_norm_backward = JointOp(
    "native_layer_norm_backward(grad_output, input, normalized_shape, mean, rstd, weight, bias)",
    "NativeLayerNormBackwardBackward0",
    r"\mathrm{layer\,norm}'",
    _layer_backward,
    _layer_double,
    {"grad_output": "", "input": "", "mean": "", "rstd": "", "weight": "", "bias": ""},
    tied=lambda was, now: _follow(was[1], now[1], _last(was[1].ndim, was[2]), ("mean", was[3]), ("rstd", was[4])),
)


def _channels(rank: int) -> Dims:
    """All dimensions but the channels', which are the second."""
    return (0, *range(2, rank))


def _spread(array: np.ndarray, rank: int) -> np.ndarray:
    return array.reshape(1, -1, *[1] * (rank - 2))


def _batch(
    x: np.ndarray,
    w: np.ndarray | None,
    b: np.ndarray | None,
    running_mean: np.ndarray | None,
    running_var: np.ndarray | None,
    training: bool,
    momentum: float,
    eps: float,
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    over, kind = _channels(x.ndim), x.dtype.type
    if training:
        wide = x.astype(np.float64)
        mean = wide.mean(axis=over)
        var = np.square(wide - _spread(mean, x.ndim)).mean(axis=over)
        count = x.size / x.shape[1]
        if running_mean is not None and running_var is not None:
            _move(running_mean, mean, momentum)
            _move(running_var, var * (count / (count - 1) if count > 1 else np.nan), momentum)
        saved = mean.astype(x.dtype), (1 / np.sqrt(var + eps)).astype(x.dtype)
        centre, rstd = saved
    else:
        assert running_mean is not None
        assert running_var is not None
        saved = np.zeros(0, x.dtype), np.zeros(0, x.dtype)
        centre, rstd = running_mean, 1 / np.sqrt(running_var + kind(eps))
    alpha = rstd if w is None else rstd * w
    beta = -centre * alpha if b is None else _multiply_add(-centre, alpha, b)
    return _multiply_add(x, _spread(alpha, x.ndim), _spread(beta, x.ndim)), saved[0], saved[1]


def _multiply_add(a: np.ndarray, b: np.ndarray, c: np.ndarray) -> np.ndarray:
    """``a * b + c``, rounded once."""
    a, b, c = (np.ascontiguousarray(one) for one in np.broadcast_arrays(a, b, c))
    return fma(a, b, c) if a.dtype == np.float32 else (a * b + c).astype(a.dtype)


def _move(running: np.ndarray, now: np.ndarray, momentum: float) -> None:
    running[...] = (momentum * now + (1 - momentum) * running.astype(np.float64)).astype(running.dtype)


native_batch_norm = JointOp(
    "native_batch_norm(input, weight, bias, running_mean, running_var, training, momentum, eps)",
    "NativeBatchNormBackward0",
    r"\mathrm{batch\,norm}",
    _batch,
    lambda g, mask, input, weight, running_mean, running_var, training, eps, result1, result2: (
        native_batch_norm_backward(g, input, weight, running_mean, running_var, result1, result2, training, eps)
    ),
    {
        "input": r"\tfrac{1}{\sigma}\left(I - \tfrac1n\mathbf 1\mathbf 1^\top - \tfrac1n\hat x\hat x^\top\right)",
        "weight": r"\hat x",
        "bias": r"\mathbf 1",
    },
    differentiable=(True, False, False),
)


def _statistics(rank: int, mean: Any, rstd: Any, running: tuple[Any, Any], training: bool, eps: float) -> Any:
    """Mean and reciprocal spread that were used, as arrays to broadcast."""
    if not training:
        mean, rstd = running[0], 1 / np.sqrt(running[1] + running[1].dtype.type(eps))
    return _spread(mean, rank), _spread(rstd, rank)


def _batch_backward(
    g: np.ndarray,
    x: np.ndarray,
    w: np.ndarray | None,
    running_mean: np.ndarray | None,
    running_var: np.ndarray | None,
    mean: np.ndarray,
    rstd: np.ndarray,
    training: bool,
    eps: float,
) -> Grads:
    over = _channels(x.ndim)
    centre, scale = _statistics(x.ndim, mean, rstd, (running_mean, running_var), training, eps)
    weight = None if w is None else _spread(w, x.ndim)
    to_x, to_w, to_b = _batch_slopes(g, x, weight, centre, scale, over)
    if not training:
        to_x = ((g if weight is None else g * weight) * scale).astype(x.dtype)
    return to_x, to_w.reshape(-1), to_b.reshape(-1)


def _batch_double(
    grads: Any,
    mask: tuple[bool, ...],
    grad_output: Tensor,
    input: Tensor,
    weight: Tensor | None,
    running_mean: Tensor | None,
    running_var: Tensor | None,
    save_mean: Tensor,
    save_invstd: Tensor,
    training: bool,
    eps: float,
) -> tuple[Tensor | None, ...]:
    rank, over = input.array.ndim, _channels(input.array.ndim)
    mean_so_far, var_so_far = (None if one is None else one.array for one in (running_mean, running_var))
    arrays = _statistics(rank, save_mean.array, save_invstd.array, (mean_so_far, var_so_far), training, eps)
    mean, rstd = (Tensor(np.asarray(one)) for one in arrays)

    def widened(one: Tensor | None) -> Tensor | None:
        return None if one is None else shapes.view(one, (1, -1, *[1] * (rank - 2)))

    to_x, to_w, to_b = grads
    wide = widened(weight)
    found = _second(
        (to_x, widened(to_w), widened(to_b)), grad_output, input, wide, mean, rstd, over, constant=not training
    )
    of_weight = shapes.view(sum_dim(found[2], over, True), (-1,)) if mask[2] else None
    return (*found[:2], of_weight, None, None)


native_batch_norm_backward = JointOp(
    "native_batch_norm_backward(grad_output, input, weight, running_mean, running_var, save_mean, save_invstd, "
    "training, eps)",
    "NativeBatchNormBackwardBackward0",
    r"\mathrm{batch\,norm}'",
    _batch_backward,
    _batch_double,
    {"grad_output": "", "input": "", "weight": "", "save_mean": "", "save_invstd": ""},
    tied=lambda was, now: (
        _follow(was[1], now[1], _channels(was[1].ndim), ("save_mean", was[5]), ("save_invstd", was[6]))
        if was[7]
        else {}
    ),
)
