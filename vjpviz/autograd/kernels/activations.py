"""Activation functions of floating arrays, step by step in the order in which PyTorch's CPU kernels compute them.

Each takes a floating array and returns one of the same dtype; float16 is computed in float32.
"""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

import numpy as np

from vjpviz.autograd.kernels import elementwise as ew
from vjpviz.autograd.kernels import libm, sleef

P = ParamSpec("P")
Activation = Callable[Concatenate[np.ndarray, P], np.ndarray]

_CHUNK = 32
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


def _exp(x: np.ndarray) -> np.ndarray:
    """Return the exponential as a vectorised loop does: full pairs of registers by Sleef, the tail by the C library."""
    if x.dtype != np.float32:
        return np.exp(x)
    flat, full = x.reshape(-1), x.size // _CHUNK * _CHUNK
    return np.concatenate([sleef.exp(flat[:full]), libm.exp(flat[full:])]).reshape(x.shape)


@_in_float32
def sigmoid(x: np.ndarray) -> np.ndarray:
    """Return ``1 / (1 + exp(-x))``."""
    return 1 / (1 + _exp(-x))


@_in_float32
def log_sigmoid(x: np.ndarray) -> np.ndarray:
    """Return ``log(sigmoid(x))``, computed without overflow."""
    return np.minimum(x, 0) - ew.log1p(ew.exp(-np.abs(x)))


@_in_float32
def silu(x: np.ndarray) -> np.ndarray:
    """Return ``x * sigmoid(x)``."""
    return x / (1 + _exp(-x))


@_in_float32
def softplus(x: np.ndarray, beta: float = 1.0, threshold: float = 20.0) -> np.ndarray:
    """Return ``log(1 + exp(beta * x)) / beta``, and ``x`` itself where ``beta * x`` exceeds ``threshold``."""
    scaled = x * x.dtype.type(beta)
    return np.where(scaled > threshold, x, ew.log1p(ew.exp(scaled)) / x.dtype.type(beta))


@_in_float32
def elu(x: np.ndarray, alpha: float = 1.0, scale: float = 1.0, input_scale: float = 1.0) -> np.ndarray:
    """Return ``scale * x`` above zero and ``scale * alpha * (exp(input_scale * x) - 1)`` below."""
    number = x.dtype.type
    below = ew.expm1(x * number(input_scale)) * number(alpha * scale)
    return np.where(x <= 0, below, x * number(scale))


def selu(x: np.ndarray) -> np.ndarray:
    """Return the self-normalising elu of ``x`` (Klambauer et al., 2017)."""
    return elu(x, _SELU_ALPHA, _SELU_SCALE)


@_in_float32
def mish(x: np.ndarray) -> np.ndarray:
    """Return ``x * tanh(log(1 + exp(x)))``."""
    return x * ew.tanh(ew.log1p(ew.exp(x)))


@_in_float32
def gelu(x: np.ndarray, approximate: str = "none") -> np.ndarray:
    """Return ``x`` times the normal distribution's probability below ``x``; ``approximate="tanh"`` approximates it."""
    number = x.dtype.type
    if approximate == "tanh":
        inner = number(0.7978845608028654) * (x + number(0.044715) * (x * x * x))
        return number(0.5) * x * (1 + ew.tanh(inner))
    return x * number(0.5) * (1 + ew.erf(x * number(0.7071067811865476)))
