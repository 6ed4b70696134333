"""Reads PyTorch's results from ``kernels/``, which ``make_kernels.py`` wrote."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np

RESULTS = Path(__file__).parent / "kernels"


def expected(group: str) -> Iterator[bytes]:
    """Yield the bytes of each case's result, in order."""
    with np.load(RESULTS / f"{group}.npz") as stored:
        data, ends = stored["data"].tobytes(), stored["ends"].tolist()
    yield from (data[start:end] for start, end in zip([0, *ends], ends, strict=False))


def same_bits(got: np.ndarray, want: bytes) -> bool:
    """Tell whether ``got`` holds the numbers ``want``; any nan is as good as another."""
    if got.nbytes != len(want):
        return False
    return np.array_equal(got.ravel(), np.frombuffer(want, got.dtype), equal_nan=got.dtype.kind in "fc")
