"""f-strings and ``str.format``, with attribute access by the tables."""

from __future__ import annotations

import ast
import re
import string
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from vjpviz.lang.access import Access
from vjpviz.lang.context import Context, Frame, Run, compiles
from vjpviz.lang.limits import check_width

_FIELD = re.compile(r"[^.\[]*")
_ACCESS = re.compile(r"\.([^.\[]*)|\[([^\]]*)\]")
_CONVERSIONS: dict[int, Callable[[Any], str]] = {ord("s"): str, ord("r"): repr, ord("a"): ascii}


@compiles(ast.JoinedStr)
def joined(node: ast.JoinedStr, context: Context) -> Run:
    """``f"…{value!r:spec}…"``."""
    parts = context.expressions(node.values)
    return lambda frame: "".join([part(frame) for part in parts])


@compiles(ast.FormattedValue)
def formatted(node: ast.FormattedValue, context: Context) -> Run:
    """One ``{…}`` of an f-string."""
    value, convert = context.expression(node.value), _CONVERSIONS.get(node.conversion)
    spec = context.expression(node.format_spec) if node.format_spec else None
    span, at = context.span(node), context.program.observer.at

    def run(frame: Frame) -> str:
        v = value(frame)
        if convert is not None:
            at(span)
            v = convert(v)
        how = "" if spec is None else spec(frame)
        at(span)
        check_width(how)
        return format(v, how)

    return run


class _SafeFormatter(string.Formatter):
    """``str.format`` whose ``{value.name}`` goes through the tables."""

    def __init__(self, access: Access) -> None:
        self.access = access

    def get_field(self, field_name: str, args: Sequence[Any], kwargs: Mapping[str, Any]) -> Any:
        """The value of ``name.attribute[item]``, and its first part."""
        first, rest = _split(field_name)
        value = self.get_value(first, args, kwargs)
        for is_attribute, part in rest:
            value = self.access.get(value, str(part)) if is_attribute else value[part]
        return value, first

    def get_value(self, key: int | str, args: Sequence[Any], kwargs: Mapping[str, Any]) -> Any:
        """An argument, with Python's error for a missing one."""
        if isinstance(key, int):
            if key >= len(args):
                raise IndexError(f"Replacement index {key} out of range for positional args tuple")
            return args[key]
        return kwargs[key]

    def format_field(self, value: Any, format_spec: str) -> str:
        """``format``, refused for widths of millions."""
        check_width(format_spec)
        return format(value, format_spec)

    def convert_field(self, value: Any, conversion: str | None) -> Any:
        """``!r``, ``!s``, ``!a``."""
        if conversion is not None and conversion not in "sra":
            raise ValueError(f"Unknown conversion specifier {conversion!s}")
        return super().convert_field(value, conversion)


def _split(field_name: str) -> tuple[int | str, list[tuple[bool, int | str]]]:
    """``a.b[0]`` as its first part and the accesses after it: whether to an attribute, and to which."""
    first = _FIELD.match(field_name)
    start = first.group() if first else ""
    rest = [
        (dot is not None, dot if dot is not None else _key(item)) for dot, item in _accesses(field_name, len(start))
    ]
    return _key(start), rest


def _accesses(field_name: str, position: int) -> Iterator[tuple[str | None, str]]:
    while position < len(field_name):
        found = _ACCESS.match(field_name, position)
        if found is None:
            raise ValueError("Only '.' or '[' may follow ']' in format field specifier")
        if not (found[1] or found[2]):
            raise ValueError("Empty attribute in format string")
        yield found[1], found[2]
        position = found.end()


def _key(text: str) -> int | str:
    return int(text) if text.isdecimal() else text


def formatters(access: Access) -> tuple[Callable[..., str], Callable[..., str]]:
    """The methods ``format`` and ``format_map`` for strings of the script."""
    formatter = _SafeFormatter(access)

    def format(self: str, /, *args: Any, **kwargs: Any) -> str:
        fields = [name for _, name, _, _ in formatter.parse(self) if name is not None]
        numbered = [name[:1].isdigit() for name in fields if not name or name[0].isdigit()]
        if numbered and any(numbered) and not all(numbered):
            old, new = "manual field specification", "automatic field numbering"
            old, new = (old, new) if numbered[0] else (new, old)
            raise ValueError(f"cannot switch from {old} to {new}")
        return formatter.vformat(self, args, kwargs)

    def format_map(self: str, mapping: Mapping[str, Any], /) -> str:
        return formatter.vformat(self, (), mapping)

    return format, format_map
