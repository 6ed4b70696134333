"""What a tensor is called, in the picture, in formulas and in sentences alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from vjpviz.trace.events import Span
    from vjpviz.trace.trace import Trace

SHORT = 16
"""The longest piece of source, in characters, that serves as the title of a tensor without a name."""


def source_text(source: str, span: Span | None) -> str | None:
    """The text under a span, or ``None`` for one over several lines."""
    if span is None or span.line != span.end_line:
        return None
    lines = source.splitlines()
    return lines[span.line - 1][span.column : span.end_column] if 0 < span.line <= len(lines) else None


def titles(trace: Trace) -> tuple[str, ...]:
    """A title for every tensor, by id: its variable, else the short expression that made it, else ``t1``, ``t2`` …"""
    taken = {info.name for info in trace.tensors}
    given: list[str] = []
    count = 0
    for info in trace.tensors:
        text = info.name or source_text(trace.source, info.span)
        if text is None or len(text) > SHORT or (info.name is None and "=" in text):
            count += 1
            while f"t{count}" in taken:
                count += 1
            text = f"t{count}"
        given.append(text)
    return tuple(given)
