"""The backward engine: PyTorch's order of execution (torch/csrc/autograd/engine.cpp), small enough to read.

A call counts, for every node it can reach, the edges that lead into it. A node enters the ready queue when all of them
have delivered; the queue gives out the node that was created last, an AccumulateGrad before anything else.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from vjpviz.autograd.hooks import Hooked, arrays_before, check_hook_result, note_run, run_hook
from vjpviz.autograd.keeping import kept_node
from vjpviz.autograd.node import AccumulateGrad, Edge, Node
from vjpviz.autograd.ops import arithmetic, conjugates, memory, reduce
from vjpviz.autograd.queue import ReadyQueue
from vjpviz.autograd.session import session
from vjpviz.autograd.tensor import Tensor

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vjpviz.autograd.recorder import Recorder


class Buffer:
    """What has arrived at a node that waits: the running sum of each of its inputs."""

    __slots__ = ("arrived", "sums")

    def __init__(self, node: Node) -> None:
        self.sums: list[Tensor | None] = [None] * max(len(node.metadata), 1)
        self.arrived = 0

    def add(self, input_nr: int, grad: Tensor | None) -> None:
        """Sum ``grad`` into an input; ``None`` counts as an arrival that brings nothing."""
        self.arrived += 1
        if grad is not None:
            held = self.sums[input_nr]
            self.sums[input_nr] = grad if held is None else arithmetic.add(held, grad)


@dataclass
class Task:
    """One backward call. ``needed`` restricts it to the nodes on a way to ``inputs`` (None: all nodes run).

    ``captures`` are the places whose incoming gradient the caller wants: ``(node, input number)`` → position.
    """

    keep_graph: bool
    create_graph: bool
    needed: set[Node] | None = None
    captures: dict[tuple[Node, int], list[int]] = field(default_factory=dict)
    captured: dict[int, Tensor | None] = field(default_factory=dict)
    expected: dict[Node, int] = field(default_factory=dict)
    arrivals: dict[Node, int] = field(default_factory=dict)
    waiting: dict[Node, Buffer] = field(default_factory=dict)
    queue: ReadyQueue = field(default_factory=ReadyQueue)
    recorder: Recorder | None = None
    hooked: list[Hooked] = field(default_factory=list)  # around the node under way

    def wants(self, node: Node) -> bool:
        """Whether a gradient that arrives at ``node`` is of use."""
        return self.needed is None or node in self.needed or any(at is node for at, _ in self.captures)

    def mask(self, node: Node) -> tuple[bool, ...]:
        """Which edges of ``node`` lead on to something wanted; the others are not computed."""
        return tuple(edge is not None and self.wants(edge.node) for edge in node.edges)


def run(roots: Sequence[Edge], grads: Sequence[Tensor | None], task: Task) -> dict[int, Tensor | None]:
    """Send ``grads`` into ``roots`` and run every node that becomes ready. Returns what was captured.

    Raises RuntimeError when a node needs saved tensors that are gone or changed; what ran before stays done.
    """
    task.expected = count_edges(roots)
    with session().modes(grad=task.create_graph, record=task.create_graph):
        fitting = [fit(grad, root) for root, grad in zip(roots, grads, strict=True)]
    seeded = [
        _deliver(task, root, grad, edge=number) for number, (root, grad) in enumerate(zip(roots, fitting, strict=True))
    ]
    recorder = task.recorder = session().recorder
    if recorder is not None:
        recorder.seeded(task, [one for one in seeded if one])
    state = session()
    state.passes.append(task)
    try:
        with state.modes(grad=task.create_graph, record=task.create_graph):
            _run_queue(task)
    finally:
        state.passes.pop()
    return task.captured


def _run_queue(task: Task) -> None:
    """Run nodes, the next one first, until none is ready."""
    while task.queue:
        node, buffer = task.queue.pop()
        task.hooked = []
        if task.needed is not None and not _capture(task, node, buffer):
            continue
        grads_in = call_tensor_hooks(node, buffer.sums, task)
        outgoing = call(node, grads_in, task)
        if session().anomaly and session().check_nan:
            _refuse_nan(task, node, outgoing)
        delivered = [
            _deliver(task, edge, grad, edge=number)
            for number, (edge, grad) in enumerate(zip(node.edges, outgoing.grads, strict=False))
            if edge is not None
        ]
        if task.recorder is not None and not isinstance(node, AccumulateGrad):
            task.recorder.executed(task, node, outgoing, [one for one in delivered if one])


def count_edges(roots: Sequence[Edge]) -> dict[Node, int]:
    """For each node that ``roots`` can reach: how many edges lead into it, counting each root as one."""
    expected: dict[Node, int] = {}
    stack: list[Node] = []
    for root in roots:
        if root.node not in expected:
            stack.append(root.node)
        expected[root.node] = expected.get(root.node, 0) + 1
    while stack:
        for edge in stack.pop().edges:
            if edge is not None:
                if edge.node not in expected:
                    stack.append(edge.node)
                expected[edge.node] = expected.get(edge.node, 0) + 1
    return expected


@dataclass(slots=True)
class Delivered:
    """An arrival as it happened, for the recorder; ``total`` is the running sum at that moment."""

    node: Node
    input_nr: int
    edge: int
    total: np.ndarray | None
    arrived: int
    expected: int


def _deliver(task: Task, to: Edge, grad: Tensor | None, *, edge: int) -> Delivered | None:
    node = to.node
    task.arrivals[node] = task.arrivals.get(node, 0) + 1
    ready = task.arrivals[node] == task.expected[node]
    buffer = task.waiting.get(node)
    if buffer is None:
        if not task.wants(node):
            return None
        buffer = task.waiting[node] = Buffer(node)
    buffer.add(to.input_nr, grad)
    if ready:
        del task.waiting[node]
        task.queue.push(node, buffer)
    total = buffer.sums[to.input_nr]
    array = None if total is None else total.array
    return Delivered(node, to.input_nr, edge, array, task.arrivals[node], task.expected[node])


def _capture(task: Task, node: Node, buffer: Buffer) -> bool:
    """Note the gradients the caller asked for at this node. Returns whether the node is to run as well."""
    assert task.needed is not None
    runs = node in task.needed
    wanted = [(number, places) for (at, number), places in task.captures.items() if at is node]
    if wanted:
        grads = buffer.sums if runs else call_tensor_hooks(node, buffer.sums, task)
        if task.recorder is not None and not runs:
            task.recorder.captured(task, node)
        for number, places in wanted:
            for place in places:
                task.captured[place] = grads[number]
    return runs


@dataclass(slots=True)
class Outcome:
    """What a node got (after hooks) and gave; for an AccumulateGrad also the leaf's ``.grad`` before.

    ``products`` are what it gave before its own hooks changed that; None where they did not.
    """

    received: tuple[Tensor | None, ...]
    grads: list[Tensor | None]
    before: np.ndarray | None = None
    freed: bool = False
    products: list[Tensor | None] | None = None
    kept: Node | None = None  # the node with what it had saved, to make its local Jacobians from later


def call(node: Node, grads: list[Tensor | None], task: Task) -> Outcome:
    """Run one node with its hooks, bring its results to the shapes and dtypes its inputs have, free what it saved."""
    for handle, hook in list(node.pre_hooks.items()):
        before = arrays_before(task, grads)
        changed = run_hook(task, hook, tuple(grads), handle=handle)
        if changed is not None:
            grads = list(changed) if isinstance(changed, tuple | list) else [changed]
        note_run(task, handle, before, grads)
    outcome = Outcome(tuple(grads), [])
    if isinstance(node, AccumulateGrad):
        held = node.variable.grad
        outcome.before = None if held is None else held.array.copy()
        if grads[0] is not None and node.variable.requires_grad:  # detach_ may have come in between
            accumulate(node.variable, grads[0])
        if task.recorder is not None:  # before its hooks, which may change the .grad again
            task.recorder.executed(task, node, outcome, [])
        if grads[0] is not None and node.variable.requires_grad:
            for handle, hook in list(node.variable.hooks.post_accumulate.items() if node.variable.hooks else ()):
                run_hook(task, hook, node.variable, handle=handle)
    else:
        if task.recorder is not None:
            outcome.kept = kept_node(node)
        outcome.grads = [
            fit(grad, edge) if edge is not None else grad
            for grad, edge in zip(_apply(task, node, grads), node.edges, strict=False)
        ]
    for handle, hook in list(node.post_hooks.items()):
        before = arrays_before(task, outcome.grads)
        changed = run_hook(task, hook, tuple(outcome.grads), tuple(grads), handle=handle)
        if changed is not None:
            outcome.products = outcome.grads if outcome.products is None else outcome.products
            outcome.grads = list(changed) if isinstance(changed, tuple | list) else [changed]
        note_run(task, handle, before, outcome.grads, sent=True)
    if not task.keep_graph and not isinstance(node, AccumulateGrad):
        node.release()
        outcome.freed = True
    return outcome


def _refuse_nan(task: Task, node: Node, outgoing: Outcome) -> None:
    """Stop the pass at a node that gave a gradient that is not a number; it goes no further, but has run."""
    for place, grad in enumerate(outgoing.grads):
        if grad is not None and np.isnan(grad.array).any():
            if task.recorder is not None:
                task.recorder.executed(task, node, outgoing, [])
            raise RuntimeError(f"Function '{type(node).__name__}' returned nan values in its {place}th output.")


def _apply(task: Task, node: Node, grads: list[Tensor | None]) -> Sequence[Tensor | None]:
    mask = task.mask(node)
    return run_hook(task, node.apply, grads, mask) if node.scripted else node.apply(grads, mask)


def call_tensor_hooks(node: Node, grads: list[Tensor | None], task: Task) -> list[Tensor | None]:
    """Apply the hooks of the tensors the node's inputs belong to, then note what ``retain_grad`` asked for."""
    grads = list(grads)
    for number, hooks in node.tensor_hooks.items():
        for handle, hook in list(hooks.items()):
            grad = grads[number]
            if grad is None:
                continue
            before = arrays_before(task, [grad])[0]
            changed = run_hook(task, hook, grad, handle=handle)
            made = grads[number] = grad if changed is None else check_hook_result(hook, changed, grad)
            if before is not None:
                task.hooked.append(Hooked(handle, number, False, before, made.array.copy()))
    for number, tensor in node.retained.items():
        grad = grads[number]
        if grad is not None:
            retain(tensor, grad)
    return grads


def retain(tensor: Tensor, grad: Tensor) -> None:
    """Put a gradient into the ``.grad`` of a non-leaf that asked to keep it; a second one is added."""

    tensor.set_grad(memory.clone(grad) if tensor.grad is None else arithmetic.add(tensor.grad, grad))


def accumulate(leaf: Tensor, grad: Tensor) -> None:
    """Add to the leaf's ``.grad``: a tensor of its own at first, in place later, a new node under ``create_graph``."""

    held = leaf.grad
    if held is None:
        if session().grad_enabled:
            leaf.set_grad(memory.copy_(Tensor(np.empty(grad.shape, grad.array.dtype)), grad))
        else:
            leaf.set_grad(Tensor(np.array(grad.array, order="C")))
    elif session().grad_enabled:
        leaf.set_grad(arithmetic.add(held, grad))
    else:
        arithmetic.add.in_place(held, grad)


def fit(grad: Tensor | None, edge: Edge) -> Tensor | None:
    """Bring a gradient to the shape and dtype of the tensor it belongs to: sum what was broadcast, cast."""
    if grad is None or not edge.node.metadata:
        return grad

    size, dtype = edge.node.metadata[edge.input_nr]
    if grad.dtype.is_complex and not dtype.is_complex:
        grad = conjugates.real(grad)  # PyTorch's handle_r_to_c
    if grad.shape != size:
        grad = reduce.sum_to(grad, size)
    return memory.cast(grad, dtype)
