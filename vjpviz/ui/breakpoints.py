"""Breakpoints: which moments of a trace belong to which lines, and where to stop next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vjpviz.trace.events import Execute

if TYPE_CHECKING:
    from collections.abc import Collection

    from vjpviz.trace.trace import Trace


def next_stop(trace: Trace, t: int, lines: Collection[int], direction: int) -> int | None:
    """The nearest moment after ``t`` (``direction`` 1) or before it (-1) that belongs to one of the lines.

    A step of the backward pass belongs to the line whose node it executes, not to the line of the call, which only its
    beginning belongs to: else a breakpoint there would stop at every single step.
    """
    times = range(t + 1, len(trace.events)) if direction > 0 else range(min(t, len(trace.events)) - 1, -1, -1)
    for time in times:
        event = trace.events[time]
        own = trace.nodes[event.node].span if isinstance(event, Execute) else event.span
        if own and any(own.line <= line <= own.end_line for line in lines):
            return time
    return None
