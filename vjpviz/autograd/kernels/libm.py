"""The C library's float32 exponential, which PyTorch's loops call for numbers that fill no vector register.

It is computed in float64 from a table of 32 powers of two and a polynomial (ARM's optimized routines, as in glibc).
"""

import numpy as np

_STEPS = 32
_POWERS = np.exp2(np.arange(_STEPS) / _STEPS)
_CUBIC = float.fromhex("0x1.c6af84b912394p-5") / _STEPS**3
_SQUARE = float.fromhex("0x1.ebfce50fac4f3p-3") / _STEPS**2
_LINEAR = float.fromhex("0x1.62e42ff0c52d6p-1") / _STEPS
_PER_UNIT = float.fromhex("0x1.71547652b82fep+0") * _STEPS


def exp(x: np.ndarray) -> np.ndarray:
    """Return e to the power of float32 numbers."""
    with np.errstate(all="ignore"):
        scaled = _PER_UNIT * np.clip(x.astype(np.float64), -200, 200)
        step = np.rint(scaled)
        rest = scaled - step
        index = np.nan_to_num(step).astype(np.int64)
        value = (_CUBIC * rest + _SQUARE) * (rest * rest) + (_LINEAR * rest + 1)
        return np.ldexp(value * _POWERS[index % _STEPS], index // _STEPS).astype(np.float32)
