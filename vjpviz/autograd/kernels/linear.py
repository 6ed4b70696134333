"""Products of matrices and vectors, added up in the order of the library that PyTorch calls.

PyTorch hands products to Intel's MKL. Each product is rounded, then added; the order of the additions depends on how
the matrices lie in memory and was measured by cancelling two terms of a sum at a time ("FPRev", Xie et al., 2024).
There are three orders: one after the other, where a row of the result is updated as a whole; in the lanes of a vector
register, where two rows in memory are multiplied; and a mixture at the unaligned beginning of a row of the result.
"""

import numpy as np

from vjpviz.autograd.kernels.rounding import fma, fma64

_LIMIT = 1 << 18  # multiplications; larger products are added up in float64, in any order, for the sake of time


def dot(a: np.ndarray, b: np.ndarray) -> np.ndarray:
    """Return the inner product of two vectors of equal length."""
    if a.dtype == np.float16:
        return dot(a.astype(np.float32), b.astype(np.float32)).astype(a.dtype)
    if a.dtype.kind != "f" or len(a) > _LIMIT:
        return np.asarray(_unordered(a, b))
    return np.asarray(_dot(a, b) + a.dtype.type(0))  # the sum starts from 0: it is never -0


def _dot(a: np.ndarray, b: np.ndarray) -> np.ndarray:
    with np.errstate(all="ignore"):
        products = a * b
    lanes = 16 // a.itemsize
    if len(products) < lanes:
        return np.asarray(_in_order(products))
    wide = len(products) // (4 * lanes) * (4 * lanes)
    partial = np.zeros((4, lanes), a.dtype)
    if wide:
        partial = np.add.accumulate(products[:wide].reshape(-1, 4, lanes), axis=0)[-1]
    rest = products[wide:]
    if lanes == 4 and len(rest) >= 8:
        partial[:2] += rest[:8].reshape(2, 4)
        rest = rest[8:]
    while len(rest) >= lanes:
        partial[0] += rest[:lanes]
        rest = rest[lanes:]
    partial[0, 0] = _in_order(np.concatenate([partial[0, :1], rest]))
    return np.asarray(_across(_in_order(partial)))


def mv(matrix: np.ndarray, vector: np.ndarray) -> np.ndarray:
    """Return the product of a matrix [m, k] and a vector [k]."""
    if matrix.dtype.kind == "f" and matrix.dtype != np.float16 and matrix.size and not _by_columns(matrix):
        with np.errstate(all="ignore"):
            return _rows_by_vector(matrix, vector) + matrix.dtype.type(0)
    return mm(matrix, vector[:, None])[:, 0]


def mm(a: np.ndarray, b: np.ndarray) -> np.ndarray:
    """Return the product of the matrices [m, k] and [k, n], of one dtype. float16 is computed in float32."""
    if a.dtype == np.float16:
        return mm(a.astype(np.float32), b.astype(np.float32)).astype(a.dtype)
    (m, k), n = a.shape, b.shape[1]
    if a.dtype.kind != "f" or m * n * k > _LIMIT or not m * n * k:
        return np.asarray(_unordered(a, b))
    with np.errstate(all="ignore"):
        if k == 1 and m > 1 and n > 1:
            return a * b  # nothing is added, so a product of -0 keeps its sign
        if m == 1 and _by_columns(b):
            return _rows_by_vector(b.T, a[0])[None] + a.dtype.type(0)
        if n == 1 and m > 1 and not _by_columns(a):
            return _rows_by_vector(a, b[:, 0])[:, None] + a.dtype.type(0)
        return _gemm(a, b) + a.dtype.type(0)


def bmm(a: np.ndarray, b: np.ndarray) -> np.ndarray:
    """Return the products of the matrices in two stacks [s, m, k] and [s, k, n].

    PyTorch multiplies small matrices itself, one product after the other.
    """
    if a.shape[1] * a.shape[2] * b.shape[2] < 400 and a.dtype.kind == "f" and a.dtype != np.float16:
        with np.errstate(all="ignore"):
            out = np.zeros((a.shape[0], a.shape[1], b.shape[2]), a.dtype)
            for i in range(a.shape[2]):
                out += a[:, :, i, None] * b[:, i, None, :]
            return out
    if len(a) == 1:
        return mm(a[0], b[0])[None]
    if a.dtype.kind != "f" or not a.size * b.size or a[0].size * b.shape[2] > _LIMIT:
        return np.asarray(_unordered(a, b))
    if a.dtype == np.float16:
        return bmm(a.astype(np.float32), b.astype(np.float32)).astype(a.dtype)
    with np.errstate(all="ignore"):
        pairs = enumerate(zip(a, b, strict=True))
        return np.stack([_gemm(x, y, i * x.size, i * len(x) * y.shape[1], shared=False) for i, (x, y) in pairs])


def matmul(a: np.ndarray, b: np.ndarray) -> np.ndarray:
    """Return the product of vectors, matrices or stacks of them, by ``dot``, ``mv``, ``mm`` or ``bmm``.

    Both arrays are of one dtype and have a dimension or more. A stack times one matrix is a product of two matrices.
    """
    if a.ndim == 1 and b.ndim == 1:
        return dot(a, b)
    if a.ndim == 1 and b.ndim == 2:
        return mm(a[None], b)[0]
    if b.ndim == 1:
        return mv(a.reshape(-1, a.shape[-1]), b).reshape(a.shape[:-1])
    if a.ndim >= 3 and b.ndim == 2:
        return mm(a.reshape(-1, a.shape[-1]), b).reshape(*a.shape[:-1], b.shape[1])
    if a.ndim == 2 and b.ndim == 2:
        return mm(a, b)
    left = a[None] if a.ndim == 1 else a
    stack = np.broadcast_shapes(left.shape[:-2], b.shape[:-2])
    wide_a = np.broadcast_to(left, stack + left.shape[-2:]).reshape(-1, *left.shape[-2:])
    wide_b = np.broadcast_to(b, stack + b.shape[-2:]).reshape(-1, *b.shape[-2:])
    product = bmm(wide_a, wide_b).reshape(*stack, left.shape[-2], b.shape[-1])
    return product[..., 0, :] if a.ndim == 1 else product


def _unordered(a: np.ndarray, b: np.ndarray) -> np.ndarray:
    wide = np.float64 if a.dtype == np.float32 else a.dtype
    with np.errstate(all="ignore"):
        return np.matmul(a.astype(wide), b.astype(wide)).astype(a.dtype)


def _by_columns(matrix: np.ndarray) -> bool:
    """Tell whether the columns of ``matrix`` lie in memory one after the other, not its rows."""
    rows, columns = matrix.strides
    return rows == matrix.itemsize and columns >= max(1, len(matrix)) * matrix.itemsize


def _in_order(terms: np.ndarray) -> np.ndarray:
    return np.add.accumulate(terms, axis=0)[-1] if len(terms) else np.zeros(terms.shape[1:], terms.dtype)


def _across(lanes: np.ndarray) -> np.ndarray:
    """Add up the lanes of a register, its upper half to its lower half first."""
    while len(lanes) > 1:
        half = len(lanes) // 2
        lanes = lanes[:half] + lanes[half:]
    return lanes[0]


def _gemm(a: np.ndarray, b: np.ndarray, before_a: int = 0, before_out: int = 0, shared: bool = True) -> np.ndarray:
    """Multiply matrices; so many numbers lie before the first of ``a`` and of the result, seen from an aligned address.

    From 4 by 12 results on, the kernel for large matrices takes over. Where threads have ``shared`` the work, it leaves
    the last rows of a small float32 matrix to the others.
    """
    (m, k), n = a.shape, b.shape[1]
    if n >= 12 and m >= 4:
        parted = shared and a.itemsize == 4 and m < 12 and (k > 16 or (k > 4 and n > 16))
        whole = m // 4 * 4 if parted else m
        top = _fused(a[:whole], b)
        return top if whole == m else np.concatenate([top, _gemm(a[whole:], b)])
    if _by_columns(b) and not _by_columns(a):
        return _rows_by_rows(a, b.T, before_a)
    return _outer_products(a, b, before_out, aligned=_by_columns(b))


def _fused(a: np.ndarray, b: np.ndarray) -> np.ndarray:
    """Add up one product after the other with fused multiply-adds, in blocks of at most 192 products."""
    k, multiply_add = a.shape[1], fma if a.dtype == np.float32 else fma64
    block = k if k <= 192 or a.itemsize == 8 else min(192, k // 2)
    blocks = []
    for start in range(0, k, block):
        total = np.zeros((len(a), b.shape[1]), a.dtype)
        for i in range(start, min(start + block, k)):
            total = multiply_add(a[:, i, None], b[i], total)
        blocks.append(total)
    return _in_order(np.stack(blocks))


def _outer_products(a: np.ndarray, b: np.ndarray, before: int, aligned: bool) -> np.ndarray:
    """Add up one product after the other, except before the first aligned number in each row of the result."""
    (m, k), n = a.shape, b.shape[1]
    out = np.zeros((m, n), a.dtype)
    for i in range(k):
        out += a[:, i, None] * b[i]
    lanes = 16 // a.itemsize
    for row in range(m):
        unaligned = -(before + row * n) % lanes
        if not aligned and unaligned and n - unaligned >= lanes:
            products = a[row, :, None] * b[:, :unaligned]
            out[row, :unaligned] = _by_fours(products)
    return out


def _by_fours(products: np.ndarray) -> np.ndarray:
    """Add up four terms one after the other, then four as one sum, and so on."""
    total = np.zeros(products.shape[1:], products.dtype)
    full = len(products) // 8 * 8
    for start in range(0, full, 8):
        total = _in_order(np.concatenate([total[None], products[start : start + 4]]))
        total = total + _in_order(products[start + 4 : start + 8])
    return _in_order(np.concatenate([total[None], products[full:]]))


def _rows_by_vector(rows: np.ndarray, vector: np.ndarray) -> np.ndarray:
    """Multiply each row with ``vector``: four rows at a time, the last three in their own ways."""
    products = rows.T * vector[:, None]
    (k, m), lanes = products.shape, 16 // rows.itemsize
    grouped = m // 4 * 4
    sums = [_in_lanes(products[:, :grouped], (k - 1) % lanes + 1, lanes, 1)] if grouped else []
    for row in range(grouped, m):
        sums.append(_in_lanes(products[:, row : row + 1], lanes, 8, 2 if row % 2 == 0 else 1))
    return np.concatenate(sums)


def _rows_by_rows(a: np.ndarray, b: np.ndarray, before: int) -> np.ndarray:
    """Multiply each row of ``a`` with each of ``b``: four rows of ``b`` at a time, the others on their own."""
    (m, k), n = a.shape, len(b)
    out, lanes = np.empty((m, n), a.dtype), 16 // a.itemsize
    grouped = n // 4 * 4
    for row in range(m):
        products = a[row, :, None] * b.T
        unaligned = -(before + row * k) % lanes
        out[row, :grouped] = _in_lanes(products[:, :grouped], unaligned, lanes, 1)
        out[row, grouped:] = _in_lanes(products[:, grouped:], unaligned, 8, 2)
    return out


def _in_lanes(products: np.ndarray, head: int, block: int, registers: int) -> np.ndarray:
    """Add up along the first dimension as a vectorised inner product does.

    The first ``head`` terms are added one by one into the first lane; then whole blocks of ``block`` terms in lanes,
    taking turns over ``registers``; registers and lanes are added up, and what is left follows one by one.
    """
    lanes = 16 // products.itemsize
    full = max(0, len(products) - head) // block * block
    if not full or not products.size:
        return _in_order(products)
    start = np.zeros((1, registers, lanes, *products.shape[1:]), products.dtype)
    start[0, 0, 0] = _in_order(products[:head])
    body = products[head : head + full].reshape(full // lanes // registers, *start.shape[1:])
    partial = _in_order(np.concatenate([start, body]))
    return _in_order(np.concatenate([_across(_in_order(partial))[None], products[head + full :]]))
