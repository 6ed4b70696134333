"""Gradients against central differences: the recorded graph is computed again in float64, with a leaf moved a little.

Only the graph counts, as in the backward pass: what was detached or changed under ``no_grad`` is a constant here too.
Where a hook of the script changed a gradient, what it gave is taken as it is: below it the graph is cut, and the place
above is one more root, with the hook's gradient as its ``v``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from vjpviz.autograd.again import Obstacle, Unrepeatable, again, inputs_of, steps_for, wide
from vjpviz.autograd.differences import NOTHING, Compared, compare, measurable
from vjpviz.trace.events import Accumulate, Execute, Seed

if TYPE_CHECKING:
    from vjpviz.autograd.recorder import Recorder
    from vjpviz.trace.trace import Trace

Edge = tuple[int, int]
"""A node and the number of one of its edges, or of one of its inputs."""


@dataclass(frozen=True, slots=True)
class Checked:
    """The gradient one backward call brought to one leaf, against central differences.

    ``obstacle`` says why nothing was compared, if nothing was. ``hooked``: hooks changed gradients on the way to this
    leaf, or the leaf's own; what was compared is what came to the leaf before its own hooks.
    """

    call: int
    leaf: int
    compared: Compared
    hooked: bool = False
    obstacle: Obstacle | None = None


def check(trace: Trace, recorder: Recorder, call: int | None = None) -> list[Checked]:
    """Check every leaf of every backward call, or of one."""
    calls = range(len(trace.calls)) if call is None else (call,)
    return [one for number in calls for one in _check_call(trace, recorder, number)]


def _check_call(trace: Trace, recorder: Recorder, call: int) -> list[Checked]:
    facts = trace.calls[call]
    begin = trace.events[facts.begin] if facts.steps else None
    if not isinstance(begin, Seed) or begin.refused:
        return []
    hooks = Hooks(trace, recorder, call)
    steps = (trace.events[t] for t in facts.steps)
    return [_check_leaf(trace, recorder, call, event, hooks) for event in steps if isinstance(event, Accumulate)]


def _check_leaf(trace: Trace, recorder: Recorder, call: int, event: Accumulate, hooks: Hooks) -> Checked:
    arrived = hooks.arrived.get((event.node, 0))
    claimed = event.added if arrived is None else arrived
    try:
        graph = LeafGraph(trace, recorder, call, event.node, hooks)
        at = wide(graph.leaf_value)
        if not measurable(graph.values(at), graph.weights):
            raise Unrepeatable(Obstacle("nan", ""))
        compared = compare(graph.values, graph.weights, at, claimed, steps=steps_for(graph.kept))
    except Unrepeatable as error:
        return Checked(call, event.tensor, NOTHING, obstacle=error.obstacle)
    return Checked(call, event.tensor, compared, hooked=graph.hooked or arrived is not None)


class Hooks:
    """Where hooks changed a gradient of a call.

    ``arrived``: what had come to an input of a node, and another gradient took its place. ``seen`` is that other one.
    ``sent``: what a node sent along an edge after a hook of the node changed it.
    """

    def __init__(self, trace: Trace, recorder: Recorder, call: int) -> None:
        self.arrived: dict[Edge, np.ndarray | None] = {}
        self.seen: dict[Edge, np.ndarray | None] = {}
        self.sent: dict[Edge, np.ndarray | None] = {}
        buffers = trace.deliveries_before(call, len(trace.events))
        for t in trace.calls[call].steps:
            event = trace.events[t]
            if not isinstance(event, Execute):
                continue
            for number, seen in enumerate(event.grad_in):
                last = buffers.get(event.node, {}).get(number)
                total = None if last is None else last.total
                if not _equal(total, seen):
                    self.arrived[event.node, number] = total
                    self.seen[event.node, number] = seen
            for edge, product in enumerate(recorder.products.get(t, event.grad_out)):
                sent = event.grad_out[edge] if edge < len(event.grad_out) else None
                if not _equal(product, sent):
                    self.sent[event.node, edge] = sent


def _equal(a: np.ndarray | None, b: np.ndarray | None) -> bool:
    return a is b if a is None or b is None else np.array_equal(a, b, equal_nan=True)


class LeafGraph:
    """The graph of one backward call as a function of one leaf: the values of its roots, with their ``weights``.

    ``accumulate`` is the leaf's node. Only what depends on the leaf is computed again. Raises Unrepeatable where a node
    of that keeps nothing to compute it from.
    """

    def __init__(self, trace: Trace, recorder: Recorder, call: int, accumulate: int, hooks: Hooks) -> None:
        self._trace, self._recorder, self._accumulate, self._hooks = trace, recorder, accumulate, hooks
        facts = trace.calls[call]
        leaf = trace.nodes[accumulate].variable
        assert leaf is not None
        state = trace.state_at(leaf, facts.begin)
        assert state is not None
        self.leaf_value = state.data
        self._order = self._downstream(facts.roots)
        reached = {accumulate, *self._order}
        self._places: list[Edge] = []
        self.weights: list[np.ndarray | None] = []
        for root, tensor, gradient in zip(facts.roots, facts.root_tensors, facts.gradients, strict=False):
            outputs = trace.nodes[root].outputs
            place = root, outputs.index(tensor) if tensor in outputs else 0
            if root in reached and not self._replaced(place):
                self._add(place, gradient)
        plain = len(self._places)
        for place, seen in hooks.seen.items():
            if place[0] in self._order:
                self._add(place, seen)
        for (node, edge), sent in hooks.sent.items():
            place = trace.nodes[node].next_functions[edge]
            if place is not None and place[0] in reached and not self._replaced(place):
                self._add(place, sent)
        self.hooked = len(self._places) > plain
        for node in self._order:
            if node not in recorder.forwards:
                raise Unrepeatable(Obstacle("unknown", trace.nodes[node].name))
        self.kept = [recorder.forwards[node] for node in self._order]

    def _add(self, place: Edge, weight: np.ndarray | None) -> None:
        self._places.append(place)
        self.weights.append(weight)

    def _replaced(self, place: Edge) -> bool:
        """Whether a hook gave another gradient for all that came to a place; those of the leaf come too late."""
        return place in self._hooks.seen and place[0] != self._accumulate

    def _cut(self, node: int, edge: int) -> bool:
        """Whether a hook stands between a node and what came along one of its edges."""
        before = self._trace.nodes[node].next_functions[edge]
        return (node, edge) in self._hooks.sent or (before is not None and self._replaced(before))

    def _downstream(self, roots: tuple[int, ...]) -> dict[int, list[int]]:
        """The nodes that depend on the leaf, each after those it was made from, with the edges along which they do."""
        found: dict[int, list[int]] = {}
        done: set[int] = set()
        stack = [(root, False) for root in reversed(roots)]
        while stack:
            node, expanded = stack.pop()
            if node in done:
                continue
            following = self._trace.nodes[node].next_functions
            if not expanded:
                stack.append((node, True))
                stack.extend((edge[0], False) for edge in following if edge is not None and edge[0] not in done)
                continue
            done.add(node)
            moving = [
                edge
                for edge, before in enumerate(following)
                if before is not None
                and (before[0] == self._accumulate or before[0] in found)
                and not self._cut(node, edge)
            ]
            if moving:
                found[node] = moving
        return found

    def values(self, leaf: np.ndarray) -> list[np.ndarray]:
        """The roots that depend on the leaf, with another value for it."""
        made = self.made(leaf)
        return [leaf if node == self._accumulate else made[node][number] for node, number in self._places]

    def made(self, leaf: np.ndarray) -> dict[int, list[np.ndarray]]:
        """The outputs of every node that depends on the leaf, with another value for it."""
        made: dict[int, list[np.ndarray]] = {}
        moved = leaf - wide(self.leaf_value)
        with np.errstate(all="ignore"):
            for node, edges in self._order.items():
                made[node] = again(self._recorder.forwards[node], self._inputs(node, edges, made, moved))
        return made

    def _inputs(
        self, node: int, edges: list[int], made: dict[int, list[np.ndarray]], moved: np.ndarray
    ) -> dict[int, np.ndarray]:
        """What comes along the edges that lead from the leaf. The leaf is moved from what it was at each use."""
        found: dict[int, np.ndarray] = {}
        own: list[np.ndarray | None] | None = None
        for edge in edges:
            before = self._trace.nodes[node].next_functions[edge]
            assert before is not None
            if before[0] != self._accumulate:
                found[edge] = made[before[0]][before[1]]
                continue
            own = own if own is not None else inputs_of(self._recorder.forwards[node])
            was = own[edge]
            assert was is not None
            found[edge] = was + moved
        return found
