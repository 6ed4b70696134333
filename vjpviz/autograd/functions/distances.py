"""Lengths, distances and angles of ``torch.nn.functional``, and one-hot vectors."""

from __future__ import annotations

import numpy as np

from vjpviz.autograd import dtypes
from vjpviz.autograd.functions import reduce as reductions
from vjpviz.autograd.functions import shape
from vjpviz.autograd.functions.arithmetic import sub as subtracted
from vjpviz.autograd.functions.dims import wrap
from vjpviz.autograd.ops import arithmetic, compare, creation, memory
from vjpviz.autograd.ops.layers import norm_of_rows
from vjpviz.autograd.promotion import broadcast_shape
from vjpviz.autograd.tensor import Tensor


def normalize(input: Tensor, p: float = 2.0, dim: int = 1, eps: float = 1e-12, out: Tensor | None = None) -> Tensor:
    """``input`` divided by its norm along ``dim``."""
    length = reductions.norm(input, p, (dim,), True)
    return arithmetic.div(input, shape.expand(compare.clamp_min(length, eps), input.shape))


def _length(input: Tensor, dim: int, eps: float) -> Tensor:
    length = shape.clone(reductions.norm(input, 2, (dim,), True))
    np.maximum(length.array, length.dtype.numpy.type(eps), out=length.array)  # behind the back of the graph
    return length


def cosine_similarity(x1: Tensor, x2: Tensor, dim: int = 1, eps: float = 1e-8) -> Tensor:
    """The cosine of the angle between vectors along ``dim`` (aten/src/ATen/native/Distance.cpp)."""
    common = dtypes.promote(x1.dtype, x2.dtype)
    if not common.is_floating_point:
        raise RuntimeError(f"expected common dtype to be floating point, yet common dtype is {common.scalar}")
    size = broadcast_shape(x1.shape, x2.shape)
    x1, x2 = memory.cast(x1, common), memory.cast(x2, common)
    first, second = (one if one.shape == size else shape.expand(one, size) for one in (x1, x2))
    lengths = _length(first, dim, eps), _length(second, dim, eps)
    products = arithmetic.mul(other=arithmetic.div(second, lengths[1]), self=arithmetic.div(first, lengths[0]))
    return reductions.sum(products, (wrap(dim, len(size)),))


def pairwise_distance(x1: Tensor, x2: Tensor, p: float = 2.0, eps: float = 1e-6, keepdim: bool = False) -> Tensor:
    """The norm of ``x1 - x2 + eps`` along the last dimension."""
    gap = subtracted(x1, x2)
    gap = arithmetic.add_number(gap if gap.dtype.differentiable else memory.cast(gap, dtypes.float32), eps)
    return norm_of_rows(gap, float(p), (gap.array.ndim - 1,), keepdim)


def one_hot(tensor: Tensor, num_classes: int = -1) -> Tensor:
    """Vectors with a 1 at each class. Raises RuntimeError for other than int64 and for classes out of range."""
    if tensor.dtype is not dtypes.int64:
        raise RuntimeError("one_hot is only applicable to index tensor of type LongTensor.")
    places = tensor.array
    if not places.size and num_classes <= 0:
        raise RuntimeError("Can not infer total number of classes from empty tensor.")
    if places.size and places.min() < 0:
        raise RuntimeError("Class values must be non-negative.")
    if num_classes == -1:
        num_classes = int(places.max()) + 1
    elif num_classes < 1:
        raise RuntimeError("num_classes should be positive")
    elif places.size and places.max() >= num_classes:
        raise RuntimeError("Class values must be smaller than num_classes.")
    return creation.from_array((places[..., None] == np.arange(num_classes)).astype(np.int64))
