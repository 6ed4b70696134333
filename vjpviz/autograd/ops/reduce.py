"""Reductions: sums, means, products, extremes, norms."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from vjpviz.autograd import kernels
from vjpviz.autograd.dtypes import BY_NUMPY, DType
from vjpviz.autograd.ops import arithmetic, shape
from vjpviz.autograd.table import op, vjp

if TYPE_CHECKING:
    import numpy as np

    from vjpviz.autograd.tensor import Tensor

ROW_OF_ONES = ("row of ones", r"\mathbf{1}^{\top}")


def _summed(
    array: np.ndarray, dtype: DType | None, dim: tuple[int, ...] | None = None, keepdim: bool = False
) -> np.ndarray:
    if dtype is None and BY_NUMPY[array.dtype].category < 2:
        return array.sum(axis=dim, keepdims=keepdim, dtype="int64")
    return kernels.sum(array if dtype is None else array.astype(dtype.numpy), dim, keepdim)


sum_all = op(
    "sum_all(self, dtype=None)",
    "SumBackward0",
    r"\Sigma",
    _summed,
    self=vjp(lambda g, self_shape: shape.expand(g, self_shape), ROW_OF_ONES),
)

sum_dim = op(
    "sum_dim(self, dim, keepdim=False, dtype=None)",
    "SumBackward1",
    r"\Sigma",
    lambda array, dim, keepdim, dtype: _summed(array, dtype, dim, keepdim),
    self=vjp(
        lambda g, self_shape, dim, keepdim: spread(g, self_shape, dim, keepdim), ("row of ones", r"\Sigma_{{dim}}")
    ),
)


mean_all = op(
    "mean_all(self, dtype=None)",
    "MeanBackward0",
    r"\mathrm{mean}",
    lambda array, dtype: kernels.mean(array if dtype is None else array.astype(dtype.numpy)),
    self=vjp(
        lambda g, self_shape: arithmetic.div_number(shape.expand(g, self_shape), math.prod(self_shape)),
        ("row of ones", r"\tfrac{1}{n}\mathbf{1}^{\top}"),
    ),
)

mean_dim = op(
    "mean_dim(self, dim, keepdim=False, dtype=None)",
    "MeanBackward1",
    r"\mathrm{mean}",
    lambda array, dim, keepdim, dtype: kernels.mean(
        array if dtype is None else array.astype(dtype.numpy), dim, keepdim
    ),
    self=vjp(
        lambda g, self_shape, dim, keepdim: arithmetic.div_number(
            spread(g, self_shape, dim, keepdim), math.prod(self_shape[axis] for axis in dim)
        ),
        ("row of ones", r"\tfrac{1}{n}\mathbf{1}^{\top}"),
    ),
)


def spread(g: Tensor, size: tuple[int, ...], dim: tuple[int, ...], keepdim: bool) -> Tensor:
    """The gradient of a reduction over ``dim``, expanded to ``size``."""
    if not keepdim:
        for axis in sorted(dim):
            g = shape.unsqueeze(g, axis)
    return shape.expand(g, size)


def sum_to(tensor: Tensor, size: tuple[int, ...]) -> Tensor:
    """Sum over the dimensions that broadcasting to ``tensor`` added to ``shape``, or stretched."""
    leading = len(tensor.shape) - len(size)
    stretched = tuple(
        axis
        for axis, length in enumerate(tensor.shape)
        if axis < leading or (size[axis - leading] == 1 and length != 1)
    )
    if stretched:
        tensor = sum_dim(tensor, stretched, True)
    return shape.view(tensor, size) if leading else tensor
