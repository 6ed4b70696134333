"""What the editor shows about a moment: the lines it marks, values at their ends, the node's name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from vjpviz.graph.values import compact
from vjpviz.trace.events import Accumulate, Execute, Forward

if TYPE_CHECKING:
    from vjpviz.trace.events import Span
    from vjpviz.trace.trace import Trace


@dataclass(frozen=True, slots=True)
class ScriptMarks:
    """``line`` is marked in full, ``expression`` tinted, with ``node`` at the right; ``values`` stand behind lines."""

    line: int | None = None
    expression: Span | None = None
    node: str = ""
    values: tuple[tuple[int, str], ...] = ()


def marks_at(trace: Trace, t: int) -> ScriptMarks:
    """The marks after event ``t``."""
    event = trace.events[t] if 0 <= t < len(trace.events) else None
    if event is None:
        return ScriptMarks()
    call = trace.calls[event.call] if event.call is not None else None
    where = event.span if call is None or event.hook is not None else call.span
    if isinstance(event, Execute) and event.hooks and trace.events[t - 1].hook is None:
        where = event.hooks[-1].hook.span or where  # it ran in this step, and left none of its own
    line = where.line if where is not None else None
    expression, node = None, ""
    if isinstance(event, Execute) and not isinstance(event, Accumulate):
        info = trace.nodes[event.node]
        node = info.name
        expression = info.span
    return ScriptMarks(line, expression, node, _values(trace, t))


def _values(trace: Trace, t: int) -> tuple[tuple[int, str], ...]:
    """The newest value of each named result, behind the line that made it; literals say nothing new."""
    found: dict[int, str] = {}
    for event in trace.events[: t + 1]:
        if not isinstance(event, Forward) or not event.inputs or event.span is None:
            continue
        for tensor, state in event.changes:
            info = trace.tensors[tensor]
            if info.grad_of is not None:  # what was read there, a later step may have added to
                state = None if trace.superseded(tensor, t) else trace.state_at(tensor, t)
            if info.name and state is not None:
                found[event.span.end_line] = f"{info.name} = {compact(state.data, 26)}"
    return tuple(sorted(found.items()))
