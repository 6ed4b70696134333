"""What a tensor's card says: its rows at a time ``t``, and every row it will ever show, for measuring."""

from __future__ import annotations

from vjpviz.graph.flow import NO_FLOW, Flow, flow_at
from vjpviz.graph.frame import Row
from vjpviz.graph.metrics import WINDOW, Scale
from vjpviz.graph.values import compact, digits, shape_text
from vjpviz.trace.events import Accumulate, Delivery, Event, Execute, Seed, TensorState
from vjpviz.trace.trace import Trace
from vjpviz.words import language, say

SUM_ROOM = 26
"""The longest ``before + added`` that stands behind a new ``.grad``."""

MANY, FEW = 60, 8
"""From so many rows on only the longest are measured, and so many of each kind."""


def card_rows(trace: Trace, tensor: int, t: int, scale: Scale = WINDOW, flow: Flow | None = None) -> tuple[Row, ...]:
    """The rows of a tensor's card after event ``t``; before it was made, those it starts with.

    ``flow`` is the state of the backward call that is shown; by default the one of the latest call.
    """
    flow = flow if flow is not None else flow_at(trace, t)
    state = trace.state_at(tensor, t) or trace.states(tensor)[0]
    return tuple(_row(trace, tensor, t, state, flow, label, scale.sums) for label in scale.rows)


def widest_rows(trace: Trace, tensor: int, scale: Scale = WINDOW) -> tuple[Row, ...]:
    """Different rows the card shows at some time, several to a label. The card must have room for each of them.

    All of them, or of a tensor with very many states the longest. Worked out once for a trace.
    """
    place = "widest rows", tensor, scale.rows, scale.sums, digits(), language()
    if place not in trace.derived:
        trace.derived[place] = _longest(_every_row(trace, tensor, scale))
    return trace.derived[place]


def _longest(rows: list[Row]) -> tuple[Row, ...]:
    """As many rows as are quickly measured: of each kind those with most characters."""
    if len(rows) <= MANY:
        return tuple(rows)
    kinds: dict[tuple[str, str], list[Row]] = {}
    for row in rows:
        kinds.setdefault((row.label, row.style), []).append(row)
    return tuple(row for kind in kinds.values() for row in sorted(kind, key=_length, reverse=True)[:FEW])


def _length(row: Row) -> int:
    return len(row.text) + len(row.note) + len(row.tail)


def _every_row(trace: Trace, tensor: int, scale: Scale) -> list[Row]:
    rows: dict[Row, None] = {}
    for t, state in trace.history(tensor):
        for label in scale.rows:
            rows[_row(trace, tensor, t, state, NO_FLOW, label, scale.sums)] = None
    if "grad" in scale.rows:
        for note in _sums_on_the_way(trace, tensor):
            rows[Row("grad", "None", "awaited", note)] = None
    return list(rows)


def _row(trace: Trace, tensor: int, t: int, state: TensorState, flow: Flow, label: str, sums: bool) -> Row:
    match label:
        case "data":
            return Row("data", compact(state.data), "data")
        case "grad":
            return _grad_row(trace, tensor, t, state, flow, sums)
        case "grad_fn":
            text = "None" if state.grad_fn is None else trace.nodes[state.grad_fn].name
            return Row("grad_fn", text, "muted" if state.grad_fn is None else "plain")
        case "shape":
            info = trace.tensors[tensor]
            return Row("shape", shape_text(info.shape), "plain", tail=info.dtype)
        case _:
            info = trace.tensors[tensor]
            return Row("is_leaf", str(state.is_leaf), "plain", tail=f"{shape_text(info.shape)} · {info.dtype}")


def _grad_row(trace: Trace, tensor: int, t: int, state: TensorState, flow: Flow, sums: bool) -> Row:
    if state.grad is not None:
        event = trace.events[t] if 0 <= t < len(trace.events) else None
        if event is not None and _fills(trace, event, tensor, t):
            return Row("grad", compact(state.grad), "added", _added_note(event, tensor, sums), chip=say("new"))
        return Row("grad", compact(state.grad), "stored")
    coming = coming_gradient(trace, tensor, state, flow)
    if coming is not None:
        return Row("grad", "None", "awaited", _sum_note(coming))
    return Row("grad", "None", "none", _why_none(state))


def coming_gradient(trace: Trace, tensor: int, state: TensorState, flow: Flow) -> Delivery | None:
    """What lies in the input buffer of the node that will fill the tensor's ``.grad``; ``None`` if none will."""
    if state.is_leaf:
        return next(filter(None, map(flow.pending, trace.accumulators.get(tensor, ()))), None)
    if not state.retains_grad or state.grad_fn is None:
        return None
    return flow.pending(state.grad_fn, output_number(trace, tensor, state.grad_fn))


def output_number(trace: Trace, tensor: int, node: int) -> int:
    """Which output of a node a tensor is."""
    outputs = trace.nodes[node].outputs
    return outputs.index(tensor) if tensor in outputs else 0


def _why_none(state: TensorState) -> str:
    """What keeps ``.grad`` empty, where it is not just that nothing has come yet."""
    if not state.requires_grad:
        return say("not needed")
    return "" if state.is_leaf or state.retains_grad else say("not kept")


def _fills(trace: Trace, event: Event, tensor: int, t: int) -> bool:
    """Whether this step of the backward pass put something into the tensor's ``.grad``."""
    if isinstance(event, Accumulate):
        return event.tensor == tensor
    if not isinstance(event, Execute):
        return False
    before = trace.state_at(tensor, t - 1)
    return any(
        changed == tensor and state.grad is not None and (before is None or state.grad is not before.grad)
        for changed, state in event.changes
    )


def _added_note(event: Event, tensor: int, sums: bool) -> str:
    """Behind a ``.grad`` that had a value before: ``= [5, 1, 7] + [5, 1, 7]``, or the old value if that is too long.

    Without ``sums`` only what was added, ``+= [5, 1, 7]``.
    """
    if not isinstance(event, Accumulate) or event.tensor != tensor or event.before is None:
        return ""
    if not sums:
        return f"+= {compact(event.added, 16)}"
    text = f"= {compact(event.before)} + {compact(event.added)}"
    return text if len(text) <= SUM_ROOM else say("was {value}").format(value=compact(event.before, 16))


def _sum_note(delivery: Delivery) -> str:
    """The running sum of a buffer that takes several gradients: ``sum [2, 4, 6]``."""
    if delivery.total is None or delivery.expected < 2:
        return ""
    return say("sum {value}").format(value=compact(delivery.total))


def _sums_on_the_way(trace: Trace, tensor: int) -> set[str]:
    """Notes on gradients that will lie in a buffer before they come to the tensor's ``.grad``."""
    nodes = {*trace.accumulators.get(tensor, ())}
    nodes |= {state.grad_fn for state in trace.states(tensor) if state.retains_grad and state.grad_fn is not None}
    return (
        {
            _sum_note(delivery)
            for event in trace.events
            if isinstance(event, Seed | Execute)
            for delivery in event.deliveries
            if delivery.node in nodes
        }
        if nodes
        else set()
    )
