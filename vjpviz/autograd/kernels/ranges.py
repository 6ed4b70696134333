"""Evenly spaced numbers, rounded as PyTorch's vectorised CPU kernels round them."""

import math

import numpy as np

from vjpviz.autograd.kernels.rounding import fma, fma64


def arange(start: float, end: float, step: float, dtype: np.dtype | type) -> np.ndarray:
    """Return ``start, start + step, …`` up to but without ``end``, in ``dtype``.

    The number of elements is ``ceil((end - start) / step)`` in float64 (for an integer ``dtype``, in integers).
    """
    dtype = np.dtype(dtype)
    if dtype.kind in "biu":
        first, last, stride = int(start), int(end), int(step)
        if all(isinstance(number, int) for number in (start, end, step)):
            count = max(0, -((last - first) // -stride))
        else:
            count = max(0, math.ceil((end - start) / step))
        return (first + stride * np.arange(count, dtype=np.int64)).astype(dtype)
    count = max(0, math.ceil((end - start) / step))
    if dtype == np.float16:
        return arange_steps(start, step, count, np.dtype(np.float32)).astype(np.float16)
    return arange_steps(start, step, count, dtype)


def arange_steps(start: float, step: float, count: int, dtype: np.dtype) -> np.ndarray:
    """Return ``count`` numbers in float32 or float64.

    A block of as many numbers as a vector register holds starts at ``fma(step, i, start)`` and goes on by multiples of
    ``step``, which is kept in float64; the tail that fills no two registers is computed one by one.
    """
    lanes = 8 if dtype == np.float32 else 4
    index = np.arange(count)
    full = count // (2 * lanes) * (2 * lanes)
    lane = np.where(index < full, index % lanes, 0)
    base = fma64(np.float64(step), (index - lane).astype(np.float64), np.float64(start)).astype(dtype)
    return fma64(np.float64(step), lane.astype(np.float64), base.astype(np.float64)).astype(dtype)


def linspace(start: float, end: float, steps: int, dtype: np.dtype | type) -> np.ndarray:
    """Return ``steps`` numbers from ``start`` to ``end``, both included: the lower half counted from the start, the
    upper half back from the end."""
    dtype = np.dtype(dtype)
    if steps == 0:
        return np.empty(0, dtype)
    if steps == 1:
        return np.full(1, start).astype(dtype)
    if dtype.kind in "biu":
        step = np.float32((end - start) / (steps - 1))
        index = np.arange(steps)
        halves = np.where(index < steps // 2, start + step * index, end - step * (steps - 1 - index))
        return np.trunc(halves).astype(dtype)
    work = np.dtype(np.float64) if dtype == np.float64 else np.dtype(np.float32)
    multiply_add = fma if work == np.float32 else fma64
    first, last = work.type(start), work.type(end)
    step = work.type((last - first) / work.type(steps - 1))
    index = np.arange(steps)
    up = multiply_add(np.full(steps, step), index.astype(work), np.full(steps, first))
    down = multiply_add(np.full(steps, -step), (steps - 1 - index).astype(work), np.full(steps, last))
    return np.where(index < steps // 2, up, down).astype(dtype)


def logspace(start: float, end: float, steps: int, base: float, dtype: np.dtype | type) -> np.ndarray:
    """Return ``base`` to the power of ``linspace(start, end, steps)``."""
    dtype = np.dtype(dtype)
    exponents = linspace(start, end, steps, np.float64 if dtype.kind in "biu" else dtype)
    return np.power(np.float64(base), exponents.astype(np.float64)).astype(dtype)
