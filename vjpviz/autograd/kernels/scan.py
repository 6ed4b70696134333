"""Running sums and products."""

import numpy as np


def cumsum(array: np.ndarray, dim: int) -> np.ndarray:
    """Return the running sum along ``dim``; integers and bools give int64.

    float32 and float16 are accumulated in a wider type and each element is rounded on its own, as in PyTorch.
    """
    return _scan(np.add, array, dim)


def cumprod(array: np.ndarray, dim: int) -> np.ndarray:
    """Return the running product along ``dim``; integers and bools give int64. Rounding as in ``cumsum``."""
    return _scan(np.multiply, array, dim)


def _scan(operation: np.ufunc, array: np.ndarray, dim: int) -> np.ndarray:
    if array.ndim == 0:
        return _scan(operation, array.reshape(1), 0).reshape(())
    if array.dtype.kind in "biu":
        return operation.accumulate(array.astype(np.int64), axis=dim)
    wide = {"float16": np.float32, "float32": np.float64, "complex64": np.complex128}.get(array.dtype.name, array.dtype)
    with np.errstate(all="ignore"):
        return operation.accumulate(array.astype(wide), axis=dim).astype(array.dtype)
