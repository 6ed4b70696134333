"""Products of matrices and vectors."""

import numpy as np


def dot(a: np.ndarray, b: np.ndarray) -> np.ndarray:
    """Return the inner product of two vectors of equal length."""
    return matmul(a, b)


def mv(matrix: np.ndarray, vector: np.ndarray) -> np.ndarray:
    """Return the product of a matrix [n, k] and a vector [k]."""
    return matmul(matrix, vector)


def mm(a: np.ndarray, b: np.ndarray) -> np.ndarray:
    """Return the product of the matrices [n, k] and [k, m]."""
    return matmul(a, b)


def bmm(a: np.ndarray, b: np.ndarray) -> np.ndarray:
    """Return the products of the matrices in two stacks [b, n, k] and [b, k, m]."""
    return matmul(a, b)


def matmul(a: np.ndarray, b: np.ndarray) -> np.ndarray:
    """Return the matrix product with NumPy's rules for one dimension and for stacks; both arrays are of one dtype.

    float32 and float16 products are added up in float64 and rounded once.
    """
    with np.errstate(all="ignore"):
        if a.dtype in (np.float32, np.float16):
            return np.asarray(np.matmul(a.astype(np.float64), b.astype(np.float64))).astype(a.dtype)
        return np.asarray(np.matmul(a, b))
