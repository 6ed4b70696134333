"""Errors of the language layer: what a script may not do, and how a script ended."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from vjpviz.trace.events import Span


class Unsupported(BaseException):
    """Something that vjpviz leaves outside. No ``except`` of a script catches it: the script stops at that line."""


@dataclass(frozen=True, slots=True)
class FrameLine:
    """One line of a traceback: the function's name and the piece of source it was computing."""

    name: str
    span: Span


class ScriptError(Exception):
    """A script ended with an error.

    ``type`` and ``message`` are what Python prints in the last line (suggestions included), ``span`` is the innermost
    place in the script, ``frames`` run from the module inwards, ``traceback`` is the whole text as CPython 3.11 shows
    it, ``original`` the exception itself.
    """

    def __init__(
        self,
        original: BaseException,
        type: str,
        message: str,
        span: Span | None,
        frames: tuple[FrameLine, ...],
        traceback: str,
    ) -> None:
        super().__init__(f"{type}: {message}" if message else type)
        self.original = original
        self.type = type
        self.message = message
        self.span = span
        self.frames = frames
        self.traceback = traceback
