"""The backward pass at a moment: which node is in which state, what has arrived, what was sent."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from vjpviz.graph.frame import NodeState
from vjpviz.trace.events import Delivery, Execute, Seed, same
from vjpviz.trace.trace import Trace
from vjpviz.words import say


@dataclass(frozen=True, slots=True)
class Altered:
    """What a node got in place of the gradient that had arrived, and the line of the last hook that changed it."""

    before: np.ndarray
    after: np.ndarray | None
    line: int | None


@dataclass(frozen=True, slots=True)
class Flow:
    """A backward call after an event. Before the call everything is empty and every node idle."""

    call: int | None
    executed: frozenset[int]  # the active node included
    active: int | None
    ready: tuple[int, ...]  # the queue, next one first
    buffers: dict[int, dict[int, Delivery]]  # node → input number → its last delivery
    sent: dict[tuple[int, int], np.ndarray]  # (node, edge) → the v·J that went along it
    arrived: dict[int, tuple[int, int]]  # node → how many of how many
    returned: frozenset[int] = frozenset()  # nodes that only hand their gradient to the caller, and do not run
    altered: dict[tuple[int, int], Altered] = field(default_factory=dict)  # (node, input) → what hooks made of it
    resent: frozenset[tuple[int, int]] = frozenset()  # (node, edge) whose v·J a hook changed before it was sent

    def state(self, node: int) -> tuple[NodeState, str]:
        """A node's state and its mark: the place in the queue, or ``1 of 2``."""
        if node == self.active:
            return "active", ""
        if node in self.executed:
            return "done", ""
        if node in self.ready:
            return "ready", str(self.ready.index(node) + 1)
        come, expected = self.arrived.get(node, (0, 0))
        return ("waiting", arrived(come, expected)) if 0 < come < expected else ("idle", "")

    def state_of_all(self, nodes: tuple[int, ...]) -> tuple[NodeState, str]:
        """The state of a fold: that of the node that is most in need of attention, and done when all are."""
        states = [self.state(node) for node in nodes]
        for wanted in ("active", "ready", "waiting"):
            for state, mark in states:
                if state == wanted:
                    return state, mark if state == "ready" else ""
        done = sum(state == "done" for state, _ in states)
        return ("done" if done == len(nodes) else "waiting" if done else "idle"), ""

    def pending(self, node: int, output: int = 0) -> Delivery | None:
        """What lies in a node's input buffer and is still to be used."""
        return None if node in self.executed or node in self.returned else self.buffers.get(node, {}).get(output)


def arrived(come: int, expected: int) -> str:
    """``1 of 2``: how many of the gradients that a node waits for have come."""
    return say("{come} of {expected}").format(come=come, expected=expected)


def altered(event: Execute, buffers: Mapping[int, Delivery]) -> dict[int, Altered]:
    """Inputs at which a node got something else than ``buffers`` held: hooks of the script were at work."""
    found: dict[int, Altered] = {}
    for number, after in enumerate(event.grad_in):
        before = buffers[number].total if number in buffers else None
        if before is None or (after is not None and same(before, after)):
            continue
        runs = [one for one in event.hooks if one.place == number and not one.sent and one.changed]
        span = runs[-1].hook.span if runs else None
        found[number] = Altered(before, after, None if span is None else span.line)
    return found


def captured(trace: Trace, call: int, t: int) -> dict[tuple[int, int], Altered]:
    """What hooks had made by time ``t`` of gradients that a call returns, by the node they came to and its input."""
    found: dict[tuple[int, int], Altered] = {}
    for node, at, run in trace.calls[call].captured:
        if at <= t and run.changed:
            first = found.get((node, run.place))
            line = None if run.hook.span is None else run.hook.span.line
            found[node, run.place] = Altered(run.before if first is None else first.before, run.after, line)
    return found


def resent(event: Execute) -> set[tuple[int, int]]:
    """Edges along which not v·J went, but what a hook made of it."""
    return {(event.node, one.place) for one in event.hooks if one.sent and one.changed}


NO_FLOW = Flow(None, frozenset(), None, (), {}, {}, {})
"""No backward call has begun."""


def returned_by(trace: Trace, call: int) -> frozenset[int]:
    """Nodes that got their whole gradient and did not run: ``autograd.grad`` returns what came to them."""
    if trace.error is not None and call == len(trace.calls) - 1:
        return frozenset()  # it may have broken off before they ran
    events = [trace.events[t] for t in (trace.calls[call].begin, *trace.calls[call].steps)]
    steps = [event for event in events if isinstance(event, Seed | Execute)]
    complete = {d.node for event in steps for d in event.deliveries if d.arrived == d.expected}
    return frozenset(complete - {event.node for event in steps if isinstance(event, Execute)})


def recorded_by(trace: Trace, node: int, births: Sequence[int]) -> int | None:
    """The backward call that recorded a function, so that a pass over a pass can be told from the first."""
    return trace.call_at(births[node]) if trace.nodes[node].variable is None else None


def latest_call(trace: Trace, t: int) -> int | None:
    """The last backward call that has begun by ``t``."""
    found = bisect_right(trace.calls, t, key=lambda call: call.begin)
    return found - 1 if found else None


def flow_at(trace: Trace, t: int, call: int | None = None) -> Flow:
    """The state of a backward call after event ``t``; ``call=None`` takes the latest one that has begun."""
    call = latest_call(trace, t) if call is None else call
    if call is None or t < trace.calls[call].begin:
        return NO_FLOW
    buffers: dict[int, dict[int, Delivery]] = {}
    sent: dict[tuple[int, int], np.ndarray] = {}
    arrived: dict[int, tuple[int, int]] = {}
    executed: list[int] = []
    changed: dict[tuple[int, int], Altered] = {}
    again: set[tuple[int, int]] = set()
    ready: tuple[int, ...] = ()
    for step in (trace.calls[call].begin, *trace.calls[call].steps):
        if step > t:
            break
        event = trace.events[step]
        if not isinstance(event, Seed | Execute):
            continue
        ready = event.ready
        for delivery in event.deliveries:
            buffers.setdefault(delivery.node, {})[delivery.input_nr] = delivery
            arrived[delivery.node] = (delivery.arrived, delivery.expected)
        if isinstance(event, Execute):
            executed.append(event.node)
            changed |= {(event.node, i): one for i, one in altered(event, buffers.get(event.node, {})).items()}
            again |= resent(event)
            sent.update({(event.node, edge): out for edge, out in enumerate(event.grad_out) if out is not None})
    changed |= captured(trace, call, t)
    returned = returned_by(trace, call)
    if t > max(trace.calls[call].steps, default=t):
        ready = tuple(node for node in ready if node not in returned)
    event = trace.events[t] if t < len(trace.events) else None
    active = event.node if isinstance(event, Execute) and event.call == call else None
    done, resends = frozenset(executed), frozenset(again)
    return Flow(call, done, active, ready, buffers, sent, arrived, returned, changed, resends)
