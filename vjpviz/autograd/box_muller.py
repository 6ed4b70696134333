"""Box and Muller's method on blocks of 16 uniform numbers, with PyTorch's own logarithm, sine and cosine.

Its float32 kernel evaluates the polynomials of the Cephes library (S. Moshier, https://www.netlib.org/cephes/) eight
numbers at a time with fused multiply-adds. Their results differ from correctly rounded ones, hence their place here.
"""

import math

import numpy as np

from vjpviz.autograd.kernels.rounding import fma, fma64

_LOG = (
    7.0376836292e-2,
    -1.1514610310e-1,
    1.1676998740e-1,
    -1.2420140846e-1,
    1.4249322787e-1,
    -1.6668057665e-1,
    2.0000714765e-1,
    -2.4999993993e-1,
    3.3333331174e-1,
)
_SIN = (-1.9515295891e-4, 8.3321608736e-3, -1.6666654611e-1)
_COS = (2.443315711809948e-5, -1.388731625493765e-3, 4.166664568298827e-2)
_EIGHTHS = (-0.78515625, -2.4187564849853515625e-4, -3.77489497744594108e-8)  # pi / 4 in three parts
_LN2_HIGH, _LN2_LOW = np.float32(0.693359375), np.float32(-2.12194440e-4)


def box_muller_float32(blocks: np.ndarray, mean: float, std: float) -> np.ndarray:
    """Return float32 normal numbers [n, 16] for uniform ones [n, 16] of [0, 1): 8 radii, then 8 angles a block."""
    radius = np.sqrt(np.float32(-2) * _log(np.float32(1) - blocks[:, :8]))
    sine, cosine = _sine_and_cosine(np.float32(2 * math.pi) * blocks[:, 8:])
    both = np.concatenate([radius * cosine, radius * sine], axis=1)
    return fma(both, np.float32(std), np.float32(mean))


def box_muller_float64(blocks: np.ndarray, mean: float, std: float) -> np.ndarray:
    """Return float64 normal numbers [n, 16] for uniform ones [n, 16], by the C library's functions."""
    radius = np.sqrt(-2.0 * _each(math.log, 1.0 - blocks[:, :8]))
    angle = 2.0 * math.pi * blocks[:, 8:]
    both = np.concatenate([radius * _each(math.cos, angle), radius * _each(math.sin, angle)], axis=1)
    return fma64(both, std, mean)


def _each(function, numbers: np.ndarray) -> np.ndarray:
    return np.array([function(number) for number in numbers.ravel().tolist()]).reshape(numbers.shape)


def _polynomial(coefficients: tuple[float, ...], x: np.ndarray) -> np.ndarray:
    value = np.full_like(x, coefficients[0])
    for coefficient in coefficients[1:]:
        value = fma(value, x, np.float32(coefficient))
    return value


def _log(x: np.ndarray) -> np.ndarray:
    """Return the natural logarithm of positive normal float32 numbers."""
    fraction, exponent = np.frexp(x)
    small = fraction < np.float32(math.sqrt(0.5))
    power = (exponent - small).astype(np.float32)
    rest = np.where(small, (fraction - np.float32(1)) + fraction, fraction - np.float32(1))
    square = rest * rest
    value = fma(_polynomial(_LOG, rest) * rest, square, power * _LN2_LOW)
    value = fma(square, np.float32(-0.5), value)
    return fma(power, _LN2_HIGH, rest + value)


def _sine_and_cosine(angle: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return sine and cosine of non-negative float32 angles."""
    eighth = ((angle * np.float32(4 / math.pi)).astype(np.int32) + 1) & ~1
    x = angle
    for part in _EIGHTHS:
        x = fma(eighth.astype(np.float32), np.float32(part), x)
    square = x * x
    cosine = fma(_polynomial(_COS, square) * square, square, -(square * np.float32(0.5))) + np.float32(1)
    sine = fma(_polynomial(_SIN, square) * square, x, x)
    swapped, lower, left = eighth & 2 != 0, eighth & 4 != 0, (eighth - 2) & 4 == 0
    return (
        np.where(swapped, cosine, sine) * np.where(lower, np.float32(-1), np.float32(1)),
        np.where(swapped, sine, cosine) * np.where(left, np.float32(-1), np.float32(1)),
    )
