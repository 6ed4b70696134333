"""Variance, norms and log-sum-exp of floating arrays along dimensions."""

import numpy as np

from vjpviz.autograd.kernels import elementwise as ew
from vjpviz.autograd.kernels.reduce import amax, mean, sum
from vjpviz.autograd.kernels.rounding import fma, fma64
from vjpviz.autograd.kernels.strided import Dims, reduced_dims, reduced_shape


def var(array: np.ndarray, dim: Dims = None, correction: float = 1, keepdim: bool = False) -> np.ndarray:
    """Return the variance over ``dim``: the sum of squared deviations divided by the count less ``correction``.

    Computed in float64 and rounded once. Over all elements PyTorch takes the deviations from the mean rounded to the
    array's dtype. Of complex numbers it is real: the deviations count by their absolute values.
    """
    return np.asarray(_variance(array, dim, correction, keepdim)).astype(np.real(array).dtype)


def std(array: np.ndarray, dim: Dims = None, correction: float = 1, keepdim: bool = False) -> np.ndarray:
    """Return the square root of the variance over ``dim``, taken in float64."""
    return np.asarray(np.sqrt(_variance(array, dim, correction, keepdim))).astype(np.real(array).dtype)


def _variance(array: np.ndarray, dim: Dims, correction: float, keepdim: bool) -> np.ndarray:
    dims = reduced_dims(array, dim)
    count = int(np.prod([array.shape[d] for d in dims], dtype=np.int64))
    double = np.complex128 if array.dtype.kind == "c" else np.float64
    wide = array.astype(double)
    if len(dims) == array.ndim and array.dtype != np.float16:
        centre = np.asarray(mean(array)).astype(double)
    else:
        centre = wide.mean(axis=dims, keepdims=True)
    with np.errstate(all="ignore"):
        squares = np.square(np.abs(wide - centre)).sum(axis=dims, keepdims=keepdim)
        return np.asarray(squares / np.float64(max(0.0, count - correction)))


def norm(array: np.ndarray, p: float | str = 2, dim: Dims = None, keepdim: bool = False) -> np.ndarray:
    """Return the p-norm over ``dim`` of the elements' absolute values; ``"fro"`` is 2, ``inf`` and ``-inf`` allowed."""
    order = 2.0 if p == "fro" else float(p)
    dims = reduced_dims(array, dim)
    magnitude = np.abs(array)
    if magnitude.dtype == np.float16:
        return norm(magnitude.astype(np.float32), order, dims, keepdim).astype(np.float16)
    shape, terms = reduced_shape(array, dims, keepdim), _reduced_last(magnitude, dims)
    with np.errstate(all="ignore"):
        if order in (np.inf, -np.inf):
            return np.asarray((magnitude.max if order > 0 else magnitude.min)(axis=dims, keepdims=keepdim))
        if order == 0:
            return (magnitude != 0).sum(axis=dims, keepdims=keepdim).astype(magnitude.dtype)
        if order == 1:
            found = _in_order(terms)
        elif order == 2:
            last = array.ndim and (array.ndim - 1 in dims)
            found = np.sqrt(_sum_of_squares(terms) if last else _in_order(terms * terms))
        else:
            found = ew.pow(_in_order(ew.pow(terms, order)), float(terms.dtype.type(1) / terms.dtype.type(order)))
    return np.asarray(found).astype(magnitude.dtype).reshape(shape)


def _reduced_last(array: np.ndarray, dims: tuple[int, ...]) -> np.ndarray:
    """Return ``array`` with the dimensions ``dims`` moved to the end and made one."""
    kept = [i for i in range(array.ndim) if i not in dims]
    return array.transpose(*kept, *sorted(dims)).reshape(*(array.shape[i] for i in kept), -1)


def _in_order(terms: np.ndarray) -> np.ndarray:
    """Add up along the last dimension, one after the other."""
    if terms.shape[-1] == 0:
        return np.zeros(terms.shape[:-1], terms.dtype)
    return np.add.accumulate(terms, axis=-1)[..., -1]


def _sum_of_squares(terms: np.ndarray) -> np.ndarray:
    """Add up squares along the last dimension: eight lanes, then fours of the tail, then the rest by multiply-add."""
    lanes = 32 // terms.itemsize
    size = terms.shape[-1]
    full, fours = size // lanes * lanes, size // 4 * 4
    squares = terms * terms
    body = squares[..., :full].reshape(*terms.shape[:-1], -1, lanes)
    across = np.add.accumulate(body, axis=-2)[..., -1, :] if full else body[..., :0, 0]
    total = _in_order(np.concatenate([across, squares[..., full:fours]], axis=-1))
    multiply_add = fma if terms.dtype == np.float32 else fma64
    for i in range(max(full, fours), size):
        total = multiply_add(terms[..., i], terms[..., i], total)
    return total


def logsumexp(array: np.ndarray, dim: Dims = None, keepdim: bool = False) -> np.ndarray:
    """Return ``log(sum(exp(array)))`` over ``dim``, computed without overflow."""
    dims = reduced_dims(array, dim)
    with np.errstate(all="ignore"):
        if array.size == 0:
            return ew.log(sum(ew.exp(array), dims, keepdim))
        peak = amax(array, dims, keepdim=True)
        peak = np.where(np.isinf(peak), peak.dtype.type(0), peak)
        total = ew.log(sum(ew.exp(array - peak), dims, keepdim))
        return np.asarray(total + peak.reshape(reduced_shape(array, dims, keepdim)))
