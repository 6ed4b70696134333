"""Which tensors and nodes of a trace belong to a picture, and when each of them came to be."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from vjpviz.graph.versions import SavedAt, endangered
from vjpviz.trace.events import Forward
from vjpviz.trace.trace import NodeInfo, Trace

ACCUMULATE = "AccumulateGrad"


@dataclass(frozen=True, slots=True)
class Part:
    """The part of a trace that is drawn.

    ``at`` is the time whose ``grad_fn`` decides under which function a tensor stands: a tensor that was written in
    place several times is one tensor, and stands under the function that made its present value.
    """

    at: int
    nodes: tuple[NodeInfo, ...]  # in the order of their creation, AccumulateGrad apart
    accumulate: dict[int, int]  # leaf → its AccumulateGrad
    owner: dict[int, int]  # tensor → the node it stands under
    tensors: tuple[int, ...]
    roots: tuple[int, ...]  # node ids
    root_tensors: tuple[int, ...]
    saved: dict[int, SavedAt]  # tensors that are changed in place while a function needs them as they were


def reachable(trace: Trace, roots: tuple[int, ...]) -> set[int]:
    """Ids of all nodes a backward pass from ``roots`` could come to, the roots included."""
    seen: set[int] = set()
    waiting = list(roots)
    while waiting:
        node = waiting.pop()
        if node not in seen:
            seen.add(node)
            waiting.extend(edge[0] for edge in trace.nodes[node].next_functions if edge is not None)
    return seen


def constants(node: NodeInfo) -> list[int]:
    """Tensors the node's operation took as arguments and can send no gradient to, one entry per use."""
    behind = Counter(tensor for tensor in node.inputs if tensor is not None)
    blind = [t for t, edge in zip(node.inputs, node.next_functions, strict=False) if edge is None and t is not None]
    for operand in node.operands:
        if operand.tensor is None:
            continue
        if behind[operand.tensor] > 0:
            behind[operand.tensor] -= 1
        else:
            blind.append(operand.tensor)
    return blind


def part_of(trace: Trace, call: int | None) -> Part:
    """What one backward call can reach, or, without a call, everything the script made."""
    if call is None:
        at = len(trace.events) - 1
        chosen = _lasting(trace)
        roots: tuple[int, ...] = ()
        root_tensors: tuple[int, ...] = ()
    else:
        begun = trace.calls[call]
        at, roots, root_tensors = begun.begin, begun.roots, begun.root_tensors
        chosen = reachable(trace, roots)
    nodes = tuple(trace.nodes[i] for i in sorted(chosen) if trace.nodes[i].variable is None)
    accumulate = {leaf: i for i in sorted(chosen) if (leaf := trace.nodes[i].variable) is not None}
    inside = {node.id for node in nodes}
    saved = endangered(trace, inside, len(trace.events) - 1 if call is None else trace.call_ends[call])
    owner = _owners(trace, at, inside)
    _put_back(trace, at, inside, saved, owner)
    used = set(accumulate) | set(root_tensors)
    for node in nodes:
        used.update(constants(node))
        for tensor, edge in zip(node.inputs, node.next_functions, strict=False):
            if tensor is not None and edge is not None and owner.get(tensor) == edge[0]:
                used.add(tensor)
    used = {tensor for tensor in used if _can_be_shown(trace, tensor, at, owner)}
    named = {tensor for tensor in owner if trace.tensors[tensor].name is not None}
    everything = set() if call is not None else {t.id for t in trace.tensors if trace.state_at(t.id, at) is not None}
    if call is None:
        everything -= _echoes(trace, everything, used, owner)
    return Part(at, nodes, accumulate, owner, tuple(sorted(used | named | everything)), roots, root_tensors, saved)


def _lasting(trace: Trace) -> set[int]:
    """All nodes but those that only stand for a view through which something was written, such as ``y[0]``."""
    written = {
        tensor
        for event in trace.events
        if isinstance(event, Forward) and event.in_place
        for tensor in event.outputs
        if trace.tensors[tensor].name is None
    }
    users = Counter(edge[0] for node in trace.nodes for edge in node.next_functions if edge is not None)
    lasting = set(range(len(trace.nodes)))
    for node in reversed(trace.nodes):
        passing = node.outputs and written.issuperset(node.outputs) and not users[node.id]
        if passing or (node.variable is not None and not users[node.id]):
            lasting.discard(node.id)
            users.subtract(edge[0] for edge in node.next_functions if edge is not None)
    return lasting


def _owners(trace: Trace, at: int, nodes: set[int]) -> dict[int, int]:
    owners: dict[int, int] = {}
    for tensor in trace.tensors:
        state = trace.state_at(tensor.id, at)
        if state is not None and state.grad_fn in nodes:
            owners[tensor.id] = state.grad_fn
    return owners


def _put_back(trace: Trace, at: int, nodes: set[int], saved: Iterable[int], owner: dict[int, int]) -> None:
    """Stand a tensor that was saved, and has another ``grad_fn`` since, under the function that made what was saved."""
    for tensor in saved:
        made = [state.grad_fn for t, state in trace.history(tensor) if t <= at and state.grad_fn in nodes]
        if tensor not in owner and made and made[-1] is not None:
            owner[tensor] = made[-1]


def _can_be_shown(trace: Trace, tensor: int, at: int, owner: dict[int, int]) -> bool:
    """Whether the tensor was recorded by then, and its old value is not gone: under a ``grad_fn`` that is not drawn."""
    state = trace.state_at(tensor, at)
    return state is not None and (state.grad_fn is None or tensor in owner)


def _echoes(trace: Trace, everything: set[int], used: set[int], owner: dict[int, int]) -> set[int]:
    """Unnamed tensors that only passed by: made without being recorded and used by nothing that was recorded."""
    return {t for t in everything - used if trace.tensors[t].name is None and t not in owner}


def births(trace: Trace) -> tuple[int, ...]:
    """For each node the time of the event that recorded it.

    A node inside a composite operation (``2 / x`` records two) and an ``AccumulateGrad`` come with their first user.
    Worked out once for a trace.
    """
    if "births" not in trace.derived:
        trace.derived["births"] = _births(trace)
    return trace.derived["births"]


def _births(trace: Trace) -> tuple[int, ...]:
    born: list[int | None] = [None] * len(trace.nodes)
    for t, event in enumerate(trace.events):
        if isinstance(event, Forward) and event.node is not None and born[event.node] is None:
            born[event.node] = t
    for node in reversed(trace.nodes):
        own = born[node.id]
        if own is None:
            continue
        _hand_down(trace, node, own, born)
    return tuple(0 if t is None else t for t in born)


def _hand_down(trace: Trace, node: NodeInfo, when: int, born: list[int | None]) -> None:
    for edge in node.next_functions:
        if edge is None:
            continue
        earlier = born[edge[0]]
        if earlier is None or (earlier > when):
            born[edge[0]] = when
