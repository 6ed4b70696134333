"""Operations that could ask for more memory than a machine has, with a limit in front."""

from __future__ import annotations

import operator
from typing import Any

from vjpviz.words import mark

ITEMS = 50_000_000  # elements of a list, characters of a string
BITS = 4_000_000  # of an integer
WIDTH = 10_000_000  # characters of one formatted value

_SEQUENCES = frozenset({list, str, tuple, bytes, bytearray})


TOO_BIG = mark("{what} is more than vjpviz keeps in memory; use a smaller size")
INTEGER = mark("an integer of {count} bits")
SEQUENCE = mark("a {kind} of {count} elements")
POWER = mark("the result of {sign}")
WIDE = mark("text formatted with width {count}")
FORMATTED = mark("text formatted with {spec}")
LARGE_ARRAY = mark("an array of {count} elements")
LARGE_TEXT = mark("a str of {count} characters")
REASONS = (TOO_BIG, INTEGER, SEQUENCE, POWER, WIDE, FORMATTED, LARGE_ARRAY, LARGE_TEXT)
"""What the messages of these errors are made of, for ``words.retold``: the errors themselves are English."""


def too_big(what: str) -> MemoryError:
    """The error for a value over the limits."""
    return MemoryError(TOO_BIG.format(what=what))


def multiply(left: Any, right: Any) -> Any:
    """``left * right``."""
    _check_product(left, right)
    return left * right


def multiply_in_place(left: Any, right: Any) -> Any:
    """``left *= right``."""
    _check_product(left, right)
    return operator.imul(left, right)


def _check_product(left: Any, right: Any) -> None:
    if type(right) is int:
        if type(left) is int:
            if left > 1 << 64 and left.bit_length() + right.bit_length() > BITS:
                raise too_big(INTEGER.format(count=f"{left.bit_length() + right.bit_length():,}"))
        elif type(left) in _SEQUENCES and len(left) * right > ITEMS:
            raise too_big(SEQUENCE.format(kind=type(left).__name__, count=_count(len(left) * right)))
    elif type(left) is int and type(right) in _SEQUENCES and len(right) * left > ITEMS:
        raise too_big(SEQUENCE.format(kind=type(right).__name__, count=_count(len(right) * left)))


def _count(number: int) -> str:
    return (
        f"{number:,}" if number < 10**15 else f"10**{len(str(number >> 0)) - 1}" if number < 10**4000 else "very many"
    )


def power(left: Any, right: Any) -> Any:
    """``left ** right``."""
    if type(left) is int and type(right) is int and right > 0 and left.bit_length() * right > BITS and abs(left) > 1:
        raise too_big(POWER.format(sign="**"))
    return left**right


def power_modulo(base: Any, exponent: Any, modulus: Any = None) -> Any:
    """The built-in ``pow``."""
    return power(base, exponent) if modulus is None else pow(base, exponent, modulus)


def shift_left(left: Any, right: Any) -> Any:
    """``left << right``."""
    if type(left) is int and type(right) is int and left and right > BITS:
        raise too_big(POWER.format(sign="<<"))
    return left << right


def modulo(left: Any, right: Any) -> Any:
    """``left % right``, which for text is formatting."""
    if type(left) is str:
        check_width(left)
        if "*" in left:
            for each in right if isinstance(right, tuple) else (right,):
                if type(each) is int and abs(each) > WIDTH:
                    raise too_big(WIDE.format(count=_count(each)))
    return left % right


def limited_methods() -> dict[str, Any]:
    """The operators above, as methods of numbers and sequences."""
    return {
        "__mul__": multiply,
        "__rmul__": lambda self, other: multiply(other, self),
        "__imul__": multiply_in_place,
        "__pow__": power_modulo,
        "__rpow__": lambda self, other: power(other, self),
        "__lshift__": shift_left,
        "__rlshift__": lambda self, other: shift_left(other, self),
        "__mod__": modulo,
        "__rmod__": lambda self, other: modulo(other, self),
        "__format__": limited_format,
    }


def limited_format(value: Any, spec: str = "") -> str:
    """The built-in ``format``."""
    check_width(spec)
    return format(value, spec)


def limited_sorted(iterable: Any, /, *, key: Any = None, reverse: bool = False) -> list:
    """The built-in ``sorted``."""
    check_iterable(list, (iterable,))
    return sorted(iterable, key=key, reverse=reverse)


def check_iterable(kind: type, arguments: tuple) -> None:
    """Refuse ``list(range(10**12))`` and the like."""
    for argument in arguments:
        if type(argument) is range and (argument.stop - argument.start) // argument.step > ITEMS:
            count = _count((argument.stop - argument.start) // argument.step)
            raise too_big(SEQUENCE.format(kind=kind.__name__, count=count))
        if type(argument) is int and kind in (bytes, bytearray) and argument > ITEMS:
            raise too_big(SEQUENCE.format(kind=kind.__name__, count=_count(argument)))


def check_width(spec: str) -> None:
    """Refuse a format spec that asks for millions of characters."""
    digits = "".join(c if c.isdigit() else " " for c in spec).split()
    if any(int(d[:20]) > WIDTH for d in digits):
        raise too_big(FORMATTED.format(spec=repr(spec[:40])))
