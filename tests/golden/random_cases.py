"""Draws from a seeded generator, one after the other: methods of ``Generator`` with their keywords."""

from collections.abc import Iterator
from typing import Any

Call = tuple[str, dict[str, Any]]
_SIZES = (*range(20), 31, 32, 33, 47, 48, 49, 100)


def random_cases() -> Iterator[tuple[int, list[Call]]]:
    """Yield seeds with what is drawn from each."""
    for seed in (0, 42, 2**33 + 5, -1):
        yield seed, [call for size in _SIZES for call in _draws(size)]
    yield 7, [("normal", {"shape": 1000}), ("uniform", {"shape": 1000}), ("randperm", {"count": 1000})]


def _draws(size: int) -> Iterator[Call]:
    for dtype in ("float32", "float64", "float16"):
        yield "uniform", {"shape": size, "dtype": dtype}
        yield "normal", {"shape": size, "dtype": dtype}
        yield "uniform", {"shape": size, "dtype": dtype, "low": -0.1, "high": 0.3}
        yield "normal", {"shape": size, "dtype": dtype, "mean": 0.3, "std": 2.5}
        yield "exponential", {"shape": size, "dtype": dtype, "rate": 1.5}
    for dtype in ("int64", "int32", "uint8", "bool", "float32"):
        yield "random", {"shape": size, "dtype": dtype}
    for low, high in ((0, 10), (-5, 5), (0, 2**28 - 1), (0, 2**28), (-(2**40), 2**40)):
        yield "randint", {"low": low, "high": high, "shape": size, "dtype": "int64"}
    yield "randperm", {"count": size}
    yield "bernoulli", {"p": 0.3, "shape": size}
    if size > 1:
        weights = [float(1 + i % 5) for i in range(size)]
        for replacement in (True, False):
            yield "multinomial", {"weights": weights, "count": size // 2 + 1, "replacement": replacement}
