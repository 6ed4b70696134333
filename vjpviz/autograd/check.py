"""Gradients against central differences: the recorded graph is computed again in float64, with a leaf moved a little.

Only the graph counts, as in the backward pass: what was detached or changed under ``no_grad`` is a constant here too.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from vjpviz.autograd.views import strided
from vjpviz.trace.events import Accumulate, Execute, Seed
from vjpviz.words import mark

if TYPE_CHECKING:
    from vjpviz.autograd.keeping import Replay
    from vjpviz.autograd.recorder import Recorder
    from vjpviz.trace.trace import Trace

STEP = 1e-6  # relative to the element, in float64
RELATIVE, ABSOLUTE = 2e-3, 2e-5  # a float32 gradient against a float64 difference
JUMP = 1e-3  # a change over one step that no slope explains: the function is not continuous there
ELEMENTS = 256  # of a leaf; more are sampled evenly


OWN_BACKWARD = mark("{node} has a backward of its own")
HOOKED = mark("a hook changed a gradient on its way")
ALONE = mark("{node} cannot be computed again by itself")
FITTED = mark("the input was made to fit before it was used")
OBSTACLES = (OWN_BACKWARD, HOOKED, ALONE, FITTED)
"""What a note about something that was not compared is made of, for ``words.retold``."""


@dataclass(frozen=True, slots=True)
class Checked:
    """The gradient one backward call brought to one leaf, against central differences.

    ``analytic`` and ``numeric`` are the compared elements [k], in the order of ``places`` (flat indices into the leaf).
    ``kinks`` counts elements where the function bends, so that any slope between the two sides is right. ``note`` says
    why nothing was compared, if nothing was.
    """

    call: int
    leaf: int
    places: tuple[int, ...]
    analytic: np.ndarray
    numeric: np.ndarray
    kinks: int
    agrees: bool
    note: str = ""


def check(trace: Trace, recorder: Recorder, call: int | None = None) -> list[Checked]:
    """Check every leaf of every backward call, or of one."""
    calls = range(len(trace.calls)) if call is None else (call,)
    return [one for number in calls for one in _check_call(trace, recorder, number)]


def _check_call(trace: Trace, recorder: Recorder, call: int) -> list[Checked]:
    facts = trace.calls[call]
    found: list[Checked] = []
    begin = trace.events[facts.begin] if facts.steps else None
    if not isinstance(begin, Seed) or begin.refused:
        return found
    note = _obstacle(trace, recorder, call)
    for t in facts.steps:
        event = trace.events[t]
        if isinstance(event, Accumulate):
            empty = np.zeros(0)
            if note:
                found.append(Checked(call, event.tensor, (), empty, empty, 0, True, note))
            else:
                found.append(_check_leaf(trace, recorder, call, event))
    return found


def _obstacle(trace: Trace, recorder: Recorder, call: int) -> str:
    """Why a call can't be compared: a hook that changed a gradient, or a node that no row made."""
    buffers = trace.deliveries_before(call, len(trace.events))
    for t in trace.calls[call].steps:
        event = trace.events[t]
        if not isinstance(event, Execute):
            continue
        info = trace.nodes[event.node]
        if info.variable is None and info.id not in recorder.forwards:
            return OWN_BACKWARD.format(node=info.name)
        for number, seen in enumerate(event.grad_in):
            last = buffers.get(event.node, {}).get(number)
            if last is not None and last.total is not None and seen is not None and not np.array_equal(
                last.total, seen, equal_nan=True
            ):  # fmt: skip
                return HOOKED
    return ""


def _check_leaf(trace: Trace, recorder: Recorder, call: int, event: Accumulate) -> Checked:
    analytic = event.added.reshape(-1).astype(np.float64)
    chosen = np.unique(np.linspace(0, max(analytic.size - 1, 0), min(ELEMENTS, analytic.size)).astype(int))
    graph = Graph(trace, recorder, call)
    leaf = trace.nodes[event.node].variable
    assert leaf is not None
    values = trace.state_at(leaf, trace.calls[call].begin)
    base = np.ones(analytic.size) if values is None else values.data.reshape(-1).astype(np.float64)
    centre = graph.value(leaf, np.zeros(event.added.shape))
    numeric, kinks, agrees = [], 0, True
    for place in map(int, chosen):
        claimed = float(analytic[place])
        step = STEP * max(1.0, abs(float(base[place])))
        delta = np.zeros(analytic.size)
        delta[place] = step
        above = graph.value(leaf, delta.reshape(event.added.shape))
        below = graph.value(leaf, -delta.reshape(event.added.shape))
        slope, right, left = (above - below) / (2 * step), (above - centre) / step, (centre - below) / step
        numeric.append(slope)
        if not close(slope, claimed):
            jumps = abs(above - below) > JUMP * max(1.0, abs(centre))
            between = min(left, right) - 1e-3 <= claimed <= max(left, right) + 1e-3
            bends = jumps or (not close(left, right) and between)
            kinks += bends
            agrees = agrees and bends
    places = tuple(map(int, chosen))
    return Checked(call, event.tensor, places, analytic[chosen], np.array(numeric), kinks, agrees)


def close(a: float, b: float) -> bool:
    """Whether a gradient may be called equal to a difference."""
    if not np.isfinite(a) or not np.isfinite(b):
        return not np.isfinite(a) and not np.isfinite(b)
    return abs(a - b) <= ABSOLUTE + RELATIVE * max(abs(a), abs(b))


class Graph:
    """The graph of one backward call as a function of its leaves, weighted by the call's gradients."""

    def __init__(self, trace: Trace, recorder: Recorder, call: int) -> None:
        self._trace, self._recorder = trace, recorder
        self._facts = trace.calls[call]
        needed: set[int] = set()
        stack = list(self._facts.roots)
        while stack:
            node = stack.pop()
            if node not in needed:
                needed.add(node)
                stack.extend(edge[0] for edge in trace.nodes[node].next_functions if edge is not None)
        self._order = self._in_order(needed)

    def _in_order(self, needed: set[int]) -> list[int]:
        """Every node after those it was made from."""
        done: set[int] = set()
        order: list[int] = []
        for start in sorted(needed, key=lambda node: self._trace.nodes[node].sequence_nr):
            stack = [(start, False)]
            while stack:
                node, expanded = stack.pop()
                if node in done:
                    continue
                if expanded:
                    done.add(node)
                    order.append(node)
                    continue
                stack.append((node, True))
                edges = self._trace.nodes[node].next_functions
                stack.extend((edge[0], False) for edge in edges if edge is not None and edge[0] not in done)
        return order

    def value(self, leaf: int, delta: np.ndarray) -> float:
        """The sum of gradients times roots, with ``delta`` added to a leaf."""
        made: dict[int, tuple[np.ndarray, ...]] = {}
        with np.errstate(all="ignore"):
            for node in self._order:
                if self._trace.nodes[node].variable is None:
                    made[node] = self._made(node, made, leaf, delta)
        total = 0.0
        for root, tensor, gradient in zip(
            self._facts.roots, self._facts.root_tensors, self._facts.gradients, strict=False
        ):
            value = self._root(root, tensor, made, leaf, delta)
            total += float((value * gradient.astype(np.float64)).sum())
        return total

    def _root(self, root: int, tensor: int, made: dict, leaf: int, delta: np.ndarray) -> np.ndarray:
        info = self._trace.nodes[root]
        if info.variable is not None:
            state = self._trace.state_at(info.variable, self._facts.begin)
            assert state is not None
            return state.data.astype(np.float64) + (delta if info.variable == leaf else 0)
        outputs = made[root]
        return outputs[info.outputs.index(tensor) if tensor in info.outputs and len(outputs) > 1 else 0]

    def _made(self, node: int, made: dict, leaf: int, delta: np.ndarray) -> tuple[np.ndarray, ...]:
        info, replay = self._trace.nodes[node], self._recorder.forwards[node]
        edges = iter(info.next_functions)
        arguments: dict[str, Any] = {}
        for name, value in replay.arguments.items():
            if name not in replay.op.derivatives:
                arguments[name] = wide(value)
            elif isinstance(value, list):
                arguments[name] = [self._input(next(edges, None), one, made, leaf, delta) for one in value]
            else:
                arguments[name] = self._input(next(edges, None), value, made, leaf, delta)
        if replay.where is not None:
            return (self._written(replay, info.next_functions[0], arguments, made, leaf, delta),)
        result = replay.op.forward(*arguments.values()) if replay.op.name != "to_copy" else arguments["self"]
        return tuple(np.asarray(one) for one in result) if isinstance(result, tuple) else (np.asarray(result),)

    def _input(self, edge: tuple[int, int] | None, value: Any, made: dict, leaf: int, delta: np.ndarray) -> Any:
        """An argument as it was, or what its node made of the moved leaf."""
        if edge is None or not isinstance(value, np.ndarray):
            return wide(value)
        variable = self._trace.nodes[edge[0]].variable
        if variable is not None:
            return wide(value) + (delta if variable == leaf else 0)
        return made[edge[0]][edge[1]]

    def _written(
        self, replay: Replay, edge: tuple[int, int] | None, arguments: dict[str, Any], made: dict, leaf: int, delta: Any
    ) -> np.ndarray:
        """A base tensor after a write into a part of it."""
        assert replay.base is not None and replay.where is not None
        base = np.empty_like(replay.base, dtype=np.float64)
        base[...] = self._input(edge, replay.base, made, leaf, delta)
        part = strided(base, replay.where)
        first = next(iter(arguments))
        arguments[first] = part.copy()
        part[...] = replay.op.forward(*arguments.values())
        return base


def wide(value: Any) -> Any:
    """Arrays of floats, also in lists, as float64; anything else as it is."""
    if isinstance(value, np.ndarray):
        return value.astype(np.float64) if value.dtype.kind == "f" else value
    return [wide(one) for one in value] if isinstance(value, list) else value
