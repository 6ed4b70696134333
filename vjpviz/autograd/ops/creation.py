"""Tensors from nothing: they have no inputs, so nothing here has a derivative."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from vjpviz.autograd.table import op
from vjpviz.autograd.tensor import Tensor

if TYPE_CHECKING:
    from vjpviz.autograd.dtypes import DType


zeros_like = op("zeros_like(self)", None, "0", np.zeros_like)
ones_like = op("ones_like(self)", None, "1", np.ones_like)


def zeros(size: tuple[int, ...], dtype: DType) -> Tensor:
    """A tensor of zeros."""
    return Tensor(np.zeros(size, dtype.numpy))


def zero(like: Tensor) -> Tensor:
    """A 0-d zero of the dtype of ``like``."""
    return zeros((), like.dtype)


def from_array(array: np.ndarray) -> Tensor:
    """A constant with these values, outside the graph and the trace."""
    return Tensor(array)
