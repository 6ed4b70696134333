"""Sums, means, products and extremes with the order of additions of PyTorch's CPU kernels.

Floating additions do not commute with rounding: ``sum`` follows ATen's cascade (``SumKernel.cpp``), in which partial
sums are kept in lanes of a vector register, four registers at a time, and handed on every 16 rounds or more.
"""

import numpy as np

from vjpviz.autograd.kernels.strided import Dims, planes, reduced_dims, reduced_shape

_LANES = {4: 8, 8: 4}
_LEVELS = 4
_ROWS = 4


def sum(array: np.ndarray, dim: Dims = None, keepdim: bool = False) -> np.ndarray:
    """Return the sum over ``dim``, one dimension, several, or all of them for ``None`` and ``()``.

    Integers and bools give int64, floats and complex numbers their own dtype; float16 is summed in float32.
    """
    dims = reduced_dims(array, dim)
    shape = reduced_shape(array, dims, keepdim)
    if array.dtype.kind in "biu":
        return np.asarray(array.sum(axis=dims, dtype=np.int64, keepdims=keepdim))
    if array.dtype == np.float16:
        return sum(array.astype(np.float32), dim, keepdim).astype(np.float16)
    if array.dtype.kind == "c":
        found = np.empty(shape, array.dtype)
        found.real, found.imag = sum(np.real(array).copy(), dim, keepdim), sum(np.imag(array).copy(), dim, keepdim)
        return found
    out = np.zeros(reduced_shape(array, dims, keepdim=True), array.dtype)
    if array.size:
        with np.errstate(all="ignore"):
            for plane, target in planes(array, out, dims):
                _add_plane(plane, target)
    return out.reshape(shape)


def _add_plane(plane: np.ndarray, target: np.ndarray) -> None:
    """Add the sums of ``plane`` to ``target``, both of two dimensions; the reduced ones have size 1 in ``target``."""
    reduces_inner, reduces_outer = target.shape[1] == 1, target.shape[0] == 1
    if not reduces_inner and reduces_outer:
        plane, target = plane.T, target.T
    elif not reduces_inner:
        target += plane
        return
    lanes = _LANES[plane.itemsize]
    count, size = plane.shape
    inner_stride, outer_stride = plane.strides[1], plane.strides[0] if count > 1 else 0
    if inner_stride == plane.itemsize and size >= lanes:
        sums = _contiguous_sums(plane, lanes)
    elif outer_stride == plane.itemsize and count >= lanes:
        sums = _column_sums(plane, lanes * _ROWS, lanes)
    elif inner_stride < outer_stride:
        sums = _row_sums(plane)
    else:
        sums = _column_sums(plane, _ROWS, 1)
    if target.size == 1:
        target += _in_order(np.concatenate([target.reshape(1), sums])) - target
    else:
        target += sums[:, None]


def _in_order(terms: np.ndarray) -> np.ndarray:
    """Add up along the first dimension, one after the other; nothing gives zero."""
    return np.add.accumulate(terms, axis=0)[-1] + 0 if len(terms) else np.zeros(terms.shape[1:], terms.dtype)


def _cascade(rows: np.ndarray) -> np.ndarray:
    """Add up along the first dimension; each level hands its sum to the next after ``step`` rounds."""
    step = 1 << max(4, (len(rows) - 1).bit_length() // _LEVELS)
    total: np.ndarray | None = None
    for level in range(_LEVELS):
        full = len(rows) // step * step if level < _LEVELS - 1 else 0
        rest = _in_order(rows[full:])
        total = rest if total is None else total + rest
        blocks = rows[:full].reshape(-1, step, *rows.shape[1:])
        rows = np.add.accumulate(blocks, axis=1)[:, -1] if full else rows[:0]
    assert total is not None
    return total


def _interleaved(rows: np.ndarray) -> np.ndarray:
    """Add up along the first dimension with four accumulators; the row number tells whose turn it is."""
    full = len(rows) // _ROWS * _ROWS
    partial = _cascade(rows[:full].reshape(-1, _ROWS, *rows.shape[1:]))
    partial[0] = _in_order(np.concatenate([partial[:1], rows[full:]]))
    return _in_order(partial)


def _row_sums(plane: np.ndarray) -> np.ndarray:
    return _interleaved(plane.T)


def _contiguous_sums(plane: np.ndarray, lanes: int) -> np.ndarray:
    """Sum rows that lie in memory one number after the other, in vector registers."""
    full = plane.shape[1] // lanes * lanes
    vectors = plane[:, :full].reshape(len(plane), -1, lanes).transpose(1, 2, 0)
    return _in_order(np.concatenate([plane[:, full:].T, _interleaved(vectors)]))


def _column_sums(plane: np.ndarray, together: int, lanes: int) -> np.ndarray:
    """Sum rows that lie next to each other: as many as are taken ``together`` in plain order, the rest interleaved."""
    full = len(plane) // together * together
    parts = []
    if full:
        parts.append(_cascade(plane[:full].T))
    if full < len(plane):
        parts.append(_interleaved(plane[full:].T))
    return np.concatenate(parts)


def mean(array: np.ndarray, dim: Dims = None, keepdim: bool = False) -> np.ndarray:
    """Return the sum over ``dim`` divided by the number of elements; of floating or complex arrays."""
    if array.dtype == np.float16:
        return mean(array.astype(np.float32), dim, keepdim).astype(np.float16)
    dims = reduced_dims(array, dim)
    count = int(np.prod([array.shape[d] for d in dims], dtype=np.int64))
    with np.errstate(all="ignore"):
        return np.asarray(sum(array, dims, keepdim) / np.real(array).dtype.type(count))


def prod(array: np.ndarray, dim: int | None = None, keepdim: bool = False) -> np.ndarray:
    """Return the product over ``dim``, or of all elements; integers and bools give int64."""
    if array.dtype.kind in "biu":
        return np.asarray(array.prod(axis=dim, dtype=np.int64, keepdims=keepdim))
    if array.dtype.kind == "c" or array.dtype == np.float16 or array.size == 0:
        return np.asarray(array.prod(axis=dim, keepdims=keepdim))
    dims = reduced_dims(array, dim)
    whole = dim is None or dim % max(1, array.ndim) == array.ndim - 1
    factors = (
        array.reshape(1, -1) if dim is None else np.moveaxis(array, dim, -1) if array.ndim else array.reshape(1, 1)
    )
    with np.errstate(all="ignore"):
        found = _register_product(factors) if whole else np.multiply.accumulate(factors, axis=-1)[..., -1]
    return np.asarray(found).reshape(reduced_shape(array, dims, keepdim))


def _register_product(factors: np.ndarray) -> np.ndarray:
    """Multiply along the last dimension: four registers of lanes, then the tail one after the other."""
    lanes, size = _LANES[factors.itemsize], factors.shape[-1]
    full = size // (_ROWS * lanes) * (_ROWS * lanes)
    body = factors[..., :full].reshape(*factors.shape[:-1], -1, _ROWS, lanes)
    if full:
        rows = np.multiply.accumulate(body, axis=-3)[..., -1, :, :]
        first = (rows[..., 0, :] * rows[..., 1, :]) * (rows[..., 2, :] * rows[..., 3, :])
    else:
        first = factors[..., :0]
    return np.multiply.accumulate(np.concatenate([first, factors[..., full:]], axis=-1), axis=-1)[..., -1]


def amax(array: np.ndarray, dim: Dims = None, keepdim: bool = False) -> np.ndarray:
    """Return the largest element over ``dim``; nan where there is one."""
    return np.asarray(array.max(axis=reduced_dims(array, dim), keepdims=keepdim))


def amin(array: np.ndarray, dim: Dims = None, keepdim: bool = False) -> np.ndarray:
    """Return the smallest element over ``dim``; nan where there is one."""
    return np.asarray(array.min(axis=reduced_dims(array, dim), keepdims=keepdim))
