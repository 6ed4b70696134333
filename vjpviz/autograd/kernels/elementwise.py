"""Elementwise functions of floating arrays, under their names in PyTorch.

Each takes a floating (or complex) array and returns one of the same dtype. float32 results are float64 results rounded
once. PyTorch's are those of Intel's vector maths library, which differ from these in the last bit for some arguments:
the shares measured stand in ``tests/autograd/test_kernels.py``. For round arguments, such as 0.25, 1.7 or pi, PyTorch's
own results are looked up: ``tests/golden/make_last_bits.py`` lists them.
"""

import math
from functools import cache

import numpy as np

from vjpviz.assets import asset
from vjpviz.autograd.kernels.rounding import Unary, through_float64


@cache
def _exceptions() -> dict[str, tuple[np.ndarray, np.ndarray]]:
    """Return for each function the round arguments whose results differ in the last bit, ascending, and the results."""
    with np.load(asset("numerics", "last_bits.npz")) as stored:
        return {name: (stored[name][0], stored[name][1]) for name in stored.files}


def _pytorchs(name: str, function: Unary) -> Unary:
    """Round ``function``'s float64 results once, and take PyTorch's own where it is known to differ."""
    rounded = through_float64(function)

    def looked_up(x: np.ndarray) -> np.ndarray:
        result = rounded(x)
        if result.dtype != np.float32:
            return result
        arguments, results = _exceptions()[name]
        place = np.minimum(np.searchsorted(arguments, x), len(arguments) - 1)
        return np.where(arguments[place] == x, results[place], result)

    looked_up.__name__ = looked_up.__qualname__ = name
    return looked_up


_erf = np.vectorize(math.erf, otypes=[np.float64])
_erfc = np.vectorize(math.erfc, otypes=[np.float64])

exp = _pytorchs("exp", np.exp)
expm1 = _pytorchs("expm1", np.expm1)
log = _pytorchs("log", np.log)
log1p = _pytorchs("log1p", np.log1p)
sin = _pytorchs("sin", np.sin)
cos = _pytorchs("cos", np.cos)
tan = _pytorchs("tan", np.tan)
asin = _pytorchs("asin", np.arcsin)
acos = _pytorchs("acos", np.arccos)
atan = _pytorchs("atan", np.arctan)
tanh = _pytorchs("tanh", np.tanh)
sqrt = _pytorchs("sqrt", np.sqrt)
erf = _pytorchs("erf", _erf)
erfc = through_float64(_erfc)
exp2 = through_float64(np.exp2)
log2 = through_float64(np.log2)
log10 = through_float64(np.log10)
sinh = through_float64(np.sinh)
cosh = through_float64(np.cosh)
asinh = through_float64(np.arcsinh)
acosh = through_float64(np.arccosh)
atanh = through_float64(np.arctanh)


def reciprocal(x: np.ndarray) -> np.ndarray:
    """Return ``1 / x``."""
    with np.errstate(all="ignore"):
        return np.asarray(x.dtype.type(1) / x)


def rsqrt(x: np.ndarray) -> np.ndarray:
    """Return ``1 / sqrt(x)``, both steps rounded; float16 is computed in float32."""
    with np.errstate(all="ignore"):
        wide = x.astype(np.float32) if x.dtype == np.float16 else x
        return np.asarray(wide.dtype.type(1) / np.sqrt(wide)).astype(x.dtype)


def pow(base: np.ndarray | float, exponent: np.ndarray | float) -> np.ndarray:
    """Return ``base ** exponent``; one of the two may be a Python number, which then takes the array's dtype.

    As in PyTorch a number as exponent is special when it is 0.5, 2, 3, -0.5, -1 or -2: these are products, roots and
    quotients. Integer arrays multiply with wrap-around; a negative exponent gives 1, -1 or 0.
    """
    if isinstance(base, np.ndarray) and not isinstance(exponent, np.ndarray):
        if isinstance(exponent, complex):
            base = base.astype(np.result_type(base.dtype, np.complex64))
        if special := _POWERS.get(exponent) if np.issubdtype(base.dtype, np.inexact) else None:
            with np.errstate(all="ignore"):
                wide = base.astype(np.float32) if base.dtype == np.float16 else base
                return np.asarray(special(wide)).astype(base.dtype)
        exponent = np.asarray(exponent, base.dtype)
    elif isinstance(exponent, np.ndarray):
        base = np.asarray(base, exponent.dtype)
    base, exponent = np.asarray(base), np.asarray(exponent)
    dtype = np.result_type(base, exponent)
    with np.errstate(all="ignore"):
        if dtype.kind == "c":
            return np.asarray(np.power(base.astype(np.complex128), exponent.astype(np.complex128))).astype(dtype)
        if dtype in (np.float32, np.float16):
            wide = np.power(base.astype(np.float64), exponent.astype(np.float64))
            return np.asarray(wide).astype(np.float32).astype(dtype)
        if np.issubdtype(dtype, np.signedinteger) and np.any(exponent < 0):
            whole = np.power(base, np.maximum(exponent, 0))  # 1/x, cut off towards zero
            small = np.where(base == 1, 1, np.where(base == -1, 1 - 2 * (exponent & 1), 0))
            return np.asarray(np.where(exponent < 0, small, whole)).astype(dtype)
        return np.asarray(np.power(base, exponent))


_POWERS = {
    0.5: sqrt,
    2: lambda x: x * x,
    3: lambda x: x * x * x,
    -0.5: rsqrt,
    -1: reciprocal,
    -2: lambda x: reciprocal(x * x),
}


def atan2(y: np.ndarray, x: np.ndarray) -> np.ndarray:
    """Return the angle of the points ``(x, y)``, in radians; both arrays are of one floating dtype."""
    dtype = np.result_type(y, x)
    return np.asarray(np.arctan2(y.astype(np.float64), x.astype(np.float64))).astype(dtype)


def round(x: np.ndarray, decimals: int = 0) -> np.ndarray:
    """Return ``x`` rounded half to even; ``decimals`` digits are kept, by scaling in the dtype of ``x``."""
    if not np.issubdtype(x.dtype, np.floating):
        return x.copy()
    if decimals == 0:
        return np.asarray(np.rint(x))
    scale = x.dtype.type(10.0 ** abs(decimals))
    return np.asarray(np.rint(x * scale) / scale if decimals > 0 else np.rint(x / scale) * scale)


def fmod(a: np.ndarray, b: np.ndarray) -> np.ndarray:
    """Return the remainder of the division truncated towards zero; it has the sign of ``a``.

    Raises ``RuntimeError`` for integers when ``b`` holds a zero.
    """
    _refuse_integer_zero(a, b)
    with np.errstate(all="ignore"):
        return np.asarray(np.fmod(a, b))


def remainder(a: np.ndarray, b: np.ndarray) -> np.ndarray:
    """Return the remainder with the sign of ``b``: Python's ``%``.

    Raises ``RuntimeError`` for integers when ``b`` holds a zero.
    """
    _refuse_integer_zero(a, b)
    with np.errstate(all="ignore"):
        rest = np.fmod(a, b)
        return np.asarray(np.where((rest != 0) & ((b < 0) != (rest < 0)), rest + b, rest)).astype(rest.dtype)


def floor_divide(a: np.ndarray, b: np.ndarray) -> np.ndarray:
    """Return the quotient rounded down: Python's ``//``.

    Raises ``RuntimeError`` for integers when ``b`` holds a zero.
    """
    _refuse_integer_zero(a, b)
    with np.errstate(all="ignore"):
        return np.asarray(np.floor_divide(a, b))


def _refuse_integer_zero(a: np.ndarray, b: np.ndarray) -> None:
    if np.issubdtype(np.result_type(a, b), np.integer) and np.any(np.equal(b, 0)):
        raise RuntimeError("ZeroDivisionError")  # PyTorch's own words
