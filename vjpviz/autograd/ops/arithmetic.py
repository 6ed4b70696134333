"""Arithmetic with broadcasting: ``+ - * /``, and negation.

Inside backward formulas PyTorch multiplies and divides by plain numbers with overloads of their own, which leave
one-edged nodes (``MulBackward1``); these are the rows that end in ``_number``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from vjpviz.autograd import kernels
from vjpviz.autograd.kernels.rounding import fma
from vjpviz.autograd.ops.conjugates import conj
from vjpviz.autograd.ops.entries import UNCHANGED
from vjpviz.autograd.table import diagonal, op, vjp

if TYPE_CHECKING:
    from vjpviz.autograd.tensor import Tensor


def scaled(g: Tensor, factor: complex) -> Tensor:
    """``g`` times a number, without a node where the number is 1 (PyTorch's ``maybe_multiply``)."""
    return g if factor == 1 else mul_number(g, factor)


def _add(a: np.ndarray, b: np.ndarray, alpha: float) -> np.ndarray:
    if alpha == 1:
        return np.add(a, b)
    if a.dtype == np.float32:
        return fma(b, np.float32(alpha), a)
    return a + np.asarray(alpha, a.dtype) * b


mul = op(
    "mul(self, other)",
    "MulBackward0",
    r"\times",
    np.multiply,
    promote="arithmetic",
    self=vjp(lambda g, other: mul(g, conj(other)), diagonal("{other}")),
    other=vjp(lambda g, self: mul(g, conj(self)), diagonal("{self}")),
)

mul_number = op(
    "mul_number(self, other)",
    "MulBackward1",
    r"\times {other}",
    lambda a, b: a * np.asarray(b, a.dtype),
    self=vjp(lambda g, other: mul_number(g, other.conjugate()), diagonal("{other}")),
)

add = op(
    "add(self, other, alpha=1)",
    "AddBackward0",
    "+",
    _add,
    promote="arithmetic",
    self=UNCHANGED,
    other=vjp(lambda g, alpha: scaled(g, alpha.conjugate()), diagonal("{alpha}")),
)

sub = op(
    "sub(self, other, alpha=1)",
    "SubBackward0",
    "-",
    lambda a, b, alpha: _add(a, b, -alpha) if alpha != 1 else np.subtract(a, b),
    promote="arithmetic",
    self=UNCHANGED,
    other=vjp(lambda g, alpha: scaled(neg(g), alpha.conjugate()), diagonal("-{alpha}")),
)

add_number = op(
    "add_number(self, other)",
    "AddBackward1",
    r"+ {other}",
    lambda a, b: a + np.asarray(b, a.dtype),
    self=UNCHANGED,
)

sub_number = op(
    "sub_number(self, other)",
    "SubBackward1",
    r"- {other}",
    lambda a, b: a - np.asarray(b, a.dtype),
    self=UNCHANGED,
)

rsub = op(
    "rsub(self, other, alpha=1)",
    "RsubBackward0",
    "-",
    lambda a, b, alpha: _add(b, a, -alpha) if alpha != 1 else np.subtract(b, a),
    promote="arithmetic",
    self=vjp(lambda g, alpha: scaled(neg(g), alpha.conjugate()), diagonal("-{alpha}")),
    other=UNCHANGED,
)

rsub_number = op(
    "rsub_number(self, other, alpha=1)",
    "RsubBackward1",
    r"{other} - (\cdot)",
    lambda a, b, alpha: b - a if alpha == 1 else b - alpha * a,
    promote="arithmetic",
    self=vjp(lambda g, alpha: scaled(neg(g), alpha.conjugate()), diagonal("-{alpha}")),
)

neg = op(
    "neg(self)",
    "NegBackward0",
    r"-(\cdot)",
    np.negative,
    self=vjp(lambda g: neg(g), ("diagonal", "-I")),
)

div = op(
    "div(self, other)",
    "DivBackward0",
    r"\div",
    np.true_divide,
    promote="float",
    self=vjp(lambda g, other: div(g, conj(other)), diagonal(r"1/{other}")),
    other=vjp(
        lambda g, self, other: mul(other=conj(div(div(self, other), other)), self=neg(g)),
        diagonal(r"-{self}/{other}^2"),
    ),
)

div_number = op(
    "div_number(self, other)",
    "DivBackward1",
    r"\div {other}",
    lambda a, b: a / np.asarray(b, a.dtype),
    self=vjp(lambda g, other: div_number(g, other.conjugate()), diagonal(r"1/{other}")),
)

reciprocal = op(
    "reciprocal(self)",
    "ReciprocalBackward0",
    r"\frac{1}{(\cdot)}",
    kernels.reciprocal,
    promote="float",
    self=vjp(lambda g, result: mul(other=conj(mul(result, result)), self=neg(g)), diagonal(r"-1/{self}^2")),
)
