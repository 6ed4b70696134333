"""float32 exponential and logarithm as PyTorch's vectorised loops evaluate them.

``exp`` and ``log`` are those of the Sleef library with at most 1 ulp of error (N. Shibata, https://sleef.org), and
``fast_exp`` is PyTorch's own of up to 20 ulp, used by softmax. The polynomials are the published ones.
"""

import numpy as np

from vjpviz.autograd.kernels.rounding import fma

_F = np.float32
_EXP = (0.000198527617612853646278381, 0.00139304355252534151077271, 0.00833336077630519866943359)
_EXP += (0.0416664853692054748535156, 0.166666671633720397949219, 0.5)
_FAST_EXP = (0.00828929059, 0.0418978221, 0.166676521, 0.499991506, 0.999999701, 1.0)
_LN2_HIGH, _LN2_LOW = 0.693145751953125, 1.428606765330187045e-06
_LOG = (0.3027294874, 0.3996108174, 0.6666694880)


def exp(x: np.ndarray) -> np.ndarray:
    """Return e to the power of float32 numbers."""
    with np.errstate(all="ignore"):
        power = np.rint(x * _F(1.4426950408889634))
        rest = fma(power, _F(-_LN2_LOW), fma(power, _F(-_LN2_HIGH), x))
        value = _polynomial(_EXP, rest)
        value = _F(1) + fma(rest * rest, value, rest)
        value = np.ldexp(value, np.nan_to_num(np.clip(power, -400, 400)).astype(np.int32))
        return np.where(x < -104, _F(0), np.where(x > 100, _F(np.inf), value))


def fast_exp(x: np.ndarray) -> np.ndarray:
    """Return e to the power of float32 numbers, to about 20 ulp; 0 below the smallest normal number."""
    least, most = _F(-87.33654), _F(88.72284)
    with np.errstate(all="ignore"):
        clipped = np.clip(x, least, most)
        power = np.floor(fma(clipped, _F(1.442695), _F(0.5)))
        value = _polynomial(_FAST_EXP, fma(power, _F(-0.6931472), clipped))
        value = np.ldexp(value, np.nan_to_num(power).astype(np.int32))
        return np.where(x < least, _F(0), value)


def log(x: np.ndarray) -> np.ndarray:
    """Return the natural logarithm of float32 numbers."""
    with np.errstate(all="ignore"):
        wide = x.astype(np.float64)
        _, power = np.frexp(wide / 0.75)
        power = power - 1
        fraction = np.ldexp(wide, -power)
        ratio = (fraction - 1) / (fraction + 1)
        short = (fraction - 1).astype(_F) * (_F(1) / (fraction + 1).astype(_F))
        square = short * short
        tail = square * short * _polynomial(_LOG, square)
        value = (0.6931471805599453 * power + 2 * ratio + tail.astype(np.float64)).astype(_F)
        value = np.where(x == 0, _F(-np.inf), np.where((x < 0) | np.isnan(x), _F(np.nan), value))
        return np.where(np.isposinf(x), x, value)


def _polynomial(coefficients: tuple[float, ...], x: np.ndarray) -> np.ndarray:
    value = np.full_like(x, coefficients[0])
    for coefficient in coefficients[1:]:
        value = fma(value, x, _F(coefficient))
    return value
