"""Products and distances of vectors and of stacks of matrices, with what is added to them; block matrices."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from vjpviz.autograd import kernels
from vjpviz.autograd.ops import arithmetic, index, memory, reduce, shape
from vjpviz.autograd.ops.arithmetic import scaled, sub
from vjpviz.autograd.ops.conjugates import conj
from vjpviz.autograd.ops.entries import not_implemented
from vjpviz.autograd.ops.linalg import bmm, mv
from vjpviz.autograd.table import op, vjp

if TYPE_CHECKING:
    from vjpviz.autograd.tensor import Tensor


def _addr(base: np.ndarray, a: np.ndarray, b: np.ndarray, beta: float, alpha: float) -> np.ndarray:
    made = np.asarray(alpha, a.dtype) * np.multiply.outer(a, b)
    return made if beta == 0 else np.asarray(beta, base.dtype) * base + made


addr = op(
    "addr(self, vec1, vec2, beta=1, alpha=1)",
    "AddrBackward0",
    r"a\,b^{\top}+C",
    _addr,
    self=vjp(lambda g, beta: scaled(g, beta.conjugate()), ("broadcast", r"\mathrm{copies}")),
    vec1=vjp(lambda g, vec2, alpha: scaled(mv(g, conj(vec2)), alpha.conjugate()), ("kronecker", r"I \otimes {vec2}")),
    vec2=vjp(
        lambda g, vec1, alpha: scaled(mv(shape.t(g), conj(vec1)), alpha.conjugate()), ("kronecker", r"{vec1} \otimes I")
    ),
)


def _wide(g: Tensor, count: int) -> Tensor:
    return shape.expand(shape.unsqueeze(g, 0), (count, *g.shape))


addbmm = op(
    "addbmm(self, batch1, batch2, beta=1, alpha=1)",
    "AddbmmBackward0",
    r"\Sigma A_b\,B_b+C",
    lambda base, a, b, beta, alpha: (
        np.asarray(beta, base.dtype) * base + np.asarray(alpha, a.dtype) * kernels.sum(kernels.bmm(a, b), (0,), False)
    ),
    self=vjp(lambda g, beta: scaled(g, beta.conjugate()), ("broadcast", r"\mathrm{copies}")),
    batch1=vjp(
        lambda g, batch2, alpha: scaled(
            bmm(_wide(g, batch2.shape[0]), conj(shape.transpose(batch2, 1, 2))), alpha.conjugate()
        ),
        ("matrix product", r"I \otimes {batch2}_b^{\top}"),
    ),
    batch2=vjp(
        lambda g, batch1, alpha: scaled(
            bmm(conj(shape.transpose(batch1, 1, 2)), _wide(g, batch1.shape[0])), alpha.conjugate()
        ),
        ("matrix product", r"{batch1}_b \otimes I"),
    ),
)


def _negated(g: Tensor | None) -> Tensor | None:
    return None if g is None else arithmetic.neg(g)


dist = op(
    "dist(self, other, p=2)",
    "DistBackward0",
    r"\|\cdot-\cdot\|",
    lambda a, b, p: kernels.norm(np.subtract(a, b), p, None, False),
    promote="arithmetic",
    self=vjp(
        lambda g, self, other, p, result: reduce.norm_backward(g, sub(self, other), p, result, None, False),
        ("row", r"({self}-{other})^{\top}/\|{self}-{other}\|"),
    ),
    other=vjp(
        lambda g, self, other, p, result: _negated(reduce.norm_backward(g, sub(self, other), p, result, None, False)),
        ("row", r"-({self}-{other})^{\top}/\|{self}-{other}\|"),
    ),
)


def _distances(a: np.ndarray, b: np.ndarray, p: float) -> np.ndarray:
    apart = a[..., :, None, :] - b[..., None, :, :]
    return kernels.norm(apart, p, (apart.ndim - 1,), False)


def _distances_backward(g: np.ndarray, a: np.ndarray, b: np.ndarray, p: float, distances: np.ndarray) -> np.ndarray:
    apart = a[..., :, None, :] - b[..., None, :, :]
    far, grad = distances[..., None], g[..., None]
    with np.errstate(all="ignore"):
        if p == 0:
            slope = np.zeros_like(apart)
        elif p == 1:
            slope = np.sign(apart) * grad
        elif np.isinf(p):
            slope = np.sign(apart) * (np.abs(apart) == far) * grad
        else:
            slope = apart * np.abs(apart) ** (p - 2) * grad / far ** (p - 1)
    return np.where(far == 0, 0, slope).sum(axis=-2).astype(a.dtype)


cdist = op(
    "cdist(x1, x2, p=2.0)",
    "CdistBackward0",
    r"\|a_i-b_j\|",
    _distances,
    x1=vjp(lambda g, x1, x2, p, result: cdist_backward(g, x1, x2, p, result)),
    x2=vjp(
        lambda g, x1, x2, p, result: cdist_backward(
            memory.contiguous(shape.transpose(g, -2, -1)), x2, x1, p, memory.clone(shape.transpose(result, -2, -1))
        )
    ),
)
cdist_backward = op(
    "cdist_backward(grad, x1, x2, p, cdist)",
    "CdistBackwardBackward0",
    r"\mathrm{cdist}'",
    _distances_backward,
    grad=not_implemented("_cdist_backward"),
    x1=not_implemented("_cdist_backward"),
    x2=not_implemented("_cdist_backward"),
    cdist=not_implemented("_cdist_backward"),
)


def _blocks(arrays: list[np.ndarray]) -> np.ndarray:
    arrays = [one.reshape((1,) * (2 - one.ndim) + one.shape) for one in arrays]
    made = np.zeros((sum(len(one) for one in arrays), sum(one.shape[1] for one in arrays)), np.result_type(*arrays))
    row = column = 0
    for one in arrays:
        made[row : row + one.shape[0], column : column + one.shape[1]] = one
        row, column = row + one.shape[0], column + one.shape[1]
    return made


def _unblocked(g: Tensor, sizes: list[tuple[int, ...]]) -> list[Any]:
    parts, row, column = [], 0, 0
    for size in sizes:
        rows, columns = (1,) * (2 - len(size)) + size
        part = index.slice_(g, 0, row, row + rows, 1)
        part = index.slice_(part, 1, column, column + columns, 1)
        parts.append(part if len(size) == 2 else shape.view(part, size))
        row, column = row + rows, column + columns
    return parts


block_diag = op(
    "block_diag(tensors)",
    "BlockDiagBackward0",
    r"\mathrm{block\_diag}",
    _blocks,
    tensors=vjp(lambda g, tensors_shape: _unblocked(g, tensors_shape), ("selection", r"\mathrm{slice}")),
)
