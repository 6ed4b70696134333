"""The Trace: everything one run of a script left behind, and the questions that can be asked of it."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

from vjpviz.trace.events import Accumulate, Delivery, Event, Execute, HookRun, Seed, Span, TensorState, same
from vjpviz.trace.names import titles

if TYPE_CHECKING:
    from collections.abc import Iterator

    import numpy as np


@dataclass(frozen=True, slots=True)
class Operand:
    """An argument of an operation: a tensor by id, or anything else as its source-like text (``2``, ``dim=0``)."""

    name: str
    tensor: int | None
    text: str | None


@dataclass(frozen=True, slots=True)
class TensorInfo:
    """What never changes about a tensor. ``name`` is the first variable it was bound to, if any.

    ``grad_of`` is the tensor whose ``.grad`` it was when it was first seen, by id.
    """

    id: int
    name: str | None
    shape: tuple[int, ...]
    dtype: str
    span: Span | None
    born: int  # the time of the event that made it
    grad_of: int | None = None


@dataclass(frozen=True, slots=True)
class NodeInfo:
    """A node of the autograd graph. ``next_functions`` holds ``(node id, input number)`` or ``None`` per edge.

    ``inputs`` are the tensors behind those edges (``None`` where there is none to show), ``outputs`` the tensors it
    made when it was recorded. ``variable`` is the leaf of an ``AccumulateGrad``. ``op`` names its row in the table of
    operations; ``operands`` are the arguments of that call; ``saved`` the names of the tensors it keeps for backward.
    ``kept`` are those tensors by id, each with its version when it was saved, and the time of that.
    """

    id: int
    name: str
    sequence_nr: int
    next_functions: tuple[tuple[int, int] | None, ...]
    inputs: tuple[int | None, ...]
    outputs: tuple[int, ...]
    op: str
    operands: tuple[Operand, ...]
    saved: tuple[str, ...]
    variable: int | None
    span: Span | None
    scope: tuple[str, ...]
    kept: tuple[tuple[int, int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class BackwardCall:
    """One call of ``backward`` or ``autograd.grad``. ``steps`` are the times of its executed nodes, in order.

    ``captured`` are hooks on what the caller asked for: the node that did not run, the time, and what the hook made.
    ``begin`` is the time of its Seed. ``roots`` are node ids, ``root_tensors`` the tensors the call was made on.
    """

    span: Span | None
    roots: tuple[int, ...]
    root_tensors: tuple[int, ...]
    gradients: tuple[np.ndarray, ...]
    retain_graph: bool
    create_graph: bool
    begin: int
    steps: tuple[int, ...]
    captured: tuple[tuple[int, int, HookRun], ...] = ()


@dataclass(frozen=True, slots=True)
class Output:
    """Text the script printed, after ``at`` events had happened."""

    at: int
    text: str
    span: Span | None


@dataclass(frozen=True, slots=True)
class Failure:
    """The error that ended the script: its Python type, its message, where, and the traceback as text."""

    type: str
    message: str
    span: Span | None
    traceback: str


@dataclass(frozen=True)
class Trace:
    """A finished run. Indexes in ``tensors``, ``nodes``, ``calls`` are their ids; in ``events``, the time ``t``."""

    source: str
    outputs: tuple[Output, ...]
    error: Failure | None
    tensors: tuple[TensorInfo, ...]
    nodes: tuple[NodeInfo, ...]
    calls: tuple[BackwardCall, ...]
    events: tuple[Event, ...]
    seed: int | None = field(default=None)  # the random seed that was given to a script that has none

    def __setstate__(self, state: dict[str, object]) -> None:
        """NumPy forgets in a pickle that an array was read-only."""
        self.__dict__.update(state)
        for array in self._arrays():
            if array is not None:
                array.flags.writeable = False

    def _arrays(self) -> Iterator[np.ndarray | None]:
        for call in self.calls:
            yield from call.gradients
            yield from (array for _, _, one in call.captured for array in (one.before, one.after))
        for event in self.events:
            for _, tensor in event.changes:
                yield from (tensor.data, tensor.grad)
            if isinstance(event, Seed | Execute):
                yield from (delivery.total for delivery in event.deliveries)
            if isinstance(event, Execute):
                yield from (*event.grad_in, *event.grad_out)
                yield from (array for one in event.hooks for array in (one.before, one.after))
            if isinstance(event, Accumulate):
                yield from (event.before, event.added, event.after)

    @property
    def stdout(self) -> str:
        """All printed text."""
        return "".join(output.text for output in self.outputs)

    @cached_property
    def titles(self) -> tuple[str, ...]:
        """What every tensor is called, by id."""
        return titles(self)

    @cached_property
    def _history(self) -> dict[int, tuple[list[int], list[TensorState]]]:
        history: dict[int, tuple[list[int], list[TensorState]]] = {}
        for t, event in enumerate(self.events):
            for tensor, state in event.changes:
                times, states = history.setdefault(tensor, ([], []))
                times.append(t)
                states.append(state)
        return history

    def state_at(self, tensor: int, t: int) -> TensorState | None:
        """The state of a tensor after event ``t``, or ``None`` before it exists."""
        times, states = self._history.get(tensor, ((), ()))
        found = bisect_right(times, t)
        return states[found - 1] if found else None

    def superseded(self, tensor: int, t: int) -> bool:
        """Whether a tensor that was the ``.grad`` of another one is not its ``.grad`` any more at time ``t``."""
        owner = self.tensors[tensor].grad_of
        mine, its = self.state_at(tensor, t), None if owner is None else self.state_at(owner, t)
        if mine is None or its is None:
            return False
        return its.grad is None or not same(its.grad, mine.data)

    def final_state(self, tensor: int) -> TensorState:
        """The state of a tensor at the end of the run."""
        return self._history[tensor][1][-1]

    def states(self, tensor: int) -> list[TensorState]:
        """Every state a tensor goes through, in order."""
        return self._history[tensor][1]

    def history(self, tensor: int) -> list[tuple[int, TensorState]]:
        """Every state a tensor goes through with the time of the event that brought it, in order."""
        return list(zip(*self._history[tensor], strict=True))

    @cached_property
    def accumulators(self) -> dict[int, tuple[int, ...]]:
        """Leaf → ids of its ``AccumulateGrad`` nodes: one, or more if it was dropped and made again in between."""
        found: dict[int, tuple[int, ...]] = {}
        for node in self.nodes:
            if node.variable is not None:
                found[node.variable] = (*found.get(node.variable, ()), node.id)
        return found

    @cached_property
    def derived(self) -> dict[Any, Any]:
        """What others worked out about this run and need again, by a key of their own."""
        return {}

    @cached_property
    def call_ends(self) -> tuple[int, ...]:
        """The time of the last event of each backward call, in order."""
        return tuple(max((call.begin, *call.steps)) for call in self.calls)

    def call_at(self, t: int) -> int | None:
        """The backward call the event at ``t`` belongs to."""
        return self.events[t].call if 0 <= t < len(self.events) else None

    def deliveries_before(self, call: int, t: int) -> dict[int, dict[int, Delivery]]:
        """Input buffers of a call after event ``t``: node id → input number → last delivery."""
        buffers: dict[int, dict[int, Delivery]] = {}
        for event in self._steps_until(call, t):
            for delivery in event.deliveries:
                buffers.setdefault(delivery.node, {})[delivery.input_nr] = delivery
        return buffers

    def executed_until(self, call: int, t: int) -> list[int]:
        """Nodes of a call that have run by ``t``, in order."""
        return [event.node for event in self._steps_until(call, t) if isinstance(event, Execute)]

    def _steps_until(self, call: int, t: int) -> list[Seed | Execute]:
        begin = self.calls[call].begin
        times = [begin, *(step for step in self.calls[call].steps)]
        return [event for i in times if i <= t and isinstance(event := self.events[i], Seed | Execute)]
