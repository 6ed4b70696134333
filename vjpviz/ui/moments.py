"""Where to stand in a trace: pure questions about times, asked by the Document and the transport."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, Literal

from vjpviz.graph.items import links
from vjpviz.trace.events import Accumulate, Execute, Seed

if TYPE_CHECKING:
    import networkx as nx

    from vjpviz.graph.frame import Frame, Rect
    from vjpviz.trace.events import Event
    from vjpviz.trace.trace import Trace

Phase = Literal["forward", "vjp", "accumulate"]


def phase(event: Event) -> Phase:
    """The kind of a step, as the timeline tells them apart."""
    if isinstance(event, Accumulate):
        return "accumulate"
    return "vjp" if isinstance(event, Seed | Execute) else "forward"


def call_shown(trace: Trace, t: int) -> int | None:
    """The backward call whose graph belongs to ``t``: its own, else the one that comes next, else the last one."""
    call = trace.call_at(t)
    if call is not None or not trace.calls:
        return call
    return min(bisect_right(trace.calls, t, key=lambda candidate: candidate.begin), len(trace.calls) - 1)


def group_of(trace: Trace, t: int) -> range:
    """The times around ``t`` that belong together: after one backward call up to the end of the next.

    What comes after the last call is a group of its own. The moment before the first event belongs to the first.
    """
    ends = trace.call_ends
    index = bisect_left(ends, t)
    begin = ends[index - 1] + 1 if index else 0
    return range(begin, ends[index] + 1 if index < len(ends) else len(trace.events))


def focus_of(frame: Frame, graph: nx.MultiDiGraph) -> list[Rect]:
    """What happens at a moment, what matters most first.

    The active function, the ``v`` it was given, the leaves it sends to, what it sends, and the other cards it sends to;
    or the cards that were just made or changed.
    """
    active = [pill for pill in frame.pills if pill.state == "active"]
    boxes = [pill.rect for pill in active]
    boxes += [card.rect for card in frame.cards if card.strip is not None and card.strip.state == "active"]
    keys = {pill.key for pill in active}
    given = {f"arrived {link.key}" for link in links(graph) if link.source in keys} if keys else set()
    boxes += [chip.rect for chip in frame.chips if chip.key in given]
    sent = {link.source for link in links(graph) if link.target in keys and link.edge is not None} if keys else set()
    targets = [card for card in frame.cards if card.key in sent]
    boxes += [card.rect for card in targets if card.strip is not None]
    boxes += [chip.rect for chip in frame.chips if chip.kind == "token"]
    if boxes and not active:  # a seed goes to functions that are ready for it
        boxes += [pill.rect for pill in frame.pills if pill.state == "ready"]
    boxes += [card.rect for card in targets if card.strip is None]
    return boxes or [card.rect for card in frame.cards if card.state == "current"]


def starting_moment(trace: Trace) -> int:
    """Where a script that was just opened is shown: v arrives at the root, or the end if nothing goes back."""
    return trace.calls[0].begin if trace.calls else len(trace.events) - 1


def same_moment(old: Trace, t: int, new: Trace) -> int:
    """The time in ``new`` that shows what ``t`` showed in ``old``: the same step of the same node if it is still there.

    Where it is gone, the same place in the timeline; the start and the end stay the start and the end.
    """
    last = len(new.events) - 1
    if t < 0 or not old.events:
        return min(t, last)
    if t >= len(old.events) - 1:
        return last
    wanted = _identity(old, t)
    if t <= last and _identity(new, t) == wanted:
        return t
    matches = [time for time in range(len(new.events)) if _identity(new, time) == wanted]
    return min(matches, key=lambda time: abs(time - t)) if matches else min(t, last)


def _identity(trace: Trace, t: int) -> tuple[object, ...]:
    event = trace.events[t]
    node = getattr(event, "node", None)
    name = trace.nodes[node].name if node is not None else getattr(event, "op", getattr(event, "what", ""))
    tensor = getattr(event, "tensor", None)
    if tensor is None:
        outputs = trace.nodes[node].outputs if node is not None else getattr(event, "outputs", ())
        tensor = outputs[0] if outputs else None
    return type(event).__name__, event.call, name, trace.tensors[tensor].name if tensor is not None else None
