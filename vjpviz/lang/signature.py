"""Binding a call's arguments to a function's parameters, with Python's errors."""

from __future__ import annotations

import ast
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from vjpviz.lang.context import Frame


@dataclass(frozen=True, slots=True)
class Signature:
    """The parameters of a function of the script."""

    positional_only: tuple[str, ...]
    positional: tuple[str, ...]  # the positional-only ones included
    keyword_only: tuple[str, ...]
    rest: str | None
    keywords: str | None

    @property
    def simple(self) -> bool:
        """Whether plain positional parameters are all there is."""
        return not (self.keyword_only or self.rest or self.keywords)

    def bind(self, function: Callable, args: tuple, named: dict[str, Any]) -> Frame:
        """The frame with every parameter's value. Raises ``TypeError`` in CPython's words."""
        owner = f"{function.__qualname__}()"
        frame: Frame = dict(zip(self.positional, args, strict=False))
        extra = self._take_named(owner, frame, named)
        if self.keywords is not None:
            frame[self.keywords] = extra
        count = len(self.positional)
        if self.rest is not None:
            frame[self.rest] = args[count:]
        elif len(args) > count:
            raise self._too_many(owner, frame, function, len(args))
        self._fill_defaults(owner, frame, function, len(args))
        return frame

    def _take_named(self, owner: str, frame: Frame, named: dict[str, Any]) -> dict[str, Any]:
        extra: dict[str, Any] = {}
        for key, value in named.items():
            if key in self.positional_only or (key not in self.positional and key not in self.keyword_only):
                if self.keywords is None:
                    misplaced = [name for name in self.positional_only if name in named]
                    if misplaced:
                        raise TypeError(
                            f"{owner} got some positional-only arguments passed as keyword arguments: "
                            f"{', '.join(misplaced)!r}"
                        )
                    raise TypeError(f"{owner} got an unexpected keyword argument {key!r}")
                extra[key] = value
            elif key in frame:
                raise TypeError(f"{owner} got multiple values for argument {key!r}")
            else:
                frame[key] = value
        return extra

    def _fill_defaults(self, owner: str, frame: Frame, function: Any, given: int) -> None:
        defaults = function.__defaults__ or ()
        first_default = len(self.positional) - len(defaults)
        missing = [name for name in self.positional[given:first_default] if name not in frame]
        if missing:
            raise _missing(owner, "positional", missing)
        for i in range(max(first_default, given), len(self.positional)):
            frame.setdefault(self.positional[i], defaults[i - first_default])
        keyword_defaults = function.__kwdefaults__ or {}
        absent = []
        for name in self.keyword_only:
            if name not in frame:
                if name in keyword_defaults:
                    frame[name] = keyword_defaults[name]
                else:
                    absent.append(name)
        if absent:
            raise _missing(owner, "keyword-only", absent)

    def _too_many(self, owner: str, frame: Frame, function: Any, given: int) -> TypeError:
        count, defaults = len(self.positional), len(function.__defaults__ or ())
        takes = f"from {count - defaults} to {count}" if defaults else f"{count}"
        plural = "" if count == 1 and not defaults else "s"
        named = sum(name in frame for name in self.keyword_only)
        if named:
            only = (
                f" positional argument{'' if given == 1 else 's'}"
                f" (and {named} keyword-only argument{'' if named == 1 else 's'})"
            )
            return TypeError(f"{owner} takes {takes} positional argument{plural} but {given}{only} were given")
        were = "was" if given == 1 else "were"
        return TypeError(f"{owner} takes {takes} positional argument{plural} but {given} {were} given")


def _missing(owner: str, kind: str, names: list[str]) -> TypeError:
    quoted = [repr(name) for name in names]
    if len(quoted) == 1:
        text = quoted[0]
    elif len(quoted) == 2:
        text = " and ".join(quoted)
    else:
        text = ", ".join(quoted[:-1]) + ", and " + quoted[-1]
    plural = "" if len(names) == 1 else "s"
    return TypeError(f"{owner} missing {len(names)} required {kind} argument{plural}: {text}")


def signature_of(args: ast.arguments, mangle: Callable[[str], str]) -> Signature:
    """The signature that a ``def`` or ``lambda`` spells."""
    first = tuple(mangle(arg.arg) for arg in args.posonlyargs)
    return Signature(
        first,
        first + tuple(mangle(arg.arg) for arg in args.args),
        tuple(mangle(arg.arg) for arg in args.kwonlyargs),
        mangle(args.vararg.arg) if args.vararg else None,
        mangle(args.kwarg.arg) if args.kwarg else None,
    )
