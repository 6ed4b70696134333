"""Activation functions of floating arrays, step by step in the order in which PyTorch's CPU kernels compute them.

Each takes a floating array and returns one of the same dtype; float16 is computed in float32.
"""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

import numpy as np

from vjpviz.autograd.kernels import elementwise as ew
from vjpviz.autograd.kernels import libm, sleef
from vjpviz.autograd.kernels.rounding import Unary, fma, fma64, through_float64

P = ParamSpec("P")
Activation = Callable[Concatenate[np.ndarray, P], np.ndarray]

_CHUNK = 32
_sleef_expm1, _sleef_log1p, _sleef_tanh = map(through_float64, (np.expm1, np.log1p, np.tanh))
_SELU_ALPHA = 1.6732632423543772848170429916717
_SELU_SCALE = 1.0507009873554804934193349852946


def _in_float32(function: Activation[P]) -> Activation[P]:
    """Compute float16 arrays in float32."""

    @wraps(function)
    def wide(x: np.ndarray, /, *args: P.args, **kwargs: P.kwargs) -> np.ndarray:
        with np.errstate(all="ignore"):
            if x.dtype == np.float16:
                return function(x.astype(np.float32), *args, **kwargs).astype(np.float16)
            return np.asarray(function(x, *args, **kwargs))

    return wide


def _looped(x: np.ndarray, vector: Unary, scalar: Unary, wide: Unary) -> np.ndarray:
    """Return a function of ``x`` as a vectorised loop does: pairs of registers by ``vector``, the tail by ``scalar``.

    That is float32; float64 arrays are left to ``wide``.
    """
    if x.dtype != np.float32:
        return wide(x)
    flat, full = x.reshape(-1), x.size // _CHUNK * _CHUNK
    return np.concatenate([vector(flat[:full]), scalar(flat[full:])]).reshape(x.shape)


def _exp(x: np.ndarray) -> np.ndarray:
    return _looped(x, sleef.exp, libm.exp, np.exp)


def _expm1(x: np.ndarray) -> np.ndarray:
    return _looped(x, _sleef_expm1, libm.expm1, np.expm1)


def _log1p(x: np.ndarray) -> np.ndarray:
    return _looped(x, _sleef_log1p, libm.log1p, np.log1p)


def _tanh(x: np.ndarray) -> np.ndarray:
    return _looped(x, _sleef_tanh, libm.tanh, np.tanh)


@_in_float32
def sigmoid(x: np.ndarray) -> np.ndarray:
    """Return ``1 / (1 + exp(-x))``."""
    return 1 / (1 + _exp(-x))


@_in_float32
def log_sigmoid(x: np.ndarray) -> np.ndarray:
    """Return ``log(sigmoid(x))``, computed without overflow."""
    return np.minimum(x, 0) - _sleef_log1p(sleef.exp(-np.abs(x)) if x.dtype == np.float32 else np.exp(-np.abs(x)))


@_in_float32
def silu(x: np.ndarray) -> np.ndarray:
    """Return ``x * sigmoid(x)``."""
    return x / (1 + _exp(-x))


@_in_float32
def softplus(x: np.ndarray, beta: float = 1.0, threshold: float = 20.0) -> np.ndarray:
    """Return ``log(1 + exp(beta * x)) / beta``, and ``x`` itself where ``beta * x`` exceeds ``threshold``."""
    scaled = x * x.dtype.type(beta)
    return np.where(scaled > threshold, x, _log1p(_exp(scaled)) / x.dtype.type(beta))


@_in_float32
def elu(x: np.ndarray, alpha: float = 1.0, scale: float = 1.0, input_scale: float = 1.0) -> np.ndarray:
    """Return ``scale * x`` above zero and ``scale * alpha * (exp(input_scale * x) - 1)`` below."""
    number = x.dtype.type
    below = _expm1(x * number(input_scale)) * number(alpha * scale)
    return np.where(x <= 0, below, x * number(scale))


def selu(x: np.ndarray) -> np.ndarray:
    """Return the self-normalising elu of ``x`` (Klambauer et al., 2017)."""
    return elu(x, _SELU_ALPHA, _SELU_SCALE)


@_in_float32
def mish(x: np.ndarray) -> np.ndarray:
    """Return ``x * tanh(log(1 + exp(x)))``."""
    return x * _tanh(_log1p(_exp(x)))


@_in_float32
def gelu(x: np.ndarray, approximate: str = "none") -> np.ndarray:
    """Return ``x`` times the normal distribution's probability below ``x``; ``approximate="tanh"`` approximates it."""
    number = x.dtype.type
    if approximate == "tanh":
        multiply_add = fma if x.dtype == np.float32 else fma64
        inner = number(0.7978845608028654) * multiply_add(number(0.044715), x * x * x, x)
        return number(0.5) * x * (1 + _tanh(inner))
    return x * number(0.5) * (1 + ew.erf(x * number(0.7071067811865476)))
