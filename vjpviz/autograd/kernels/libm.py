"""The C library's float32 functions, which PyTorch's loops call for numbers that fill no vector register.

``exp`` is computed in float64 from a table of 32 powers of two and a polynomial (ARM's optimized routines); ``expm1``,
``log1p`` and ``tanh`` in float32, as Sun's fdlibm does. Both are what glibc has.
"""

import numpy as np

_STEPS = 32
_POWERS = np.exp2(np.arange(_STEPS) / _STEPS)
_CUBIC = float.fromhex("0x1.c6af84b912394p-5") / _STEPS**3
_SQUARE = float.fromhex("0x1.ebfce50fac4f3p-3") / _STEPS**2
_LINEAR = float.fromhex("0x1.62e42ff0c52d6p-1") / _STEPS
_PER_UNIT = float.fromhex("0x1.71547652b82fep+0") * _STEPS
_LN2_HIGH, _LN2_LOW = np.float32(6.9313812256e-01), np.float32(9.0580006145e-06)
_EXPM1 = (-2.0109921195e-07, 4.0082177293e-06, -7.9365076090e-05, 1.5873016091e-03, -3.3333335072e-02, 1.0)
_LOG1P = (1.4798198640e-01, 1.5313838422e-01, 1.8183572590e-01, 2.2222198546e-01)
_LOG1P += (2.8571429849e-01, 4.0000000596e-01, 6.6666668653e-01)


def exp(x: np.ndarray) -> np.ndarray:
    """Return e to the power of float32 numbers."""
    with np.errstate(all="ignore"):
        scaled = _PER_UNIT * np.clip(x.astype(np.float64), -200, 200)
        step = np.rint(scaled)
        rest = scaled - step
        index = np.nan_to_num(step).astype(np.int64)
        value = (_CUBIC * rest + _SQUARE) * (rest * rest) + (_LINEAR * rest + 1)
        return np.ldexp(value * _POWERS[index % _STEPS], index // _STEPS).astype(np.float32)


def _horner(coefficients: tuple[float, ...], x: np.ndarray) -> np.ndarray:
    value = np.full_like(x, coefficients[0])
    for coefficient in coefficients[1:]:
        value = value * x + np.float32(coefficient)
    return value


def expm1(x: np.ndarray) -> np.ndarray:
    """Return ``exp(x) - 1`` of float32 numbers, by fdlibm's rational approximation on [-ln 2 / 2, ln 2 / 2]."""
    one, two, half = np.float32(1), np.float32(2), np.float32(0.5)
    with np.errstate(all="ignore"):
        safe = np.where(np.abs(x) < 100, x, np.float32(0))
        size = np.abs(safe)
        far = np.trunc(np.float32(1.4426950216) * safe + np.copysign(half, safe))
        power = np.where(size <= np.float32(0.34657359), np.float32(0), np.where(size < 1.0397207, np.sign(safe), far))
        high, low = safe - power * _LN2_HIGH, power * _LN2_LOW
        rest = high - low
        lost = (high - rest) - low
        square = rest * (half * rest)
        ratio = _horner(_EXPM1, square)
        t = np.float32(3) - ratio * (half * rest)
        e = square * ((ratio - t) / (np.float32(6) - rest * t))
        near = rest - (rest * e - square)
        e = (rest * (e - lost) - lost) - square
        whole = power.astype(np.int32)
        below = half * (rest - e) - half
        above = np.where(rest < -0.25, -two * (e - (rest + half)), one + two * (rest - e))
        tiny = np.ldexp(one, -whole)
        outer = np.ldexp(one - (e - rest), whole) - one
        inner = np.ldexp(np.where(whole < 23, (one - tiny) - (e - rest), (rest - (e + tiny)) + one), whole)
        value = np.where((whole <= -2) | (whole > 56), outer, inner)
        value = np.where(whole == 0, near, np.where(whole == -1, below, np.where(whole == 1, above, value)))
        value = np.where(x < -18.714973, -one, np.where(size < 2.9802322e-08, safe, value))
        return np.where(x > 88.7217, np.float32(np.inf), np.where(np.isnan(x), x, value)).astype(np.float32)


def log1p(x: np.ndarray) -> np.ndarray:
    """Return ``log(1 + x)`` of float32 numbers, by fdlibm's approximation around the nearest power of two."""
    one, half = np.float32(1), np.float32(0.5)
    with np.errstate(all="ignore"):
        safe = np.where((x > -1) & (x < 1e18), x, one)
        total = one + safe
        bits = total.view(np.int32)
        power = (bits >> 23) - 127
        lost = np.where(power > 0, one - (total - safe), safe - (total - one)) / total
        mantissa = bits & 0x7FFFFF
        upper = mantissa >= 0x3504F7
        fraction = (mantissa | np.where(upper, 0x3F000000, 0x3F800000)).astype(np.int32).view(np.float32) - one
        near = (safe > -0.2928932) & (safe < 0.41421354)
        k = np.where(near, np.float32(0), (power + upper).astype(np.float32))
        f = np.where(near, safe, fraction)
        c = np.where(near, np.float32(0), lost)
        exact = ~near & (np.where(upper, (0x800000 - mantissa) >> 2, mantissa) == 0)
        squared = half * f * f
        rest = squared * (one - np.float32(0.66666666666666666) * f)
        short = np.where(f == 0, k * _LN2_HIGH + (c + k * _LN2_LOW), k * _LN2_HIGH - ((rest - (k * _LN2_LOW + c)) - f))
        s = f / (np.float32(2) + f)
        z = s * s
        tail = z * _horner(_LOG1P, z)
        plain = f - (squared - s * (squared + tail))
        shifted = k * _LN2_HIGH - ((squared - (s * (squared + tail) + (k * _LN2_LOW + c))) - f)
        value = np.where(exact, short, np.where(k == 0, plain, shifted))
        size = np.abs(x)
        value = np.where(size < 1.8626451e-09, np.where(size < 5.5e-17, x, x - x * x * half), value)
        rare = np.log1p(x.astype(np.float64)).astype(np.float32)
        return np.where((x > -1) & (x < 1e18), value, rare).astype(np.float32)


def tanh(x: np.ndarray) -> np.ndarray:
    """Return the hyperbolic tangent of float32 numbers, from ``expm1``."""
    one, two = np.float32(1), np.float32(2)
    with np.errstate(all="ignore"):
        size = np.abs(x)
        above, below = expm1(two * size), expm1(-two * size)
        value = np.where(size >= 1, one - two / (above + two), -below / (below + two))
        value = np.where(size < 22, value, one)
        value = np.where(size < 2.7755576e-17, size, value)
        return np.where(np.isnan(x), x, np.copysign(value, x)).astype(np.float32)
