"""Products of vectors and matrices, and what is made of whole matrices: trace, determinant, inverse."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from vjpviz.autograd import kernels
from vjpviz.autograd.ops import creation, diagonals, index, shape
from vjpviz.autograd.ops.arithmetic import mul, neg, scaled
from vjpviz.autograd.ops.conjugates import conj
from vjpviz.autograd.table import op, vjp

if TYPE_CHECKING:
    from collections.abc import Callable

    from vjpviz.autograd.tensor import Tensor

dot = op(
    "dot(self, tensor)",
    "DotBackward0",
    r"\cdot",
    kernels.dot,
    self=vjp(lambda g, tensor: mul(g, conj(tensor)), ("row", r"{tensor}^{\top}")),
    tensor=vjp(lambda g, self: mul(g, conj(self)), ("row", r"{self}^{\top}")),
)

vdot = op(
    "vdot(self, other)",
    "VdotBackward0",
    r"\overline{(\cdot)}\cdot",
    lambda a, b: kernels.dot(np.conj(a), b),
    self=vjp(lambda g, other: mul(conj(g), other), ("row", r"{other}^{\top}")),
    other=vjp(lambda g, self: mul(g, self), ("row", r"{self}^{\top}")),
)

mv = op(
    "mv(self, vec)",
    "MvBackward0",
    r"A\,x",
    kernels.mv,
    self=vjp(lambda g, vec: mul(shape.view(g, (*g.shape, 1)), conj(vec)), ("kronecker", r"I \otimes {vec}^{\top}")),
    vec=vjp(lambda g, self: mv(conj(shape.t(self)), g), ("matrix product", "{self}")),
)

mm = op(
    "mm(self, mat2)",
    "MmBackward0",
    r"A\,B",
    kernels.mm,
    self=vjp(
        lambda g, mat2, self_layout: _mm_left(g, mat2, self_layout), ("matrix product", r"I \otimes {mat2}^{\top}")
    ),
    mat2=vjp(lambda g, self, mat2_layout: _mm_right(g, self, mat2_layout), ("matrix product", r"{self} \otimes I")),
)


def _by_columns(layout: tuple[tuple[int, ...], tuple[int, ...]]) -> bool:
    sizes, strides = layout
    return strides[0] == 1 and strides[1] == sizes[0]


def _mm_left(g: Tensor, mat2: Tensor, layout: tuple[tuple[int, ...], tuple[int, ...]]) -> Tensor:
    """The gradient comes in the order of memory that the factor has, as PyTorch's ``mm_mat1_backward`` makes it."""
    return shape.t(mm(conj(mat2), shape.t(g))) if _by_columns(layout) else mm(g, conj(shape.t(mat2)))


def _mm_right(g: Tensor, mat1: Tensor, layout: tuple[tuple[int, ...], tuple[int, ...]]) -> Tensor:
    return shape.t(mm(shape.t(g), conj(mat1))) if _by_columns(layout) else mm(conj(shape.t(mat1)), g)


bmm = op(
    "bmm(self, mat2)",
    "BmmBackward0",
    r"A_b\,B_b",
    kernels.bmm,
    self=vjp(
        lambda g, mat2: bmm(g, conj(shape.transpose(mat2, 1, 2))), ("matrix product", r"I \otimes {mat2}_b^{\top}")
    ),
    mat2=vjp(lambda g, self: bmm(conj(shape.transpose(self, 1, 2)), g), ("matrix product", r"{self}_b \otimes I")),
)


def _affine(product: Callable[[np.ndarray, np.ndarray], np.ndarray]) -> Callable[..., np.ndarray]:
    def forward(base: np.ndarray, a: np.ndarray, b: np.ndarray, beta: float, alpha: float) -> np.ndarray:
        made = product(a, b)
        made = made if alpha == 1 else made * np.asarray(alpha, made.dtype)
        if beta == 0:
            return made
        return (base if beta == 1 else base * np.asarray(beta, base.dtype)) + made

    return forward


addmm = op(
    "addmm(self, mat1, mat2, beta=1, alpha=1)",
    "AddmmBackward0",
    r"A\,B+b",
    _affine(kernels.mm),
    self=vjp(lambda g, beta: scaled(g, beta.conjugate()), ("broadcast", r"\mathrm{copies}")),
    mat1=vjp(
        lambda g, mat2, mat1_layout, alpha: scaled(_mm_left(g, mat2, mat1_layout), alpha.conjugate()),
        ("matrix product", r"I \otimes {mat2}^{\top}"),
    ),
    mat2=vjp(
        lambda g, mat1, mat2_layout, alpha: scaled(_mm_right(g, mat1, mat2_layout), alpha.conjugate()),
        ("matrix product", r"{mat1} \otimes I"),
    ),
)
addmv = op(
    "addmv(self, mat, vec, beta=1, alpha=1)",
    "AddmvBackward0",
    r"A\,x+b",
    _affine(kernels.mv),
    self=vjp(lambda g, beta: scaled(g, beta.conjugate()), ("identity", "I")),
    mat=vjp(
        lambda g, vec, alpha: scaled(mul(shape.view(g, (*g.shape, 1)), conj(vec)), alpha.conjugate()),
        ("kronecker", r"I \otimes {vec}^{\top}"),
    ),
    vec=vjp(lambda g, mat, alpha: scaled(mv(conj(shape.t(mat)), g), alpha.conjugate()), ("matrix product", "{mat}")),
)
baddbmm = op(
    "baddbmm(self, batch1, batch2, beta=1, alpha=1)",
    "BaddbmmBackward0",
    r"A_b\,B_b+b",
    _affine(kernels.bmm),
    self=vjp(lambda g, beta: scaled(g, beta.conjugate()), ("broadcast", r"\mathrm{copies}")),
    batch1=vjp(
        lambda g, batch2, alpha: scaled(bmm(g, conj(shape.transpose(batch2, 1, 2))), alpha.conjugate()),
        ("matrix product", r"I \otimes {batch2}_b^{\top}"),
    ),
    batch2=vjp(
        lambda g, batch1, alpha: scaled(bmm(conj(shape.transpose(batch1, 1, 2)), g), alpha.conjugate()),
        ("matrix product", r"{batch1}_b \otimes I"),
    ),
)

trace = op(
    "trace(self)",
    "TraceBackward0",
    r"\operatorname{tr}",
    lambda array: np.asarray(kernels.sum(np.diagonal(array).copy())),
    self=vjp(lambda g, self_shape: _on_diagonal(g, self_shape), ("row", r"\mathrm{vec}(I)^{\top}")),
)


def _on_diagonal(g: Tensor, size: tuple[int, ...]) -> Tensor:
    rows, columns = size
    flat = creation.zeros((rows * columns,), g.dtype)
    places = creation.from_array(np.arange(min(rows, columns)) * (columns + 1))
    return shape.view(index.index_fill_tensor(flat, 0, places, g), size)


def wide(array: np.ndarray) -> np.ndarray:
    """The array in double precision."""
    return array.astype(np.complex128 if array.dtype.kind == "c" else np.float64)


def adjoint(tensor: Tensor) -> Tensor:
    """The conjugate transpose of a matrix, or of each of a stack."""
    return conj(shape.transpose(tensor, -2, -1))


det = op(
    "det(A)",
    "LinalgDetBackward0",
    r"\det",
    lambda array: np.asarray(np.linalg.det(wide(array)).astype(array.dtype)),
    A=vjp(lambda g, A, result: _det_backward(g, A, result), ("row", r"\det({A})\,\mathrm{vec}({A}^{-\top})^{\top}")),
)


def _det_backward(g: Tensor, a: Tensor, result: Tensor) -> Tensor:
    """``g det(A) A^{-T}``, by solving with a diagonal right side; for a singular matrix from its cofactors."""
    scale = mul(g, conj(result))
    if not result.array.all():
        return _cofactors(g, a)
    size = (*a.shape[:-2], a.shape[-1])
    spread = diagonals.diag_embed(shape.expand(shape.unsqueeze(scale, -1), size))
    return solve(B=shape.transpose(spread, -2, -1), A=adjoint(a))


def _cofactors(g: Tensor, a: Tensor) -> Tensor:
    array = wide(a.array)
    rank = array.shape[-1]
    found = np.zeros_like(array)
    for row in range(rank):
        for column in range(rank):
            minor = np.delete(np.delete(array, row, -2), column, -1)
            found[..., row, column] = (-1) ** (row + column) * np.conj(np.linalg.det(minor))
    cofactors = creation.from_array(found.astype(a.array.dtype))
    return mul(shape.unsqueeze(shape.unsqueeze(g, -1), -1), cofactors)


slogdet = op(
    "slogdet(A)",
    "LinalgSlogdetBackward0",
    r"\log|\det|",
    lambda array: tuple(np.asarray(one, array.dtype) for one in np.linalg.slogdet(array.astype(np.float64))),
    A=vjp(lambda g, A: _slogdet_backward(g[1], A), ("row", r"\mathrm{vec}({A}^{-\top})^{\top}")),
)


def _slogdet_backward(g: Tensor | None, a: Tensor) -> Tensor:
    if g is None:  # the sign has none
        return creation.zeros_like(a)
    size = (*a.shape[:-2], a.shape[-1])
    spread = diagonals.diag_embed(shape.expand(shape.unsqueeze(g, -1), size))
    return solve(B=shape.transpose(spread, -2, -1), A=shape.transpose(a, -2, -1))


inv = op(
    "inv(A)",
    "LinalgInvExBackward0",
    r"(\cdot)^{-1}",
    lambda array: _inverted(array),
    A=vjp(lambda g, result: _inv_backward(g, result), ("matrix product", r"-{A}^{-1} \otimes {A}^{-\top}")),
)


def _inverted(array: np.ndarray) -> np.ndarray:
    try:
        return np.linalg.inv(wide(array)).astype(array.dtype)
    except np.linalg.LinAlgError:
        where = int(np.argmin(np.abs(np.linalg.qr(wide(array))[1].diagonal()))) + 1
        raise LinAlgError(
            f"linalg.inv: The diagonal element {where} is zero, the inversion could not be completed because the input "
            "matrix is singular."
        ) from None


def _inv_backward(g: Tensor, inverse: Tensor) -> Tensor:
    right = product(g, adjoint(inverse))
    return neg(product(adjoint(inverse), right))


def product(a: Tensor, b: Tensor) -> Tensor:
    """A matrix product of two matrices, or of two stacks of them."""
    return mm(a, b) if len(a.shape) == 2 else bmm(a, b)


class LinAlgError(RuntimeError):
    """What ``torch.linalg`` raises for a matrix it cannot work with."""


LinAlgError.__module__, LinAlgError.__name__, LinAlgError.__qualname__ = "torch._C", "_LinAlgError", "_LinAlgError"


def _solved(a: np.ndarray, b: np.ndarray) -> np.ndarray:
    vector = b.ndim == 1
    right = wide(b)
    try:
        found = np.linalg.solve(wide(a), right[:, None] if vector else right)
    except np.linalg.LinAlgError:
        raise LinAlgError("torch.linalg.solve: The solver failed because the input matrix is singular.") from None
    return (found[:, 0] if vector else found).astype(a.dtype)


solve = op(
    "solve(A, B)",
    "LinalgSolveExBackward0",
    r"A^{-1}B",
    _solved,
    A=vjp(lambda g, A, result: _solve_backward_a(g, A, result)),
    B=vjp(lambda g, A: _solve_backward_b(g, A), ("matrix product", r"{A}^{-1}")),
)
"""``B`` is a vector, or a matrix of as many dimensions as ``A``."""


def _column(vector: Tensor) -> Tensor:
    return shape.unsqueeze(vector, 1) if len(vector.shape) == 1 else vector


def _solve_backward_b(g: Tensor, a: Tensor) -> Tensor:
    back = solve(adjoint(a), _column(g))
    return shape.squeeze_dim(back, 1) if len(g.shape) == 1 else back


def _solve_backward_a(g: Tensor, a: Tensor, result: Tensor) -> Tensor:
    back = solve(adjoint(a), _column(g))
    return neg(product(back, adjoint(_column(result))))


cross = op(
    "cross(self, other, dim=-1)",
    "LinalgCrossBackward0",
    r"\times",
    lambda a, b, dim: np.cross(a, b, axis=dim).astype(a.dtype),
    self=vjp(lambda g, other, dim: cross(conj(other), g, dim), ("matrix product", r"[{other}]_{\times}")),
    other=vjp(lambda g, self, dim: cross(g, conj(self), dim), ("matrix product", r"[{self}]_{\times}")),
)
