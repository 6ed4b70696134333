"""Softmax and its logarithm, along a dimension of a floating array.

Along the last dimension PyTorch works in vector registers of 16 float32 numbers; along another one, registers hold
neighbouring columns, and columns that fill none take the C library's exponential.
"""

import numpy as np

from vjpviz.autograd.kernels import libm, sleef

_LANES = 16
_THREADS = 2


def softmax(array: np.ndarray, dim: int) -> np.ndarray:
    """Return ``exp(array)`` divided by its sum over ``dim``."""
    if array.dtype == np.float16:
        return softmax(array.astype(np.float32), dim).astype(np.float16)
    if array.size == 0 or array.ndim == 0:
        return np.ones_like(array) if array.size else array.copy()
    with np.errstate(all="ignore"):
        shifted = array - array.max(axis=dim, keepdims=True)
        if dim % array.ndim == array.ndim - 1:
            powers = sleef.exp(shifted) if array.dtype == np.float32 else np.exp(shifted)
            return powers * (1 / _register_sum(powers))
        powers = _column_exp(shifted, dim, _in_threads)
        return powers / _plain_sum(powers, dim)


def log_softmax(array: np.ndarray, dim: int) -> np.ndarray:
    """Return the logarithm of the softmax over ``dim``, computed without overflow."""
    if array.dtype == np.float16:
        return log_softmax(array.astype(np.float32), dim).astype(np.float16)
    if array.size == 0 or array.ndim == 0:
        return np.zeros_like(array)
    log = sleef.log if array.dtype == np.float32 else np.log
    with np.errstate(all="ignore"):
        shifted = array - array.max(axis=dim, keepdims=True)
        if dim % array.ndim == array.ndim - 1:
            powers = sleef.exp(shifted) if array.dtype == np.float32 else np.exp(shifted)
            return shifted - log(_register_sum(powers))
        powers = _column_exp(shifted, dim, _in_rows)
        return shifted - log(_plain_sum(powers, dim))


def _register_sum(powers: np.ndarray) -> np.ndarray:
    """Sum along the last dimension in one vector register, whose halves are then added up; keep the dimension."""
    size, lanes = powers.shape[-1], 64 // powers.itemsize
    if size < lanes:
        return np.add.accumulate(powers, axis=-1)[..., -1:]
    full = size // lanes * lanes
    register = np.add.accumulate(powers[..., :full].reshape(*powers.shape[:-1], -1, lanes), axis=-2)[..., -1, :].copy()
    register[..., : size - full] += powers[..., full:]
    while register.shape[-1] > 1:
        half = register.shape[-1] // 2
        register = register[..., :half] + register[..., half:]
    return register


def _plain_sum(powers: np.ndarray, dim: int) -> np.ndarray:
    return np.add.accumulate(powers, axis=dim).take([-1], axis=dim)


def _column_exp(shifted: np.ndarray, dim: int, in_register) -> np.ndarray:
    """Return the exponential of each column, by Sleef for columns in registers and by the C library for the rest."""
    if shifted.dtype != np.float32:
        return np.exp(shifted)
    dim %= shifted.ndim
    outer, inner = int(np.prod(shifted.shape[:dim])), int(np.prod(shifted.shape[dim + 1 :]))
    vectorised = in_register(outer, inner).reshape(*shifted.shape[:dim], 1, *shifted.shape[dim + 1 :])
    return np.where(vectorised, sleef.exp(shifted), libm.exp(shifted))


def _in_rows(outer: int, inner: int) -> np.ndarray:
    """Tell which columns are in full registers when each row of ``inner`` ones is on its own."""
    return np.tile(np.arange(inner) < inner // _LANES * _LANES, outer)


def _in_threads(outer: int, inner: int) -> np.ndarray:
    """Tell which columns are in full registers when two threads share all, and rows end registers too."""
    columns = np.arange(outer * inner)
    share = -(-outer * inner // _THREADS)
    start = np.maximum(columns // share * share, columns // inner * inner)
    end = np.minimum((columns // share + 1) * share, (columns // inner + 1) * inner)
    end = np.minimum(end, outer * inner)
    return columns - start < (end - start) // _LANES * _LANES
