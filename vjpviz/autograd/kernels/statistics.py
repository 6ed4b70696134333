"""Variance, norms and log-sum-exp of floating arrays along dimensions."""

import numpy as np

from vjpviz.autograd.kernels import elementwise as ew
from vjpviz.autograd.kernels.reduce import amax, mean, sum
from vjpviz.autograd.kernels.strided import Dims, reduced_dims, reduced_shape


def var(array: np.ndarray, dim: Dims = None, correction: float = 1, keepdim: bool = False) -> np.ndarray:
    """Return the variance over ``dim``: the sum of squared deviations divided by the count less ``correction``.

    Computed in float64 and rounded once. Over all elements PyTorch takes the deviations from the mean rounded to the
    array's dtype.
    """
    return np.asarray(_variance(array, dim, correction, keepdim)).astype(array.dtype)


def std(array: np.ndarray, dim: Dims = None, correction: float = 1, keepdim: bool = False) -> np.ndarray:
    """Return the square root of the variance over ``dim``, taken in float64."""
    return np.asarray(np.sqrt(_variance(array, dim, correction, keepdim))).astype(array.dtype)


def _variance(array: np.ndarray, dim: Dims, correction: float, keepdim: bool) -> np.ndarray:
    dims = reduced_dims(array, dim)
    count = int(np.prod([array.shape[d] for d in dims], dtype=np.int64))
    wide = array.astype(np.float64)
    if len(dims) == array.ndim and array.dtype != np.float16:
        centre = np.asarray(mean(array)).astype(np.float64)
    else:
        centre = wide.mean(axis=dims, keepdims=True)
    with np.errstate(all="ignore"):
        squares = np.square(wide - centre).sum(axis=dims, keepdims=keepdim)
        return np.asarray(squares / np.float64(max(0.0, count - correction)))


def norm(array: np.ndarray, p: float | str = 2, dim: Dims = None, keepdim: bool = False) -> np.ndarray:
    """Return the p-norm over ``dim`` of the elements' absolute values; ``"fro"`` is 2, ``inf`` and ``-inf`` allowed."""
    order = 2.0 if p == "fro" else float(p)
    dims = reduced_dims(array, dim)
    magnitude = np.abs(array).astype(np.float64)
    with np.errstate(all="ignore"):
        if order in (np.inf, -np.inf):
            extreme = magnitude.max if order > 0 else magnitude.min
            found = extreme(axis=dims, keepdims=keepdim)
        elif order == 0:
            found = (magnitude != 0).sum(axis=dims, keepdims=keepdim)
        elif order == 1:
            found = magnitude.sum(axis=dims, keepdims=keepdim)
        elif order == 2:
            found = np.sqrt(np.square(magnitude).sum(axis=dims, keepdims=keepdim))
        else:
            found = (magnitude**order).sum(axis=dims, keepdims=keepdim) ** (1.0 / order)
    return np.asarray(found).astype(np.real(array).dtype)


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
