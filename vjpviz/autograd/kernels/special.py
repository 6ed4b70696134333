"""Special functions that NumPy lacks, computed in float64 and rounded to the dtype of their argument."""

from __future__ import annotations

import math

import numpy as np

from vjpviz.autograd.kernels.rounding import through_float64

# The asymptotic series of digamma and its derivatives (Abramowitz and Stegun 6.3.18, 6.4.11): B_2k for k = 1, 2, …
BERNOULLI = (1 / 6, -1 / 30, 1 / 42, -1 / 30, 5 / 66, -691 / 2730, 7 / 6)
FAR = 12.0  # where the series is exact to float64


@through_float64
def lgamma(x: np.ndarray) -> np.ndarray:
    """Return the logarithm of the absolute value of the gamma function; infinite at its poles."""

    def one(value: float) -> float:
        if math.isinf(value) or (value <= 0 and value == math.floor(value)):
            return math.inf
        return math.lgamma(value)

    return np.asarray(np.vectorize(one, otypes=[float])(x)) if x.size else x.copy()


@through_float64
def digamma(x: np.ndarray) -> np.ndarray:
    """Return the logarithmic derivative of the gamma function."""
    reflected = x < 0
    at = np.where(reflected, 1 - x, x)
    total = np.zeros_like(at)
    while np.any(near := at < FAR):
        total = np.where(near, total - 1 / at, total)
        at = np.where(near, at + 1, at)
    series = np.log(at) - 1 / (2 * at)
    for k, number in enumerate(BERNOULLI, start=1):
        series -= number / (2 * k * at ** (2 * k))
    found = total + series
    pole = (x <= 0) & (x == np.floor(x))
    found = np.where(reflected, found - np.pi / np.tan(np.pi * x), found)
    return np.where(pole, np.where(x == 0, np.copysign(np.inf, -x), np.nan), found)


def polygamma(n: int, x: np.ndarray) -> np.ndarray:
    """Return the ``n``-th derivative of digamma for positive arguments."""
    if n == 0:
        return digamma(x)
    at = x.astype(np.float64)
    total = np.zeros_like(at)
    sign = (-1.0) ** (n + 1)
    while np.any(near := at < FAR + n):
        total = np.where(near, total + sign * math.factorial(n) / at ** (n + 1), total)
        at = np.where(near, at + 1, at)
    series = math.factorial(n - 1) / at**n + math.factorial(n) / (2 * at ** (n + 1))
    for k, number in enumerate(BERNOULLI, start=1):
        series = series + number * math.factorial(2 * k + n - 1) / math.factorial(2 * k) / at ** (2 * k + n)
    return np.asarray(total + sign * series).astype(x.dtype)


@through_float64
def erfinv(x: np.ndarray) -> np.ndarray:
    """Return the inverse of the error function, by Newton's steps from Winitzki's approximation."""
    erf = np.vectorize(math.erf, otypes=[float])
    inside = np.abs(x) < 1
    safe = np.where(inside, x, 0.0)
    far = np.log1p(-safe * safe)
    half = 2 / (np.pi * 0.147) + far / 2
    found = np.copysign(np.sqrt(np.sqrt(half * half - far / 0.147) - half), safe)
    for _ in range(4):
        if found.size:
            found = found - (erf(found) - safe) / (2 / np.sqrt(np.pi) * np.exp(-found * found))
    edge = np.where(np.abs(x) == 1, np.copysign(np.inf, x), np.nan)
    return np.where(inside, found, edge)


def sinc(x: np.ndarray) -> np.ndarray:
    """Return ``sin(pi x) / (pi x)``, computed in the dtype of ``x``."""
    scaled = x * np.asarray(np.pi, x.dtype)
    with np.errstate(all="ignore"):
        sine = np.sin(scaled.astype(np.complex128 if x.dtype.kind == "c" else np.float64)).astype(x.dtype)
        return np.where(x == 0, np.ones((), x.dtype), sine / scaled)


def logit(x: np.ndarray, eps: float | None) -> np.ndarray:
    """Return ``log(x / (1 - x))``, ``x`` first brought into ``[eps, 1 - eps]`` where ``eps`` is given."""
    kept = x if eps is None else np.clip(x, np.asarray(eps, x.dtype), np.asarray(1 - eps, x.dtype))
    return np.log((kept / (1 - kept)).astype(np.float64)).astype(x.dtype)


def nan_to_num(x: np.ndarray, nan: float | None, posinf: float | None, neginf: float | None) -> np.ndarray:
    """Return ``x`` with its NaN (by 0) and infinities (by the largest numbers) replaced."""
    if x.dtype.kind != "f":
        return x.copy()
    return np.nan_to_num(x, nan=0.0 if nan is None else nan, posinf=posinf, neginf=neginf)


def logaddexp(a: np.ndarray, b: np.ndarray) -> np.ndarray:
    """Return ``log(exp(a) + exp(b))`` without overflow."""
    return np.logaddexp(a.astype(np.float64), b.astype(np.float64)).astype(np.result_type(a, b))


def xlogy(a: np.ndarray, b: np.ndarray) -> np.ndarray:
    """Return ``a * log(b)``, 0 where ``a`` is 0 and ``b`` is no NaN."""
    product = a * np.log(b.astype(np.float64)).astype(b.dtype)
    return np.where(
        np.isnan(b), np.asarray(np.nan, product.dtype), np.where(a == 0, np.zeros((), product.dtype), product)
    )
