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
        return tuple(one(wide, axis=1, keepdims=True).astype(rows.dtype) for one in (np.mean, np.var))  # pyright: ignore[reportReturnType]
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
