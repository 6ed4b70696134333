"""Steps: signs, rounding, and division with a remainder."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from vjpviz.autograd import kernels
from vjpviz.autograd.ops import compare, conjugates, creation, pointwise
from vjpviz.autograd.ops.arithmetic import div, mul, mul_number, neg, sub
from vjpviz.autograd.ops.entries import UNCHANGED, VANISHING, without_formula
from vjpviz.autograd.table import Op, diagonal, op, vjp

if TYPE_CHECKING:
    from collections.abc import Callable

    from vjpviz.autograd.tensor import Tensor


def _flat(name: str, node: str, glyph: str, forward: Callable) -> Op:
    """A row whose derivative is zero wherever it exists."""
    return op(f"{name}(self)", node, glyph, forward, self=VANISHING)


def _kept_integers(function: Callable) -> Callable:
    return lambda array: function(array) if array.dtype.kind in "fc" else array.copy()


def _sign(array: np.ndarray) -> np.ndarray:
    return array.copy() if array.dtype == bool else np.sign(array)


sign = _flat("sign", "SignBackward0", r"\mathrm{sign}", _sign)


def _unit(array: np.ndarray) -> np.ndarray:
    if array.dtype.kind != "c":
        return _sign(array)
    size = np.abs(array)
    return np.where(size == 0, 0, array / np.where(size == 0, 1, size)).astype(array.dtype)


sgn = op(
    "sgn(self)",
    "SgnBackward0",
    r"\mathrm{sgn}",
    _unit,
    self=vjp(lambda g, self, result: _sgn_backward(g, self, result), ("zero", "0")),
)


def _sgn_backward(g: Tensor, x: Tensor, sign: Tensor) -> Tensor:
    """PyTorch's ``sgn_backward``: of a complex number only the turning part of the gradient passes."""
    if not x.dtype.is_complex:
        return creation.zeros_like(x)
    size = pointwise.abs(x)
    twice = mul_number(size, 2)
    mirrored = mul(other=conjugates.conj(g), self=mul(sign, sign))
    return compare.masked_fill.in_place(div(sub(g, mirrored), twice), compare.eq(size, 0.0), 0.0)


floor = _flat("floor", "FloorBackward0", r"\lfloor\cdot\rfloor", _kept_integers(np.floor))
ceil = _flat("ceil", "CeilBackward0", r"\lceil\cdot\rceil", _kept_integers(np.ceil))
trunc = _flat("trunc", "TruncBackward0", r"\mathrm{trunc}", _kept_integers(np.trunc))
round_ = _flat("round", "RoundBackward0", r"\mathrm{round}", kernels.round)

round_decimals = op(
    "round_decimals(self, decimals)", "RoundBackward1", r"\mathrm{round}", kernels.round, self=VANISHING
)
frac = op("frac(self)", "FracBackward0", r"\mathrm{frac}", lambda x: x - np.trunc(x), self=UNCHANGED)

fmod = op(
    "fmod(self, other)",
    "FmodBackward1",
    r"\mathrm{fmod}",
    kernels.fmod,
    promote="arithmetic",
    self=UNCHANGED,
    other=vjp(
        lambda g, self, other: mul(other=div_rounded(self, other, "trunc"), self=neg(g)),
        diagonal(r"-\mathrm{trunc}({self}/{other})"),
    ),
)

fmod_number = op(
    "fmod_number(self, other)",
    "FmodBackward0",
    r"\mathrm{fmod}",
    lambda a, b: kernels.fmod(a, np.asarray(b, a.dtype)),
    promote="arithmetic",
    self=UNCHANGED,
)

remainder = op(
    "remainder(self, other)",
    "RemainderBackward1",
    r"\bmod",
    kernels.remainder,
    promote="arithmetic",
    self=UNCHANGED,
    other=vjp(
        lambda g, self, other: mul(other=div_rounded(self, other, "floor"), self=neg(g)),
        diagonal(r"-\lfloor{self}/{other}\rfloor"),
    ),
)

remainder_base = op(
    "remainder_base(self, other)",
    "NotImplemented",
    r"{self} \bmod",
    lambda a, b: kernels.remainder(np.asarray(a, b.dtype), b),
    promote="arithmetic",
    other=without_formula("remainder"),
)

remainder_number = op(
    "remainder_number(self, other)",
    "RemainderBackward0",
    r"\bmod {other}",
    lambda a, b: kernels.remainder(a, np.asarray(b, a.dtype)),
    promote="arithmetic",
    self=UNCHANGED,
)


def _divided(a: np.ndarray, b: np.ndarray, rounding_mode: str) -> np.ndarray:
    if rounding_mode == "floor":
        return kernels.floor_divide(a, b)
    quotient = np.trunc(np.true_divide(a, b))
    return quotient.astype(np.result_type(a, b))


div_rounded = op(
    "div_rounded(self, other, rounding_mode)",
    "DivBackward2",
    r"\lfloor\div\rfloor",
    _divided,
    promote="arithmetic",
    self=VANISHING,
    other=VANISHING,
)

floor_divide_number = op(
    "floor_divide_number(self, other)",
    "NotImplemented",
    r"\lfloor\div {other}\rfloor",
    kernels.floor_divide,
    promote="arithmetic",
    self=without_formula("floor_divide"),
)

floor_divide_base = op(
    "floor_divide_base(self, other)",
    "NotImplemented",
    r"\lfloor{self} \div\rfloor",
    lambda a, b: kernels.floor_divide(np.asarray(a, b.dtype), b),
    promote="arithmetic",
    other=without_formula("floor_divide"),
)

floor_divide = op(
    "floor_divide(self, other)",
    "NotImplemented",
    r"\lfloor\div\rfloor",
    kernels.floor_divide,
    promote="arithmetic",
    self=without_formula("floor_divide"),
    other=without_formula("floor_divide"),
)
