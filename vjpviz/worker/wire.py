"""Messages as bytes between two of our processes: pickle, with short forms for the two things a trace is full of.

Plain pickle spends nearly all its time on small arrays and on the fields of frozen dataclasses: 100 ms a
thousand backward steps on both ends together, against 25 ms with the forms below.
"""

from __future__ import annotations

import gc
import pickle
from dataclasses import fields, is_dataclass
from functools import cache
from operator import attrgetter
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable
    from io import BufferedReader, BufferedWriter

ENDED = (EOFError, OSError, pickle.UnpicklingError)
"""What is raised when the other end is gone, also in the middle of a message."""


def send(message: object, stream: BufferedWriter) -> None:
    """Write a message; raises one of ``ENDED`` when nobody is there to take it."""
    _Pickler(stream, pickle.HIGHEST_PROTOCOL).dump(message)
    stream.flush()


def receive(stream: BufferedReader) -> Any:
    """Wait for the next message; raises one of ``ENDED`` when the stream ends before it does.

    Arrays come out read-only.
    """
    stream.peek(1)
    collecting = gc.isenabled()
    gc.disable()  # a trace makes a hundred thousand objects and no garbage: looking for it costs half of the time
    try:
        return pickle.load(stream)
    finally:
        if collecting:
            gc.enable()


class _Pickler(pickle.Pickler):
    def reducer_override(self, obj: Any) -> Any:
        kind = type(obj)
        if kind.__name__ == "ndarray":  # NumPy itself is not imported for a process that has no arrays
            return kind, (obj.shape, obj.dtype, obj.tobytes())
        values = _values(kind)
        if values is None:
            return NotImplemented
        return (_made, (kind, *values(obj))) if _names(kind)[1] else (kind, values(obj))


@cache
def _values(kind: type) -> Callable[[Any], tuple[Any, ...]] | None:
    """How to get the arguments that make an equal object, where ``kind`` is a slotted dataclass."""
    if not is_dataclass(kind) or "__slots__" not in vars(kind):
        return None
    names = [*_names(kind)[0], *_names(kind)[1]]
    if len(names) < 2:
        return lambda obj: tuple(getattr(obj, name) for name in names)
    return attrgetter(*names)


@cache
def _names(kind: type) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The fields of a slotted dataclass, and those of them that must be given by name."""
    if not is_dataclass(kind):
        return (), ()
    return tuple(one.name for one in fields(kind) if not one.kw_only), tuple(
        one.name for one in fields(kind) if one.kw_only
    )


def _made(kind: type, *values: Any) -> Any:
    """The object with these values in its fields, those that are given by name last."""
    given, named = _names(kind)
    return kind(*values[: len(given)], **dict(zip(named, values[len(given) :], strict=True)))
