"""Which backward call and which steps an export shows, as they are named on the command line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vjpviz.export.options import ExportError
from vjpviz.words import say

if TYPE_CHECKING:
    from vjpviz.trace.trace import Trace

WORDS = ("last", "all", "forward", "backward")


def choose(trace: Trace, backward: int | None, step: str) -> tuple[int | None, tuple[int, ...]]:
    """The index of the backward call (``None``: the script has none) and the times to draw.

    Calls and steps are counted from 1, steps over the whole script, as the window counts them. ``step`` is a number, a
    range as ``3-7``, or one of ``WORDS``. Without ``backward`` it is the call that the last of these steps belongs to
    or leads to. Raises ``ExportError``.
    """
    count = len(trace.events)
    if not count:
        raise ExportError(say("the script makes no tensors: there is nothing to draw"))
    wanted = range(count) if step in WORDS else _numbered(step, count)
    call = _call(trace, backward, wanted[-1])
    times = [t for t in _times(trace, call) if t in wanted]
    if step == "last":
        times = times[-1:]
    elif step == "forward":
        times = [t for t in times if trace.call_at(t) is None]
    elif step == "backward":
        times = [t for t in times if trace.call_at(t) is not None]
    if not times:
        if call is None:
            raise ExportError(say("--step {step}: there is no such step in the script").format(step=step))
        no = say("--step {step}: there is no such step in backward call {call}")
        raise ExportError(no.format(step=step, call=call + 1))
    return call, tuple(times)


def _numbered(step: str, count: int) -> range:
    found = re.fullmatch(r"(\d+)(?:-(\d+))?", step)
    if not found:
        no = say("--step {step}: not a number, a range as 3-7, or one of {words}")
        raise ExportError(no.format(step=step, words=", ".join(WORDS)))
    first, last = int(found[1]), int(found[2] or found[1])
    if not 1 <= first <= last <= count:
        raise ExportError(say("--step {step}: the script has steps 1 to {count}").format(step=step, count=count))
    return range(first - 1, last)


def _call(trace: Trace, backward: int | None, t: int) -> int | None:
    count = len(trace.calls)
    if backward is not None:
        if not 1 <= backward <= count:
            has = (
                say("--backward {call}: the script has {count} backward calls", "", count)
                if count
                else say("--backward {call}: the script has no backward calls")
            )
            raise ExportError(has.format(call=backward, count=count))
        return backward - 1
    own = trace.call_at(t)
    if own is not None or not count:
        return own
    return next((i for i, call in enumerate(trace.calls) if call.begin > t), count - 1)


def _times(trace: Trace, call: int | None) -> range | list[int]:
    """The times at which the picture of a call changes: all that led to it, and its own."""
    if call is None:
        return range(len(trace.events))
    made = trace.calls[call]
    end = max((made.begin, *made.steps))
    return [t for t in range(end + 1) if trace.call_at(t) in (None, call)]
