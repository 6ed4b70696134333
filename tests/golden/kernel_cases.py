"""The calls whose PyTorch results are kept under ``kernels/``: made from seeds, so that only results need a file.

``make_kernels.py`` answers each with PyTorch, the tests with vjpviz. NumPy keeps ``RandomState``'s streams for good.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import product
from typing import Any

import numpy as np

DTYPES = ("float32", "float64", "float16")


@dataclass(frozen=True)
class Case:
    """A call of ``function`` with arrays and keywords."""

    function: str
    arrays: tuple[np.ndarray, ...] = ()
    options: dict[str, Any] = field(default_factory=dict)


def normal(seed: int, shape: Any, dtype: str = "float32", scale: float = 1.0) -> np.ndarray:
    return (np.random.RandomState(seed).standard_normal(shape) * scale).astype(dtype)


def reductions() -> Iterator[Case]:
    """Sums and their relatives: all lengths where the order of additions changes, strided and transposed arrays."""
    for dtype, size in product(DTYPES, [*range(40), 63, 64, 65, 127, 128, 129, 512, 1000, 5000]):
        x = normal(size, size, dtype)
        yield Case("sum", (x,))
        if size:
            yield Case("mean", (x,))
            yield Case("sum", (normal(size, 2 * size, dtype)[::2],))
    shapes = [(2, 3), (3, 2), (5, 8), (8, 5), (9, 33), (33, 9), (2, 3, 4), (5, 4, 9), (17, 40)]
    for seed, (dtype, shape, turned) in enumerate(product(DTYPES, shapes, (False, True))):
        x = normal(seed, shape, dtype)
        x = x.swapaxes(0, -1) if turned else x
        for dim in range(-1, x.ndim):
            options = {} if dim < 0 else {"dim": dim}
            for name in ("sum", "mean", "amax", "amin"):
                yield Case(name, (x,), options)
            if dtype != "float16":
                yield Case("cumsum", (x,), {"dim": max(dim, 0)})
                yield Case("cumprod", (x,), {"dim": max(dim, 0)})
            if dtype == "float32":
                for name in ("var", "std"):
                    yield Case(name, (x,), options | {"correction": 1})
                yield Case("softmax", (x,), {"dim": max(dim, 0)})
                yield Case("log_softmax", (x,), {"dim": max(dim, 0)})
    for size in [*range(1, 40), 63, 64, 65, 100, 1000]:
        for name in ("prod", "norm", "softmax", "log_softmax"):
            options = {"dim": -1} if "softmax" in name else {}
            yield Case(name, (normal(size, size, "float32", 0.5) + np.float32(1),), options)


def products() -> Iterator[Case]:
    """Matrix products of float32: every layout, sizes on both sides of each kernel's limits."""
    sizes = ((1, 4, 1), (1, 9, 7), (2, 3, 2), (3, 5, 4), (3, 33, 6), (4, 4, 4), (5, 12, 3), (5, 64, 7), (6, 20, 16))
    sizes += ((7, 1, 5), (9, 9, 9), (10, 33, 10), (11, 6, 20), (12, 10, 12), (16, 100, 13), (32, 10, 10), (20, 300, 12))
    for seed, (m, k, n) in enumerate((*sizes, (13, 400, 16), (7, 17, 12), (16, 200, 16))):
        a, b = normal(seed, (m, k)), normal(seed + 100, (k, n))
        a_turned, b_turned = normal(seed + 200, (k, m)).T, normal(seed + 300, (n, k)).T
        for left, right in product((a, a_turned), (b, b_turned)):
            yield Case("matmul", (left, right))
        yield Case("matmul", (a, normal(seed + 400, k)))
        yield Case("matmul", (a_turned, normal(seed + 400, k)))
        yield Case("matmul", (normal(seed + 400, k), b))
        yield Case("matmul", (normal(seed + 400, k), b_turned))
        yield Case("matmul", (normal(seed + 500, (3, m, k)), b))
        yield Case("matmul", (normal(seed + 600, (2, 2, k)), normal(seed + 700, (2, k, 3))))
    for seed, (size, dtype) in enumerate(product([*range(1, 36), 100, 1000], ("float32", "float64"))):
        yield Case("dot", (normal(seed, size, dtype), normal(seed + 1000, size, dtype)))


def ranges() -> Iterator[Case]:
    starts, steps, counts = (-8.0, 0.0, 0.5, 10.0), (0.1, 0.25, 1.0, -0.3, 0.01), (1, 5, 15, 16, 33, 160)
    for start, step, count in product(starts, steps, counts):
        end = start + step * (count - 0.5)
        for dtype in ("float32", "float64"):
            yield Case("arange", options={"start": start, "end": end, "step": step, "dtype": dtype})
            yield Case("linspace", options={"start": start, "end": end, "steps": count, "dtype": dtype})
    for start, end, step in ((0, 10, 1), (5, -3, -2), (0, 7, 3), (3, 3, 1)):
        yield Case("arange", options={"start": start, "end": end, "step": step, "dtype": "int64"})


def exact_elementwise() -> Iterator[Case]:
    """Functions that agree to the last bit, for short arrays and for such as fill vector registers."""
    for seed, (size, dtype) in enumerate(product((0, 1, 3, 8, 17, 33, 200), DTYPES)):
        x, y = normal(seed, size, dtype, 3.0), normal(seed + 50, size, dtype, 2.0)
        for name in ("reciprocal", "round"):
            yield Case(name, (x,))
        for name in ("fmod", "remainder", "floor_divide"):
            yield Case(name, (x, y))
        if dtype == "float32":
            yield Case("rsqrt", (np.abs(x),))
            for name in ("sigmoid", "silu"):
                yield Case(name, (x,))
            for name in ("softplus", "elu", "selu", "mish") if size < 32 else ():
                yield Case(name, (x,))
            if size < 32:
                yield Case("gelu", (x,), {"approximate": "tanh"})
            for exponent in (2, 3, -0.5, -1, -2):
                yield Case("pow", (np.abs(x),), {"exponent": exponent})


def close_elementwise() -> Iterator[Case]:
    """Functions whose float32 results differ from PyTorch's in the last bit for some arguments."""
    for seed, name in enumerate(CLOSE):
        x = normal(seed, 1000, "float32", 2.0)
        if name in ("log", "log2", "log10", "sqrt"):
            x = np.abs(x)
        elif name in ("asin", "acos"):
            x = np.tanh(x)
        elif name == "log1p":
            x = np.abs(x) - np.float32(0.9)
        yield Case(name, (x,))


CLOSE = ("exp", "exp2", "expm1", "log", "log2", "log10", "log1p", "sin", "cos", "tan", "asin", "acos", "atan", "tanh")
CLOSE += ("sqrt", "erf", "softplus", "elu", "selu", "gelu")

GROUPS = {
    "reductions": reductions,
    "products": products,
    "ranges": ranges,
    "exact_elementwise": exact_elementwise,
    "close_elementwise": close_elementwise,
}
