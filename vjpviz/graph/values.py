"""Arrays as short text for cards, chips and sentences: ``[0.5, -2, 6]``, ``[-8, -7.9, …, 7.9] (160)``."""

from __future__ import annotations

import weakref
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator

WIDEST = 28
"""The most characters a value takes before it is shortened."""


DIGITS = 4
"""The significant digits of a number, if nobody asks for others."""

_digits: ContextVar[int] = ContextVar("digits", default=DIGITS)


@contextmanager
def significant(digits: int) -> Iterator[None]:
    """Numbers inside this context have so many significant digits at most."""
    token = _digits.set(digits)
    try:
        yield
    finally:
        _digits.reset(token)


def digits() -> int:
    """The most significant digits that numbers have here."""
    return _digits.get()


def number(value: Any) -> str:
    """One number with up to four significant digits, or as ``significant`` says, integers in full up to a million.

    ``-0`` is written as ``0``.
    """
    if isinstance(value, bool | np.bool_):
        return str(bool(value))
    if isinstance(value, complex | np.complexfloating):
        imaginary = number(value.imag)
        return f"{number(value.real)}{'' if imaginary.startswith('-') else '+'}{imaginary}j"
    if isinstance(value, int | np.integer):
        return str(int(value))
    real = float(value)
    if not np.isfinite(real):
        return str(real)
    if real == int(real) and abs(real) < 10 ** max(6, _digits.get()):
        return str(int(real))
    text = f"{real:.{_digits.get()}g}"
    if "e" not in text:
        return text
    digits, exponent = text.split("e")
    return f"{digits}e{int(exponent)}"


def figure(value: object) -> str:
    """``number`` as it stands in a sentence or a formula: with a minus sign, not a hyphen."""
    return number(value).replace("-", "−")


_known: dict[tuple[int, int, int], tuple[weakref.ref[np.ndarray], str]] = {}


def compact(array: np.ndarray, widest: int = WIDEST) -> str:
    """The array as one line of at most about ``widest`` characters; what is left out shows as ``…`` and the shape.

    The text of a read-only array is remembered for as long as the array lives: a film asks for it at every step.
    """
    if not isinstance(array, np.ndarray) or array.flags.writeable:
        return _compact(array, widest)
    place = (id(array), widest, _digits.get())
    if place not in _known:
        alive = weakref.ref(array, lambda _: _known.pop(place, None))
        _known[place] = (alive, _compact(array, widest))
    return _known[place][1]


def _compact(array: np.ndarray, widest: int) -> str:
    if array.ndim == 0:
        return number(array[()])
    if array.size <= widest:
        text = _nested(array)
        if len(text) <= widest:
            return text
    if array.size == 0:
        return _nested(array)
    shape = str(array.shape[0]) if array.ndim == 1 else ", ".join(map(str, array.shape))
    return f"{_shortened(array, widest - len(shape) - 3)} ({shape})"


def shape_text(shape: tuple[int, ...]) -> str:
    """A shape as Python writes it: ``(3,)``."""
    return str(tuple(int(n) for n in shape))


def _nested(array: np.ndarray) -> str:
    if array.ndim == 0:
        return number(array[()])
    return "[" + ", ".join(_nested(part) for part in array) + "]"


def _shortened(array: np.ndarray, room: int) -> str:
    if array.ndim > 1:
        return f"[{_shortened(array[0], room - 5)}, …]" if len(array) > 1 else f"[{_shortened(array[0], room - 2)}]"
    whole = _nested(array) if array.size <= room else ""
    if whole and len(whole) <= room:
        return whole
    first, second, last = (number(array[i]) for i in (0, min(1, array.size - 1), -1))
    for text in (f"[{first}, {second}, …, {last}]", f"[{first}, …, {last}]", f"[{first}, …]"):
        if len(text) <= room:
            return text
    return f"[{first}, …]"
