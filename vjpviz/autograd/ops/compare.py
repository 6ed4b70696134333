"""Comparison, logic, and what chooses between values: ``where``, ``clamp``, ``maximum``, ``masked_fill``."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from vjpviz.autograd.ops import creation, reduce
from vjpviz.autograd.ops.arithmetic import div_number
from vjpviz.autograd.table import diagonal, op, vjp

if TYPE_CHECKING:
    from vjpviz.autograd.tensor import Tensor

eq = op("eq(self, other)", None, "=", np.equal, promote="arithmetic")
ne = op("ne(self, other)", None, r"\neq", np.not_equal, promote="arithmetic")
lt = op("lt(self, other)", None, "<", np.less, promote="arithmetic")
le = op("le(self, other)", None, r"\leq", np.less_equal, promote="arithmetic")
gt = op("gt(self, other)", None, ">", np.greater, promote="arithmetic")
ge = op("ge(self, other)", None, r"\geq", np.greater_equal, promote="arithmetic")

logical_not = op("logical_not(self)", None, r"\neg", np.logical_not)
logical_and = op("logical_and(self, other)", None, r"\wedge", np.logical_and, promote="logical")
logical_or = op("logical_or(self, other)", None, r"\vee", np.logical_or, promote="logical")
logical_xor = op("logical_xor(self, other)", None, r"\oplus", np.logical_xor, promote="logical")
bitwise_not = op("bitwise_not(self)", None, r"\sim", np.invert)
bitwise_and = op("bitwise_and(self, other)", None, r"\&", np.bitwise_and, promote="arithmetic")
bitwise_or = op("bitwise_or(self, other)", None, r"|", np.bitwise_or, promote="arithmetic")
bitwise_xor = op("bitwise_xor(self, other)", None, r"\oplus", np.bitwise_xor, promote="arithmetic")
bitwise_left_shift = op("bitwise_left_shift(self, other)", None, r"\ll", np.left_shift, promote="arithmetic")
bitwise_right_shift = op("bitwise_right_shift(self, other)", None, r"\gg", np.right_shift, promote="arithmetic")
isnan = op("isnan(self)", None, r"\mathrm{isnan}", np.isnan)
isinf = op("isinf(self)", None, r"\mathrm{isinf}", np.isinf)
isfinite = op("isfinite(self)", None, r"\mathrm{isfinite}", np.isfinite)


def _chosen(condition: np.ndarray, a: np.ndarray, b: np.ndarray) -> np.ndarray:
    return np.where(condition, a, b).astype(np.result_type(a, b))


where = op(
    "where(condition, self, other)",
    "WhereBackward0",
    r"\mathrm{where}",
    _chosen,
    promote="chosen",
    self=vjp(lambda g, condition: passed(g, condition), diagonal("[{condition}]")),
    other=vjp(lambda g, condition: where(condition, creation.zero(g), g), diagonal(r"[\neg {condition}]")),
)


def passed(g: Tensor, condition: Tensor) -> Tensor:
    """``g`` where the condition holds, 0 elsewhere."""
    return where(condition, g, creation.zero(g))


def _filled(array: np.ndarray, mask: np.ndarray, value: np.ndarray) -> np.ndarray:
    return np.where(mask, np.asarray(value).astype(array.dtype), array)


UNMASKED = vjp(lambda g, mask: masked_fill(g, mask, 0), diagonal(r"[\neg {mask}]"))

masked_fill = op(
    "masked_fill(self, mask, value)",
    "MaskedFillBackward0",
    r"\mathrm{masked\_fill}",
    _filled,
    self=UNMASKED,
)

masked_fill_tensor = op(
    "masked_fill_tensor(self, mask, value)",
    "MaskedFillBackward1",
    r"\mathrm{masked\_fill}",
    _filled,
    self=UNMASKED,
    value=vjp(lambda g, mask: reduce.sum_all(passed(g, mask)), ("selection", "{mask}")),
)


def _clamped(array: np.ndarray, low: np.ndarray | float | None, high: np.ndarray | float | None) -> np.ndarray:
    """NaN stays; where ``low`` is above ``high`` the result is ``high``."""
    result = array if low is None else np.maximum(array, np.asarray(low, array.dtype))
    return result if high is None else np.minimum(result, np.asarray(high, array.dtype))


def _within(x: Tensor, low: Tensor | float | None, high: Tensor | float | None) -> Tensor:
    above = None if low is None else ge(x, low)
    below = None if high is None else le(x, high)
    if above is None:
        assert below is not None
        return below
    return above if below is None else logical_and(above, below)


def _between(texts: dict[str, str]) -> str:
    """The condition under which a gradient passes, as TeX: 1 where it holds, 0 elsewhere."""
    low = rf"{texts['min']} \leq " if texts["min"] != "None" else ""
    high = rf" \leq {texts['max']}" if texts["max"] != "None" else ""
    return f"[{low}{texts['self']}{high}]"


INSIDE = vjp(lambda g, self, min, max: passed(g, _within(self, min, max)), diagonal(_between))
NOT_BELOW = vjp(lambda g, self, min: passed(g, ge(self, min)), diagonal(r"[{self} \geq {min}]"))
NOT_ABOVE = vjp(lambda g, self, max: passed(g, le(self, max)), diagonal(r"[{self} \leq {max}]"))

clamp = op(
    "clamp(self, min, max)",
    "ClampBackward1",
    r"\mathrm{clamp}",
    _clamped,
    promote="arithmetic",
    self=INSIDE,
)

clamp_tensor = op(
    "clamp_tensor(self, min, max)",
    "ClampBackward0",
    r"\mathrm{clamp}",
    _clamped,
    promote="arithmetic",
    self=INSIDE,
    min=vjp(lambda g, self, min, max: passed(g, _at_low(self, min, max)), diagonal(r"[{self} < {min}]")),
    max=vjp(lambda g, self, min, max: passed(g, _at_high(self, min, max)), diagonal(r"[{self} > {max}]")),
)


def _at_low(x: Tensor, low: Tensor, high: Tensor | None) -> Tensor:
    return lt(x, low) if high is None else logical_and(lt(low, high), lt(x, low))


def _at_high(x: Tensor, low: Tensor | None, high: Tensor) -> Tensor:
    return gt(x, high) if low is None else logical_or(gt(x, high), gt(low, high))


clamp_min = op(
    "clamp_min(self, min)",
    "ClampMinBackward0",
    r"\mathrm{clamp}",
    lambda array, low: _clamped(array, low, None),
    promote="arithmetic",
    self=NOT_BELOW,
)
clamp_max = op(
    "clamp_max(self, max)",
    "ClampMaxBackward0",
    r"\mathrm{clamp}",
    lambda array, high: _clamped(array, None, high),
    promote="arithmetic",
    self=NOT_ABOVE,
)
clamp_min_tensor = op(
    "clamp_min_tensor(self, min)",
    "ClampMinBackward1",
    r"\mathrm{clamp}",
    lambda array, low: _clamped(array, low, None),
    promote="arithmetic",
    self=NOT_BELOW,
    min=vjp(lambda g, self, min: passed(g, lt(self, min)), diagonal(r"[{self} < {min}]")),
)
clamp_max_tensor = op(
    "clamp_max_tensor(self, max)",
    "ClampMaxBackward1",
    r"\mathrm{clamp}",
    lambda array, high: _clamped(array, None, high),
    promote="arithmetic",
    self=NOT_ABOVE,
    max=vjp(lambda g, self, max: passed(g, gt(self, max)), diagonal(r"[{self} > {max}]")),
)


def _halved_at_ties(g: Tensor, a: Tensor, b: Tensor, loses: Tensor) -> Tensor:
    return masked_fill.in_place(where(eq(a, b), div_number(g, 2), g), loses, 0)


maximum = op(
    "maximum(self, other)",
    "MaximumBackward0",
    r"\max",
    np.maximum,
    promote="arithmetic",
    self=vjp(lambda g, self, other: _halved_at_ties(g, self, other, lt(self, other)), diagonal(r"[{self} > {other}]")),
    other=vjp(lambda g, self, other: _halved_at_ties(g, self, other, gt(self, other)), diagonal(r"[{other} > {self}]")),
)

minimum = op(
    "minimum(self, other)",
    "MinimumBackward0",
    r"\min",
    np.minimum,
    promote="arithmetic",
    self=vjp(lambda g, self, other: _halved_at_ties(g, self, other, gt(self, other)), diagonal(r"[{self} < {other}]")),
    other=vjp(lambda g, self, other: _halved_at_ties(g, self, other, lt(self, other)), diagonal("{other} < {self}")),
)

fmax = op(
    "fmax(self, other)",
    "FmaxBackward0",
    r"\max",
    np.fmax,
    promote="arithmetic",
    self=vjp(
        lambda g, self, other: masked_fill(g, logical_not(_most(self, other)), 0), diagonal(r"[{self} > {other}]")
    ),
    other=vjp(lambda g, self, other: masked_fill(g, _most(self, other), 0), diagonal(r"[{other} > {self}]")),
)

fmin = op(
    "fmin(self, other)",
    "FminBackward0",
    r"\min",
    np.fmin,
    promote="arithmetic",
    self=vjp(
        lambda g, self, other: masked_fill(g, logical_not(_least(self, other)), 0), diagonal(r"[{self} < {other}]")
    ),
    other=vjp(lambda g, self, other: masked_fill(g, _least(self, other), 0), diagonal("{other} < {self}")),
)


def _most(a: Tensor, b: Tensor) -> Tensor:
    """Where ``fmax`` takes ``a``."""
    return logical_or(ge(a, b), isnan(b))


def _least(a: Tensor, b: Tensor) -> Tensor:
    """Where ``fmin`` takes ``a``."""
    return logical_or(le(a, b), isnan(b))
