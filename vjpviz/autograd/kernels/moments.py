"""Mean and variance of rows as PyTorch's layer normalization finds them, in one pass (Welford)."""

import numpy as np

from vjpviz.autograd.kernels.rounding import fma, fma64

_LANES = {4: 8, 8: 4}
_CHUNK = 16  # vectors in a chunk; longer rows are added up in a tree of chunks, and here with more precision


def row_moments(rows: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return mean and variance (divided by the count) of each row of a matrix [m, n], as [m, 1] each."""
    lanes, size = _LANES[rows.itemsize], rows.shape[1]
    if size > lanes * _CHUNK:
        wide = rows.astype(np.float64)
        mean, variance = (one(wide, axis=1, keepdims=True).astype(rows.dtype) for one in (np.mean, np.var))
        return mean, variance
    full = size // lanes * lanes
    count, mean, spread = size - full, *_running(rows[:, full:, None])
    mean, spread = mean[:, 0], spread[:, 0]
    if full:
        means, spreads = _running(rows[:, :full].reshape(len(rows), -1, lanes))
        each = full // lanes
        for lane in range(lanes):
            both = count + each
            share, gap = rows.dtype.type(each / both), means[:, lane] - mean
            mean = _multiply_add(np.broadcast_to(share, gap.shape), gap, mean)
            spread = spread + (spreads[:, lane] + gap * gap * share * rows.dtype.type(count))
            count = both
    return mean[:, None], (spread / rows.dtype.type(size))[:, None]


def _running(values: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Mean and sum of squared deviations along the second of three dimensions."""
    mean = np.zeros((values.shape[0], values.shape[2]), values.dtype)
    spread = np.zeros_like(mean)
    for i in range(values.shape[1]):
        gap = values[:, i] - mean
        mean = mean + gap / values.dtype.type(i + 1)
        spread = _multiply_add(gap, values[:, i] - mean, spread)
    return mean, spread


def _multiply_add(a: np.ndarray, b: np.ndarray, c: np.ndarray) -> np.ndarray:
    return fma(a, b, c) if a.dtype == np.float32 else fma64(a, b, c)


def lane_sums(rows: np.ndarray) -> np.ndarray:
    """Return the sum of each row of a matrix [m, n], as [m, 1]: in the lanes of a register, which are then folded."""
    lanes, size = _LANES[rows.itemsize], rows.shape[1]
    if size < lanes:
        return np.add.accumulate(rows, axis=1)[:, -1:]
    full = size // lanes * lanes
    total = np.add.accumulate(rows[:, :full].reshape(len(rows), -1, lanes), axis=1)[:, -1].copy()
    total[:, : size - full] += rows[:, full:]
    while total.shape[1] > 1:
        half = total.shape[1] // 2
        total = total[:, :half] + total[:, half:]
    return total


def batch_sums(rows: np.ndarray, factors: np.ndarray | None = None) -> np.ndarray:
    """Return the sum over the rows of a matrix [m, n], each times its factors, as [n].

    PyTorch parts a batch among its threads; their number differs from machine to machine, and two are taken here.
    """
    half = -(-len(rows) // 2)
    total = np.zeros((2, rows.shape[1]), rows.dtype)
    for part, places in enumerate((range(half), range(half, len(rows)))):
        for i in places:
            total[part] = total[part] + rows[i] if factors is None else _multiply_add(rows[i], factors[i], total[part])
    return total[0] + total[1]


def layer_slopes(
    g: np.ndarray, x: np.ndarray, w: np.ndarray | None, mean: np.ndarray, rstd: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return the gradients of input, weight and bias of layer normalization over the rows of ``x`` [m, n].

    ``mean`` and ``rstd`` are [m, 1] (aten/src/ATen/native/cpu/layer_norm_kernel.cpp).
    """
    share = x.dtype.type(1) / x.dtype.type(x.shape[1])
    first = lane_sums(g * x if w is None else g * x * w)
    second = lane_sums(g if w is None else g * w)
    slope = _multiply_add(second, mean, -first) * rstd * rstd * rstd * share
    shift = _multiply_add(-slope, mean, -(second * rstd * share))
    steep = rstd * g if w is None else rstd * g * w
    to_x = _multiply_add(np.broadcast_to(slope, x.shape), x, steep) + shift
    centred = _multiply_add(x, np.broadcast_to(rstd, x.shape), np.broadcast_to(-mean * rstd, x.shape))
    return to_x, batch_sums(g, centred), batch_sums(g)
