"""Float arithmetic whose rounding is chosen: fused multiply-add, and functions computed in float64 and rounded once."""

from collections.abc import Callable
from functools import wraps

import numpy as np

Unary = Callable[[np.ndarray], np.ndarray]


def fma(a: np.ndarray | np.floating, b: np.ndarray | np.floating, c: np.ndarray | np.floating) -> np.ndarray:
    """Return ``a * b + c`` of float32 arrays rounded once to float32, as the processor's fused multiply-add does.

    The product is exact in float64. The sum is rounded to odd there, so that the second rounding, to float32, cannot
    go wrong (Boldo and Melquiond, "Emulation of FMA and correctly rounded sums", 2008).
    """
    product = np.multiply(a, b, dtype=np.float64)
    addend = np.asarray(c, np.float64)
    with np.errstate(all="ignore"):
        total = np.asarray(product + addend)
        back = total - product
        error = (product - (total - back)) + (addend - back)
        bits = total.view(np.int64)
        inexact = (error != 0) & np.isfinite(error) & (bits & 1 == 0)
        away = (error > 0) == (total > 0)
        odd = np.where(inexact, bits + np.where(away, 1, -1), bits).view(np.float64)
        return odd.astype(np.float32)


def fma64(a: np.ndarray | float, b: np.ndarray | float, c: np.ndarray | float) -> np.ndarray:
    """Return ``a * b + c`` in float64 with the product's error added back (Dekker): an fma but for rare ties."""
    split = 134217729.0
    a, b, c = np.asarray(a, np.float64), np.asarray(b, np.float64), np.asarray(c, np.float64)
    product = a * b
    a_high = a * split - (a * split - a)
    b_high = b * split - (b * split - b)
    a_low, b_low = a - a_high, b - b_high
    low = ((a_high * b_high - product) + a_high * b_low + a_low * b_high) + a_low * b_low
    total = product + c
    back = total - product
    return total + ((product - (total - back)) + (c - back) + low)


def fused(a: np.ndarray, b: np.ndarray, c: np.ndarray) -> np.ndarray:
    """Return ``a * b + c`` rounded once, in the dtype of ``a``; unfused for what is neither float32 nor float64."""
    if a.dtype == np.float32:
        return fma(a, b, c)
    return fma64(a, b, c) if a.dtype == np.float64 else a * b + c


def through_float64(function: Unary) -> Unary:
    """Make ``function`` of float64 arrays one of any floating dtype, rounding its result once.

    float16 goes through float32, as in PyTorch, and complex64 through complex128; double arrays are passed on as they
    are.
    """

    @wraps(function)
    def rounded(x: np.ndarray) -> np.ndarray:
        x = np.asarray(x)
        with np.errstate(all="ignore"):
            if x.dtype == np.float32:
                return np.asarray(function(x.astype(np.float64))).astype(np.float32)
            if x.dtype == np.float16:
                return np.asarray(function(x.astype(np.float64))).astype(np.float32).astype(np.float16)
            if x.dtype == np.complex64:
                return np.asarray(function(x.astype(np.complex128))).astype(np.complex64)
            return np.asarray(function(x))

    return rounded
