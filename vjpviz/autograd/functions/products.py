"""Products of vectors and matrices as ``torch`` names them; ``matmul`` folds stacks of matrices as PyTorch does."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

import numpy as np

from vjpviz.autograd.dtypes import promote
from vjpviz.autograd.functions import arithmetic as arithmetic_functions
from vjpviz.autograd.functions.dims import wrap
from vjpviz.autograd.ops import arithmetic, linalg, memory, reduce
from vjpviz.autograd.ops import products as rows
from vjpviz.autograd.ops import shape as shapes
from vjpviz.autograd.promotion import broadcast_shape
from vjpviz.autograd.tensor import Tensor

if TYPE_CHECKING:
    from collections.abc import Sequence


def _same_dtype(a: Tensor, b: Tensor) -> None:
    if a.dtype is not b.dtype:
        names = {"float32": "float", "float64": "double", "int64": "long int", "int32": "int", "float16": "c10::Half"}
        first, second = (names.get(one.dtype.name, one.dtype.name) for one in (a, b))
        raise RuntimeError(f"expected m1 and m2 to have the same dtype, but got: {first} != {second}")


def dot(input: Tensor, tensor: Tensor) -> Tensor:
    """The inner product of two vectors."""
    if input.array.ndim != 1 or tensor.array.ndim != 1:
        raise RuntimeError(f"1D tensors expected, but got {input.array.ndim}D and {tensor.array.ndim}D tensors")
    if input.dtype is not tensor.dtype:
        raise RuntimeError(
            f"dot : expected both vectors to have same dtype, but found {input.dtype.scalar} and {tensor.dtype.scalar}"
        )
    a, b = input.array.size, tensor.array.size
    if a != b:
        raise RuntimeError(
            f"inconsistent tensor size, expected tensor [{a}] and src [{b}] to have the same number of elements, but "
            f"got {a} and {b} elements respectively"
        )
    return linalg.dot(input, tensor)


def vdot(input: Tensor, other: Tensor) -> Tensor:
    """The inner product of two vectors, the first conjugated."""
    if input.array.ndim != 1 or other.array.ndim != 1 or input.shape != other.shape or input.dtype is not other.dtype:
        return dot(input, other)  # which refuses them
    return linalg.vdot(input, other)


def mv(input: Tensor, vec: Tensor) -> Tensor:
    """A matrix times a vector."""
    if not input.array.ndim:
        raise IndexError("Dimension specified as 0 but tensor has no dimensions")
    if input.array.ndim != 2 or vec.array.ndim != 1:
        raise RuntimeError(f"vector + matrix @ vector expected, got 1, {input.array.ndim}, {vec.array.ndim}")
    if input.shape[1] != vec.shape[0]:
        raise RuntimeError(
            f"size mismatch, got input ({input.shape[0]}), mat ({input.shape[0]}x{input.shape[1]}), "
            f"vec ({vec.shape[0]})"
        )
    if input.dtype is not vec.dtype:
        raise RuntimeError(
            f"addmv input tensors must have the same dtype, but got {vec.dtype.scalar}, {input.dtype.scalar}, and "
            f"{vec.dtype.scalar}"
        )
    return linalg.mv(input, vec)


def _fits(a: Tensor, b: Tensor) -> None:
    if a.shape[-1] != b.shape[-2]:
        raise RuntimeError(
            f"mat1 and mat2 shapes cannot be multiplied ({a.shape[0]}x{a.shape[1]} and {b.shape[0]}x{b.shape[1]})"
        )
    _same_dtype(a, b)


def mm(input: Tensor, mat2: Tensor) -> Tensor:
    """The product of two matrices."""
    if input.array.ndim != 2:
        raise RuntimeError("self must be a matrix")
    if mat2.array.ndim != 2:
        raise RuntimeError("mat2 must be a matrix")
    _fits(input, mat2)
    return linalg.mm(input, mat2)


def bmm(input: Tensor, mat2: Tensor) -> Tensor:
    """The products of two stacks of matrices."""
    for name, one in (("batch1", input), ("batch2", mat2)):
        if one.array.ndim != 3:
            raise RuntimeError(f"{name} must be a 3D tensor")
    batch, _, inner = input.shape
    if mat2.shape[0] != batch or mat2.shape[1] != inner:
        raise RuntimeError(
            f"Expected size for first two dimensions of batch2 tensor to be: [{batch}, {inner}] but got: "
            f"[{mat2.shape[0]}, {mat2.shape[1]}]."
        )
    if input.dtype is not mat2.dtype:
        raise RuntimeError(f"expected scalar type {input.dtype.scalar} but found {mat2.dtype.scalar}")
    return linalg.bmm(input, mat2)


def matmul(input: Tensor, other: Tensor) -> Tensor:
    """``input @ other`` for any ranks (aten/src/ATen/native/LinearAlgebra.cpp, ``_matmul_impl``)."""
    a, b = input.array.ndim, other.array.ndim
    if not a or not b:
        raise RuntimeError(f"both arguments to matmul need to be at least 1D, but they are {a}D and {b}D")
    if a == 1 and b == 1:
        return dot(input, other)
    if a == 2 and b == 1:
        return mv(input, other)
    if a == 1 and b == 2:
        return shapes.squeeze_to(mm(shapes.unsqueeze(input, 0), other), 0)
    if a == 2 and b == 2:
        return mm(input, other)
    if _folds(input, other):
        return _folded(input, other)
    return _stacked(input, other)


def _folds(a: Tensor, b: Tensor) -> bool:
    """Whether one side is a stack and the other a matrix or vector, so that a single product serves."""
    stack, single = (a, b) if a.array.ndim >= b.array.ndim else (b, a)
    if single.array.ndim > 2 or stack.array.ndim < 3:
        return False
    if single.requires_grad:
        return True
    if a.array.ndim == 2:
        return False
    array = stack.array if stack is a else np.swapaxes(stack.array, -1, -2)
    return not array.size or all(
        array.strides[at] == array.strides[at + 1] * array.shape[at + 1] for at in range(array.ndim - 2)
    )


def _folded(a: Tensor, b: Tensor) -> Tensor:
    swapped = b.array.ndim > a.array.ndim
    stack = shapes.transpose(b, b.array.ndim - 2, b.array.ndim - 1) if swapped else a
    single = b if not swapped else (shapes.t(a) if a.array.ndim == 2 else a)
    lead = stack.shape[:-1]
    flat = shapes.reshape(stack, (math.prod(lead), stack.shape[-1]))
    if single.array.ndim == 1:
        return shapes.unsafe_view(mv(flat, single), lead)
    made = shapes.unsafe_view(mm(flat, single), (*lead, single.shape[1]))
    if not swapped:
        return made
    return memory.contiguous(shapes.transpose(made, made.array.ndim - 2, made.array.ndim - 1))


def _stacked(a: Tensor, b: Tensor) -> Tensor:
    left = shapes.unsqueeze(a, 0) if a.array.ndim == 1 else a
    right = shapes.unsqueeze(b, 1) if b.array.ndim == 1 else b
    n, inner, inner2, p = *left.shape[-2:], *right.shape[-2:]
    batch = broadcast_shape(left.shape[:-2], right.shape[:-2])
    count = math.prod(batch)
    first = shapes.reshape(shapes.expand(left, (*batch, n, inner)), (count, n, inner))
    second = shapes.reshape(shapes.expand(right, (*batch, inner2, p)), (count, inner2, p))
    size = (*batch, *((n,) if a.array.ndim > 1 else ()), *((p,) if b.array.ndim > 1 else ()))
    return shapes.unsafe_view(bmm(first, second), size)


def addmm(input: Tensor, mat1: Tensor, mat2: Tensor, *, beta: Any = 1, alpha: Any = 1) -> Tensor:
    """``beta * input + alpha * mat1 @ mat2``."""
    if mat1.dtype is not mat2.dtype:
        raise RuntimeError(
            f"mat1 and mat2 must have the same dtype, but got {mat1.dtype.scalar} and {mat2.dtype.scalar}"
        )
    _fits(mat1, mat2)
    if input.dtype is not mat1.dtype:
        raise RuntimeError(
            f"self and mat2 must have the same dtype, but got {input.dtype.scalar} and {mat2.dtype.scalar}"
        )
    return linalg.addmm(input, mat1, mat2, beta, alpha)


def addmv(input: Tensor, mat: Tensor, vec: Tensor, *, beta: Any = 1, alpha: Any = 1) -> Tensor:
    """``beta * input + alpha * mat @ vec``."""
    return linalg.addmv(input, mat, vec, beta, alpha)


def baddbmm(input: Tensor, batch1: Tensor, batch2: Tensor, *, beta: Any = 1, alpha: Any = 1) -> Tensor:
    """``beta * input + alpha * batch1 @ batch2``."""
    return linalg.baddbmm(input, batch1, batch2, beta, alpha)


def addmm_(input: Tensor, mat1: Tensor, mat2: Tensor, *, beta: Any = 1, alpha: Any = 1) -> Tensor:
    """``addmm`` in place."""
    _fits(mat1, mat2)
    return linalg.addmm.in_place(input, mat1, mat2, beta, alpha)


def addr(input: Tensor, vec1: Tensor, vec2: Tensor, *, beta: Any = 1, alpha: Any = 1) -> Tensor:
    """``beta * input + alpha * outer(vec1, vec2)``."""
    return rows.addr(input, vec1, vec2, beta, alpha)


def addbmm(input: Tensor, batch1: Tensor, batch2: Tensor, *, beta: Any = 1, alpha: Any = 1) -> Tensor:
    """``beta * input`` plus ``alpha`` times the sum of the products of two stacks."""
    return rows.addbmm(input, batch1, batch2, beta, alpha)


def dist(input: Tensor, other: Tensor, p: Any = 2) -> Tensor:
    """The p-norm of the difference. Raises RuntimeError for integers."""
    kind = promote(input.dtype, other.dtype)
    if not kind.differentiable:
        arithmetic_functions.sub(input, other)  # which refuses bools
        raise RuntimeError(
            f"norm(): input dtype should be either floating point or complex. Got {kind.scalar} instead."
        )
    return rows.dist(input, other, p)


def cdist(x1: Tensor, x2: Tensor, p: float = 2.0, compute_mode: str = "use_mm_for_euclid_dist_if_necessary") -> Tensor:
    """The distances of each row of ``x1`` from each of ``x2``."""
    for name, one in (("X1", x1), ("X2", x2)):
        if one.array.ndim < 2:
            raise RuntimeError(f"cdist only supports at least 2D tensors, {name} got: {one.array.ndim}D")
    if x1.shape[-1] != x2.shape[-1]:
        raise RuntimeError(f"X1 and X2 must have the same number of columns. X1: {x1.shape[-1]} X2: {x2.shape[-1]}")
    for name, one in (("X1", x1), ("X2", x2)):
        if not one.dtype.is_floating_point:
            raise RuntimeError(f"cdist only supports floating-point dtypes, {name} got: {one.dtype.scalar}")
    return rows.cdist(x1, x2, float(p))


def outer(input: Tensor, vec2: Tensor) -> Tensor:
    """All products of elements of two vectors."""
    for name, one in (("self", input), ("vec2", vec2)):
        if one.array.ndim != 1:
            raise RuntimeError(f"outer: Expected 1-D argument {name}, but got {one.array.ndim}-D")
    return arithmetic.mul(shapes.view(input, (input.shape[0], 1)), vec2)


ger = outer


def inner(input: Tensor, other: Tensor) -> Tensor:
    """The inner product over the last dimensions."""
    if not input.array.ndim or not other.array.ndim:
        return arithmetic.mul(input, other)
    if input.array.ndim == 1 and other.array.ndim == 1:
        return shapes.view(dot(shapes.permute(input, (0,)), shapes.permute(other, (0,))), ())
    return tensordot(input, other, ([-1], [-1]))


def kron(input: Tensor, other: Tensor) -> Tensor:
    """The Kronecker product."""
    rank = max(input.array.ndim, other.array.ndim)
    a = (1,) * (rank - input.array.ndim) + input.shape
    b = (1,) * (rank - other.array.ndim) + other.shape
    wide_a = tuple(size for one in a for size in (one, 1))
    wide_b = tuple(size for one in b for size in (1, one))
    made = arithmetic.mul(shapes.unsafe_view(input, wide_a), shapes.unsafe_view(other, wide_b))
    return shapes.unsafe_view(made, tuple(x * y for x, y in zip(a, b, strict=True)))


def tensordot(a: Tensor, b: Tensor, dims: Any = 2) -> Tensor:
    """The product summed over pairs of dimensions."""
    if isinstance(dims, int):
        left, right = list(range(a.array.ndim - dims, a.array.ndim)), list(range(dims))
    else:
        left, right = ([one] if isinstance(one, int) else list(one) for one in dims)
    left = [wrap(one, a.array.ndim) for one in left]
    right = [wrap(one, b.array.ndim) for one in right]
    for x, y in zip(left, right, strict=True):
        if a.shape[x] != b.shape[y]:
            if 1 not in (a.shape[x], b.shape[y]):
                raise RuntimeError(
                    f"contracted dimensions need to match, but first has size {a.shape[x]} in dim {x} and second has "
                    f"size {b.shape[y]} in dim {y}"
                )
            b = reduce.sum_dim(b, (y,), True) if a.shape[x] == 1 else b
            a = reduce.sum_dim(a, (x,), True) if b.shape[y] == 1 else a
    free_a = [axis for axis in range(a.array.ndim) if axis not in left]
    free_b = [axis for axis in range(b.array.ndim) if axis not in right]
    size = (*(a.shape[axis] for axis in free_a), *(b.shape[axis] for axis in free_b))
    if math.prod(size) == 1 and a.dtype is b.dtype:
        return shapes.view(_contracted(shapes.permute(a, (*left, *free_a)), shapes.permute(b, (*right, *free_b))), size)
    summed = math.prod(a.shape[axis] for axis in left)
    rows_a = shapes.reshape(shapes.permute(a, (*free_a, *left)), (math.prod(a.shape[x] for x in free_a), summed))
    rows_b = shapes.reshape(shapes.permute(b, (*right, *free_b)), (summed, math.prod(b.shape[x] for x in free_b)))
    return shapes.reshape(mm(rows_a, rows_b), size)


def _contracted(a: Tensor, b: Tensor) -> Tensor:
    """The sum of all products of elements: an inner product where both lie in memory in order."""
    if a.array.flags.c_contiguous and b.array.flags.c_contiguous:
        flat = [one if one.array.ndim == 1 else shapes.view(one, (one.array.size,)) for one in (a, b)]
        return dot(*flat)
    return reduce.sum_all(arithmetic.mul(shapes.squeeze_all(a), shapes.squeeze_all(b)))


def chain_matmul(*matrices: Tensor) -> Tensor:
    """The product of several matrices."""
    return multi_dot(matrices)


def _order(sizes: list[int]) -> list[list[int]]:
    """Where to split each stretch of matrices for the fewest multiplications (Cormen et al., matrix chains).

    Of three PyTorch weighs the two ways by themselves: equal ones begin at the left.
    """
    count = len(sizes) - 1
    cost = [[0] * count for _ in range(count)]
    split = [[0] * count for _ in range(count)]
    for length in range(1, count):
        for first in range(count - length):
            last = first + length
            ways = [
                cost[first][at] + cost[at + 1][last] + sizes[first] * sizes[at + 1] * sizes[last + 1]
                for at in range(first, last)
            ]
            cost[first][last] = min(ways)
            tied = [first + at for at, way in enumerate(ways) if way == min(ways)]
            split[first][last] = tied[-1] if count == 3 else tied[0]
    return split


def _chained(tensors: Sequence[Tensor], split: list[list[int]], first: int, last: int) -> Tensor:
    if first == last:
        return tensors[first]
    at = split[first][last]
    return mm(_chained(tensors, split, first, at), _chained(tensors, split, at + 1, last))


def multi_dot(tensors: Sequence[Tensor]) -> Tensor:
    """The product of several matrices in the order of the fewest multiplications; the ends may be vectors."""
    if len(tensors) < 2:
        return tensors[0]
    first, *inner, last = tensors
    row = shapes.unsqueeze(first, 0) if first.array.ndim == 1 else first
    column = shapes.unsqueeze(last, 1) if last.array.ndim == 1 else last
    matrices = [row, *inner, column]
    split = _order([*(one.shape[0] for one in matrices), column.shape[1]])
    size = (*(first.shape[:-1]), *(last.shape[1:]))
    return shapes.view(_chained(matrices, split, 0, len(matrices) - 1), size)
