"""``torch.add``, ``torch.pow`` and their like: which row of the table serves which arguments."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vjpviz.autograd.dtypes import bool_, result_type
from vjpviz.autograd.ops import arithmetic, powers, rounding
from vjpviz.autograd.promotion import NUMBERS
from vjpviz.autograd.tensor import Tensor, scalar

if TYPE_CHECKING:
    Number = complex | bool

BOOL_SUB = (
    "Subtraction, the `-` operator, with two bool tensors is not supported. Use the `^` or `logical_xor()` operator "
    "instead."
)
BOOL_RSUB = (
    "Subtraction, the `-` operator, with a bool tensor is not supported. If you are trying to invert a mask, use the "
    "`~` or `logical_not()` operator instead."
)
BOOL_NEG = (
    "Negation, the `-` operator, on a bool tensor is not supported. If you are trying to invert a mask, use the `~` or "
    "`logical_not()` operator instead."
)


def _check_alpha(alpha: Number, *operands: object) -> None:
    """Refuse an ``alpha`` of a higher category than the result (aten/src/ATen/native/BinaryOps.h, ``alpha_check``)."""
    if isinstance(alpha, int):
        return
    given = [one for one in operands if isinstance(one, (Tensor, *NUMBERS))]
    kind = result_type([one if isinstance(one, Tensor) else scalar(one) for one in given])
    if kind.category < 2:
        raise RuntimeError("For integral input tensors, argument alpha must not be a floating point number.")
    if isinstance(alpha, complex) and not kind.is_complex:
        raise RuntimeError("For non-complex input tensors, argument alpha must not be a complex number.")


def add(input: Tensor | Number, other: Tensor | Number, *, alpha: Number = 1) -> Tensor:
    """``input + alpha * other``."""
    _check_alpha(alpha, input, other)
    return arithmetic.add(input, other, alpha=alpha)


def add_(input: Tensor, other: Tensor | Number, *, alpha: Number = 1) -> Tensor:
    """``add`` in place."""
    return arithmetic.add.in_place(input, other, alpha=alpha)


def _refuse_bools(input: object, other: object) -> None:
    first = isinstance(input, Tensor) and input.dtype is bool_
    second = (isinstance(other, Tensor) and other.dtype is bool_) or isinstance(other, bool)
    if first and second:
        raise RuntimeError(BOOL_SUB)
    if first or second:
        raise RuntimeError(BOOL_RSUB)


def sub(input: Tensor | Number, other: Tensor | Number, *, alpha: Number = 1) -> Tensor:
    """``input - alpha * other``. Raises RuntimeError for bools."""
    _refuse_bools(input, other)
    _check_alpha(alpha, input, other)
    return arithmetic.sub(input, other, alpha=alpha)


def sub_(input: Tensor, other: Tensor | Number, *, alpha: Number = 1) -> Tensor:
    """``sub`` in place."""
    _refuse_bools(input, other)
    return arithmetic.sub.in_place(input, other, alpha=alpha)


def rsub(input: Tensor, other: Tensor | Number, *, alpha: Number = 1) -> Tensor:
    """``other - alpha * input``."""
    _refuse_bools(input, other)
    if isinstance(other, Tensor):
        return arithmetic.rsub(input, other, alpha=alpha)
    return arithmetic.rsub_number(input, other, alpha=alpha)


def mul(input: Tensor | Number, other: Tensor | Number) -> Tensor:
    """``input * other``."""
    return arithmetic.mul(input, other)


def mul_(input: Tensor, other: Tensor | Number) -> Tensor:
    """``mul`` in place."""
    return arithmetic.mul.in_place(input, other)


def div(input: Tensor | Number, other: Tensor | Number, *, rounding_mode: str | None = None) -> Tensor:
    """``input / other``; ``rounding_mode`` is ``"trunc"`` or ``"floor"``. Raises RuntimeError for another."""
    if rounding_mode is None:
        return arithmetic.div(input, other)
    if rounding_mode not in ("trunc", "floor"):
        raise RuntimeError(
            "div expected rounding_mode to be one of None, 'trunc', or 'floor' but found '" + rounding_mode + "'"
        )
    return rounding.div_rounded(input, other, rounding_mode)


def div_(input: Tensor, other: Tensor | Number, *, rounding_mode: str | None = None) -> Tensor:
    """``div`` in place."""
    if rounding_mode is None:
        return arithmetic.div.in_place(input, other)
    return rounding.div_rounded.in_place(input, other, rounding_mode)


def floor_divide(input: Tensor | Number, other: Tensor | Number) -> Tensor:
    """``input // other``; no gradient can go back through it. Raises RuntimeError for integers divided by zero."""
    if not isinstance(input, Tensor):
        return rounding.floor_divide_base(scalar(input), other)
    row = rounding.floor_divide_number if isinstance(other, NUMBERS) else rounding.floor_divide
    return row(input, other)


def floor_divide_(input: Tensor, other: Tensor | Number) -> Tensor:
    """``floor_divide`` in place."""
    row = rounding.floor_divide_number if isinstance(other, NUMBERS) else rounding.floor_divide
    return row.in_place(input, other)


def remainder(input: Tensor | Number, other: Tensor | Number) -> Tensor:
    """``input % other``, with the sign of ``other``."""
    if not isinstance(input, Tensor):
        return rounding.remainder_base(scalar(input), other)
    if isinstance(other, NUMBERS):
        return rounding.remainder_number(input, other)
    return rounding.remainder(input, other)


def remainder_(input: Tensor, other: Tensor | Number) -> Tensor:
    """``remainder`` in place."""
    row = rounding.remainder_number if isinstance(other, NUMBERS) else rounding.remainder
    return row.in_place(input, other)


def fmod(input: Tensor, other: Tensor | Number) -> Tensor:
    """The remainder with the sign of ``input``."""
    return (rounding.fmod_number if isinstance(other, NUMBERS) else rounding.fmod)(input, other)


def fmod_(input: Tensor, other: Tensor | Number) -> Tensor:
    """``fmod`` in place."""
    return (rounding.fmod_number if isinstance(other, NUMBERS) else rounding.fmod).in_place(input, other)


def pow(input: Tensor | Number, exponent: Tensor | Number) -> Tensor:
    """``input ** exponent``. Raises RuntimeError for a negative integer power of integers."""
    _refuse_negative(input, exponent)
    if isinstance(exponent, NUMBERS):
        return powers.pow_number(input, exponent)
    return powers.pow_tensor(input, exponent) if isinstance(input, Tensor) else powers.pow_base(scalar(input), exponent)


def pow_(input: Tensor, exponent: Tensor | Number) -> Tensor:
    """``pow`` in place."""
    _refuse_negative(input, exponent)
    return (powers.pow_number if isinstance(exponent, NUMBERS) else powers.pow_tensor).in_place(input, exponent)


def _refuse_negative(base: object, exponent: object) -> None:
    whole = isinstance(base, Tensor) and not base.dtype.differentiable
    if whole and isinstance(exponent, int) and exponent < 0:
        raise RuntimeError("Integers to negative integer powers are not allowed.")


def square(input: Tensor) -> Tensor:
    """``input ** 2``."""
    return powers.pow_number(input, 2)


def square_(input: Tensor) -> Tensor:
    """``square`` in place."""
    return powers.pow_number.in_place(input, 2)


def neg(input: Tensor) -> Tensor:
    """``-input``. Raises RuntimeError for bools."""
    if input.dtype is bool_:
        raise RuntimeError(BOOL_NEG)
    return arithmetic.neg(input)


def neg_(input: Tensor) -> Tensor:
    """``neg`` in place. Raises RuntimeError for bools."""
    if input.dtype is bool_:
        raise RuntimeError(BOOL_NEG)
    return arithmetic.neg.in_place(input)


def reciprocal(input: Tensor) -> Tensor:
    """``1 / input``."""
    return arithmetic.reciprocal(input)


def positive(input: Tensor) -> Tensor:
    """``+input``: the tensor itself. Raises RuntimeError for bools."""
    if input.dtype is bool_:
        raise RuntimeError("The `+` operator, on a bool tensor is not supported.")
    return input


multiply, subtract, divide, true_divide, negative = mul, sub, div, div, neg
multiply_, subtract_, divide_, true_divide_, negative_ = mul_, sub_, div_, div_, neg_
