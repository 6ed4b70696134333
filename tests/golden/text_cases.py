"""Tensors to print, and how: PyTorch's text for each is kept in ``kernels/text.json`` in this order."""

from collections.abc import Iterator
from typing import Any

import numpy as np

_SHAPES = ((), (1,), (3,), (7,), (20,), (100,), (1001,), (2, 3), (3, 40), (5, 1), (600, 2), (2, 600), (2, 3, 4))
_SHAPES += ((3, 1, 2), (8, 9, 20), (2, 2, 2, 2), (0,), (0, 3), (2, 0), (7, 300))
_DTYPES = ("float32", "float32", "float64", "float16", "int64", "int32", "uint8", "bool", "complex64")
_OPTIONS: tuple[dict[str, Any], ...] = (
    {},
    {},
    {},
    {"precision": 2},
    {"profile": "short"},
    {"profile": "full", "precision": 6},
    {"sci_mode": True},
    {"sci_mode": False},
    {"threshold": 5, "edgeitems": 1},
    {"linewidth": 40},
    {"edgeitems": 0, "threshold": 2},
)


def text_cases(count: int = 700) -> Iterator[tuple[np.ndarray, dict[str, Any], str]]:
    """Yield ``count`` arrays, arguments of ``set_printoptions``, and "", "leaf" or "clone": its place in a graph."""
    random = np.random.RandomState(20)
    for _ in range(count):
        dtype = _DTYPES[random.randint(len(_DTYPES))]
        values = _values(random, _SHAPES[random.randint(len(_SHAPES))], np.dtype(dtype))
        options = _OPTIONS[random.randint(len(_OPTIONS))]
        differentiable = values.dtype.kind in "fc"
        if options.get("profile") == "full" and values.size > 200:
            options = {}
        yield values, options, ("", "leaf", "clone")[random.randint(3)] if differentiable else ""


def _values(random: np.random.RandomState, shape: tuple[int, ...], dtype: np.dtype) -> np.ndarray:
    if dtype.kind == "b":
        return random.random_sample(shape) > 0.5
    if dtype.kind in "iu":
        low, high = (0, 200) if dtype.kind == "u" else (-(10 ** random.randint(1, 9)), 10 ** random.randint(1, 9))
        return random.randint(low, high, shape).astype(dtype)
    if dtype.kind == "c":
        with np.errstate(invalid="ignore"):
            return (_floats(random, shape) + 1j * _floats(random, shape)).astype(dtype)
    with np.errstate(over="ignore"):
        return _floats(random, shape).astype(dtype)


def _floats(random: np.random.RandomState, shape: tuple[int, ...]) -> np.ndarray:
    x = np.asarray(random.standard_normal(shape))
    kind = random.randint(6)
    if kind == 0:
        x = np.round(x * 10.0 ** random.randint(0, 11))
    elif kind == 1:
        x = x * 10.0 ** random.randint(-8, 10)
    elif kind == 2:
        x = np.exp(3 * x)
    elif kind == 3:
        x = np.where(random.random_sample(shape) < 0.3, 0.0, x)
    for special in (np.nan, np.inf, -np.inf, -0.0):
        if random.random_sample() < 0.1:
            x = np.where(random.random_sample(shape) < 0.4, special, x)
    return x
