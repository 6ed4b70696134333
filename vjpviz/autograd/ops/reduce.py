"""Reductions: sums, means, products, extremes, norms."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from vjpviz.autograd import kernels
from vjpviz.autograd.dtypes import BY_NUMPY, DType
from vjpviz.autograd.ops import (
    arithmetic,
    compare,
    creation,
    index,
    memory,
    pieces,
    pointwise,
    powers,
    rounding,
    scan,
    shape,
)
from vjpviz.autograd.ops.conjugates import conj
from vjpviz.autograd.table import op, vjp

if TYPE_CHECKING:
    from collections.abc import Callable

    from vjpviz.autograd.tensor import Tensor

ROW_OF_ONES = ("row of ones", r"\mathbf{1}^{\top}")


def _summed(
    array: np.ndarray, dtype: DType | None, dim: tuple[int, ...] | None = None, keepdim: bool = False
) -> np.ndarray:
    if dtype is None and BY_NUMPY[array.dtype].category < 2:
        return array.sum(axis=dim, keepdims=keepdim, dtype="int64")
    return kernels.sum(array if dtype is None else memory.converted(array, dtype), dim, keepdim)


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
    self=vjp(lambda g, self_shape, dim, keepdim: spread(g, self_shape, dim, keepdim), ROW_OF_ONES),
)


mean_all = op(
    "mean_all(self, dtype=None)",
    "MeanBackward0",
    r"\mathrm{mean}",
    lambda array, dtype: kernels.mean(array if dtype is None else memory.converted(array, dtype)),
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
        array if dtype is None else memory.converted(array, dtype), dim, keepdim
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
    return shape.expand(g if keepdim else _unreduced(g, dim), size)


def _unreduced(tensor: Tensor, dim: tuple[int, ...]) -> Tensor:
    for axis in sorted(dim):
        tensor = shape.unsqueeze(tensor, axis)
    return tensor


def sum_to(tensor: Tensor, size: tuple[int, ...]) -> Tensor:
    """Sum over the dimensions that broadcasting to ``tensor`` added to ``shape``, or stretched."""
    if not size:
        return sum_all(tensor) if tensor.shape else tensor
    leading = len(tensor.shape) - len(size)
    stretched = tuple(
        axis
        for axis, length in enumerate(tensor.shape)
        if axis < leading or (size[axis - leading] == 1 and length != 1)
    )
    if stretched:
        tensor = sum_dim(tensor, stretched, True)
    return shape.view(tensor, size) if leading else tensor


def _prod(array: np.ndarray, dtype: DType | None, dim: int | None = None, keepdim: bool = False) -> np.ndarray:
    if dtype is None and BY_NUMPY[array.dtype].category < 2:
        return np.asarray(array.prod(axis=dim, keepdims=keepdim, dtype="int64"))
    return kernels.prod(array if dtype is None else memory.converted(array, dtype), dim, keepdim)


prod_all = op(
    "prod_all(self, dtype=None)",
    "ProdBackward0",
    r"\Pi",
    _prod,
    self=vjp(lambda g, self, result: _prod_backward(g, self, result, None), ("row", r"\Pi/{self}")),
)

prod_dim = op(
    "prod_dim(self, dim, keepdim=False, dtype=None)",
    "ProdBackward1",
    r"\Pi",
    lambda array, dim, keepdim, dtype: _prod(array, dtype, dim, keepdim),
    self=vjp(
        lambda g, self, result, dim, keepdim: _prod_backward(
            *((g, self, result) if keepdim else (shape.unsqueeze(g, dim), self, shape.unsqueeze(result, dim))), dim
        ),
        ("row", r"\Pi/{self}"),
    ),
)


def _prod_backward(g: Tensor, x: Tensor, result: Tensor, dim: int | None) -> Tensor:
    """``g * result / x``, or where an element is zero the product of all others, made without dividing."""
    x = memory.cast(x, g.dtype)
    if not x.array.ndim:
        return g
    if x.array.all():
        return arithmetic.mul(g, conj(arithmetic.div(result, x)))
    if dim is None:
        flat = shape.reshape(x, (x.array.size,))
        others = shape.reshape(_product_of_others(flat, 0), x.shape)
    else:
        others = _product_of_others(x, dim)
    return arithmetic.mul(g, conj(others))


def _product_of_others(x: Tensor, dim: int) -> Tensor:
    """For each element the product of the others along ``dim``: what is left of it times what is right of it."""
    length = x.shape[dim]
    one = memory.cast(creation.ones_like(index.slice_(x, dim, 0, 1, 1)), x.dtype)
    left = scan.cumprod(pieces.cat([one, index.slice_(x, dim, 0, length - 1, 1)], dim), dim)
    backwards = shape.flip(index.slice_(x, dim, 1, length, 1), (dim,))
    right = shape.flip(scan.cumprod(pieces.cat([one, backwards], dim), dim), (dim,))
    return arithmetic.mul(left, right)


all_ = op("all(self, dim, keepdim=False)", None, r"\forall", lambda a, dim, keep: np.all(a, axis=dim, keepdims=keep))
any_ = op("any(self, dim, keepdim=False)", None, r"\exists", lambda a, dim, keep: np.any(a, axis=dim, keepdims=keep))


def _spread_var(g: Tensor, x: Tensor, dim: tuple[int, ...] | None, correction: float | None, keepdim: bool) -> Tensor:
    """``var``'s gradient: ``2/(n - correction) * g * (x - mean)``."""
    correction = _less(correction)
    if dim is None or not x.shape:
        deviation = arithmetic.sub(x, mean_all(x))
        return arithmetic.mul(arithmetic.mul_number(g, _safe_ratio(2, x.array.size - correction)), deviation)
    count = math.prod(x.shape[axis] for axis in dim)
    if not keepdim:
        g = _unreduced(g, dim)
    deviation = arithmetic.sub(x, mean_dim(x, dim, True))
    return arithmetic.mul(arithmetic.mul_number(g, _safe_ratio(2, count - correction)), deviation)


def _less(correction: float | None) -> float:
    return 1 if correction is None else correction


def _with_count(tex: str) -> Callable[[dict[str, str]], str]:
    """TeX in which ``{count}`` is the divisor and ``{self}`` the input."""

    def filled(texts: dict[str, str]) -> str:
        less = {"None": "1"}.get(texts["correction"], texts["correction"])
        return tex.replace("{count}", "n" if less == "0" else f"(n-{less})").replace("{self}", texts["self"])

    return filled


def _safe_ratio(a: float, b: float) -> float:
    return a / b if b else math.inf


def _std_backward(
    g: Tensor, x: Tensor, result: Tensor, dim: tuple[int, ...] | None, correction: float | None, keepdim: bool
) -> Tensor:
    scaled = arithmetic.div(g, arithmetic.mul_number(result, 2))
    scaled = compare.masked_fill.in_place(scaled, compare.eq(result, 0), 0)
    return _spread_var(scaled, x, dim, correction, keepdim)


var = op(
    "var(self, dim=None, correction=None, keepdim=False)",
    "VarBackward0",
    r"\mathrm{var}",
    lambda a, dim, correction, keepdim: kernels.var(a, dim, _less(correction), keepdim),
    self=vjp(
        lambda g, self, dim, correction, keepdim: _spread_var(g, self, dim, correction, keepdim),
        ("row", _with_count(r"\tfrac{2}{{count}}({self}-\bar{{self}})^{\top}")),
    ),
)
std = op(
    "std(self, dim=None, correction=None, keepdim=False)",
    "StdBackward0",
    r"\mathrm{std}",
    lambda a, dim, correction, keepdim: kernels.std(a, dim, _less(correction), keepdim),
    self=vjp(
        lambda g, self, result, dim, correction, keepdim: _std_backward(g, self, result, dim, correction, keepdim),
        ("row", _with_count(r"\tfrac{1}{{count}\,\mathrm{std}({self})}({self}-\bar{{self}})^{\top}")),
    ),
)
var_mean = op(
    "var_mean(self, dim=None, correction=None, keepdim=False)",
    "VarMeanBackward0",
    r"\mathrm{var}",
    lambda a, dim, correction, keep: (kernels.var(a, dim, _less(correction), keep), kernels.mean(a, dim, keep)),
    self=vjp(
        lambda g, self, dim, correction, keepdim: _both(
            None if g[0] is None else _spread_var(g[0], self, dim, correction, keepdim), g[1], self, dim, keepdim
        )
    ),
)
std_mean = op(
    "std_mean(self, dim=None, correction=None, keepdim=False)",
    "StdMeanBackward0",
    r"\mathrm{std}",
    lambda a, dim, correction, keep: (kernels.std(a, dim, _less(correction), keep), kernels.mean(a, dim, keep)),
    self=vjp(
        lambda g, self, result0, dim, correction, keepdim: _both(
            None if g[0] is None else _std_backward(g[0], self, result0, dim, correction, keepdim),
            g[1],
            self,
            dim,
            keepdim,
        )
    ),
)


def _both(first: Tensor | None, mean: Tensor | None, x: Tensor, dim: tuple[int, ...] | None, keepdim: bool) -> Tensor:
    second = None
    if mean is not None:
        wide = shape.expand(mean, x.shape) if dim is None else spread(mean, x.shape, dim, keepdim)
        second = arithmetic.div_number(wide, x.array.size // max(mean.array.size, 1))
    if first is None or second is None:
        found = first if second is None else second
        assert found is not None
        return found
    return arithmetic.add(first, second)


def norm_backward(
    g: Tensor, x: Tensor, p: float, norm: Tensor, dim: tuple[int, ...] | None, keepdim: bool
) -> Tensor | None:
    """PyTorch's ``linalg_vector_norm_backward``; 0 where the norm is 0, nothing for ``p`` = 0."""
    if not keepdim and dim is not None and x.shape:
        g, norm = _unreduced(g, dim), _unreduced(norm, dim)
    if p == 0:
        return None
    if p == 1:
        return arithmetic.mul(rounding.sgn(x), g)
    if p == 2:
        ratio = arithmetic.div(x, norm)
        return arithmetic.mul(g, compare.masked_fill.in_place(ratio, compare.eq(norm, 0), 0))
    if math.isinf(p):
        size = pointwise.abs(x)
        mask = compare.eq(size, norm)
        count = sum_all(mask) if dim is None else sum_dim(mask, dim, True)
        share = arithmetic.mul(arithmetic.div(g, count), mask)
        return arithmetic.mul(rounding.sgn(x), share)
    if p < 1:
        scaled = arithmetic.mul(rounding.sgn(x), powers.pow_number(pointwise.abs(x), p - 1))
        scaled = compare.masked_fill.in_place(scaled, compare.eq(x, 0), 0)
        return arithmetic.mul(arithmetic.mul(scaled, g), powers.pow_number(norm, 1 - p))
    if p < 2:
        scaled = arithmetic.mul(rounding.sgn(x), powers.pow_number(pointwise.abs(x), p - 1))
        ratio = arithmetic.div(g, powers.pow_number(norm, p - 1))
        return arithmetic.mul(scaled, compare.masked_fill.in_place(ratio, compare.eq(norm, 0), 0))
    scaled = arithmetic.mul(x, powers.pow_number(pointwise.abs(x), p - 2))
    ratio = arithmetic.div(g, powers.pow_number(norm, p - 1))
    return arithmetic.mul(scaled, compare.masked_fill.in_place(ratio, compare.eq(norm, 0), 0))


vector_norm = op(
    "vector_norm(self, ord=2, dim=None, keepdim=False)",
    "LinalgVectorNormBackward0",
    r"\|\cdot\|",
    lambda array, p, dim, keepdim: kernels.norm(array, p, dim, keepdim),
    self=vjp(
        lambda g, self, ord, result, dim, keepdim: norm_backward(g, self, ord, result, dim, keepdim),
        ("row", r"{self}^{\top}/\|{self}\|"),
    ),
)

nansum = op(
    "nansum(self, dim=None, keepdim=False)",
    "NansumBackward0",
    r"\Sigma",
    lambda array, dim, keepdim: kernels.sum(np.where(np.isnan(array), np.asarray(0, array.dtype), array), dim, keepdim),
    self=vjp(
        lambda g, self, dim, keepdim: arithmetic.mul(
            shape.expand(g, self.shape) if dim is None else spread(g, self.shape, dim, keepdim),
            compare.logical_not(compare.isnan(self)),
        ),
        ROW_OF_ONES,
    ),
)

logsumexp = op(
    "logsumexp(self, dim, keepdim=False)",
    "LogsumexpBackward0",
    r"\mathrm{logsumexp}",
    lambda array, dim, keepdim: kernels.logsumexp(array, dim, keepdim),
    self=vjp(
        lambda g, self, result, dim, keepdim: _logsumexp_backward(g, self, result, dim, keepdim),
        ("row", r"\mathrm{softmax}({self})^{\top}"),
    ),
)


def _logsumexp_backward(g: Tensor, x: Tensor, result: Tensor, dim: tuple[int, ...], keepdim: bool) -> Tensor:
    if not keepdim and x.shape:
        g, result = _unreduced(g, dim), _unreduced(result, dim)
    return arithmetic.mul(g, conj(pointwise.exp(arithmetic.sub(x, result))))
