"""Rows behind layers: look-up of embeddings, padding, the product of three, split gates, the norm in distances."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from vjpviz.autograd.ops import compare, creation, pieces, reduce
from vjpviz.autograd.table import Op, op, vjp

if TYPE_CHECKING:
    from vjpviz.autograd.tensor import Tensor


def _rows(weight: np.ndarray, indices: np.ndarray, *options: object) -> np.ndarray:
    outside = (indices < 0) | (indices >= weight.shape[0])
    if outside.any():
        raise IndexError("index out of range in self")
    return weight[indices.astype(np.int64)]


def _rows_backward(g: np.ndarray, indices: np.ndarray, count: int, padding: int, scale: bool) -> np.ndarray:
    result = np.zeros((count, g.shape[-1]), g.dtype)
    flat, places = g.reshape(-1, g.shape[-1]), indices.reshape(-1)
    kept = places != padding
    if scale:
        flat = flat / np.bincount(places, minlength=count)[places][:, None].astype(g.dtype)
    np.add.at(result, places[kept], flat[kept])
    return result


embedding = op(
    "embedding(weight, indices, padding_idx=-1, scale_grad_by_freq=False, sparse=False)",
    "EmbeddingBackward0",
    r"\mathrm{rows}",
    _rows,
    weight=vjp(
        lambda g, weight_shape, indices, padding_idx, scale_grad_by_freq, sparse: embedding_dense_backward(
            g, indices, weight_shape[0], padding_idx, scale_grad_by_freq
        ),
        r"\mathrm{onehot}({indices})",
    ),
)
embedding_dense_backward = op(
    "embedding_dense_backward(grad_output, indices, num_weights, padding_idx, scale_grad_by_freq)",
    "EmbeddingDenseBackwardBackward0",
    r"\mathrm{rows}'",
    _rows_backward,
    grad_output=vjp(lambda g, indices, padding_idx: _embedding_double(g, indices, padding_idx)),
)


def _embedding_double(g: Tensor, indices: Tensor, padding: int) -> Tensor:
    picked = embedding(g, indices)
    if padding < 0:
        return picked
    ignored = np.broadcast_to((indices.array == padding)[..., None], picked.shape)
    return compare.masked_fill(picked, creation.from_array(ignored), 0)


def _padded(x: np.ndarray, pad: tuple[int, ...], value: float) -> np.ndarray:
    """``pad`` counts from the last dimension, two numbers each; negative ones cut off."""
    widths = [(0, 0)] * (x.ndim - len(pad) // 2) + [(pad[i], pad[i + 1]) for i in range(len(pad) - 2, -1, -2)]
    kept = tuple(
        slice(max(-before, 0), size - max(-after, 0)) for (before, after), size in zip(widths, x.shape, strict=True)
    )
    added = [(max(before, 0), max(after, 0)) for before, after in widths]
    return np.pad(x[kept], added, constant_values=np.asarray(value, x.dtype))


constant_pad_nd = op(
    "constant_pad_nd(self, pad, value=0)",
    "ConstantPadNdBackward0",
    r"\mathrm{pad}",
    _padded,
    self=vjp(lambda g, pad: constant_pad_nd(g, tuple(-one for one in pad), 0), ("selection", r"[\,i = j\,]")),
)


def _product(
    a: np.ndarray,
    b: np.ndarray,
    c: np.ndarray,
    at_a: tuple[int, ...],
    at_b: tuple[int, ...],
    at_c: tuple[int, ...],
    over: tuple[int, ...],
) -> np.ndarray:
    first, second, third = (np.expand_dims(one, at) for one, at in ((a, at_a), (b, at_b), (c, at_c)))
    whole = first.astype(np.float64) * second * third
    return whole.sum(axis=over).astype(a.dtype)


trilinear = op(
    "trilinear(i1, i2, i3, expand1, expand2, expand3, sumdim)",
    "TrilinearBackward0",
    r"\mathrm{trilinear}",
    _product,
    i1=vjp(
        lambda g, i2, i3, expand1, expand2, expand3, sumdim: trilinear(g, i2, i3, sumdim, expand2, expand3, expand1),
        r"\textstyle\sum {i2}\,{i3}",
    ),
    i2=vjp(
        lambda g, i1, i3, expand1, expand2, expand3, sumdim: trilinear(i1, g, i3, expand1, sumdim, expand3, expand2),
        r"\textstyle\sum {i1}\,{i3}",
    ),
    i3=vjp(
        lambda g, i1, i2, expand1, expand2, expand3, sumdim: trilinear(i1, i2, g, expand1, expand2, sumdim, expand3),
        r"\textstyle\sum {i1}\,{i2}",
    ),
)

unsafe_split = Op(
    "unsafe_split(self, split_size, dim=0)",
    "UnsafeSplitBackward0",
    pieces.split.glyph,
    lambda x, size, dim: tuple(np.copy(one) for one in pieces.split.forward(x, size, dim)),
    pieces.split.derivatives,
)

norm_of_rows = Op(
    "norm_of_rows(self, ord=2, dim=None, keepdim=False)",
    "NormBackward1",
    reduce.vector_norm.glyph,
    reduce.vector_norm.forward,
    reduce.vector_norm.derivatives,
)
