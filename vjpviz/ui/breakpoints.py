"""Breakpoints: which moments of a trace belong to which lines, and where to stop next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vjpviz.trace.events import Execute

if TYPE_CHECKING:
    from collections.abc import Collection

    from vjpviz.trace.trace import Trace


def next_stop(trace: Trace, t: int, lines: Collection[int], direction: int) -> int | None:
    """The nearest moment after ``t`` (``direction`` 1) or before it (-1) at which the run comes to one of the lines."""
    arrivals = _arrivals(trace, lines)
    if direction > 0:
        return next((time for time in arrivals if time > t), None)
    return next((time for time in reversed(arrivals) if time < t), None)


def _arrivals(trace: Trace, lines: Collection[int]) -> list[int]:
    """The first step of each visit to the lines: a line of several operations is visited once, in a loop every round.

    A step of the backward pass belongs to the line whose node it executes, not to the line of the call, which only its
    beginning belongs to: else a breakpoint there would stop at every single step.
    """
    found: list[int] = []
    first = line = None  # where the visit began, and the line it is to; None outside of one
    for time, event in enumerate(trace.events):
        own = trace.nodes[event.node].span if isinstance(event, Execute) else event.span
        here = next((one for one in lines if own.line <= one <= own.end_line), None) if own else None
        if here is not None and (here != line or own == first):
            found.append(time)
            first = own
        line = here
    return found
