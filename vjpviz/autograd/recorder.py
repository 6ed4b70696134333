"""The recorder: turns what tensors and the engine do into the events of a Trace."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np

from vjpviz.autograd.forwards import Forwards
from vjpviz.autograd.keeping import kept_arguments, kept_by, kept_call, kept_value, snapshot
from vjpviz.autograd.node import AccumulateGrad, Node, OpNode
from vjpviz.autograd.owners import Owners
from vjpviz.autograd.session import session
from vjpviz.autograd.tensor import Tensor
from vjpviz.trace.events import (
    Accumulate,
    Delivery,
    Edit,
    Event,
    Execute,
    Forward,
    Hook,
    HookRun,
    Seed,
    Span,
    TensorState,
)
from vjpviz.trace.trace import BackwardCall, Failure, NodeInfo, Operand, Output, TensorInfo, Trace

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from vjpviz.autograd.custom import CustomNode, Function
    from vjpviz.autograd.engine import Delivered, Outcome, Task
    from vjpviz.autograd.keeping import Applied
    from vjpviz.autograd.table import Op

LAMBDA = "<lambda>"
QUEUE_SHOWN = 32  # how much of the ready queue an event keeps


class Recorder:
    """Collects one run. ``span`` and ``scope`` say where in the script it is; the interpreter keeps them.

    ``kept`` holds, per time of an executed step, the node and what it had saved, so that its local Jacobians can be
    made later on demand, after the graph is freed. ``forwards`` holds, per node, what it was computed from.
    ``products`` holds, per time of a step, what left it before a hook of the node changed it.
    """

    def __init__(self) -> None:
        self.forwards = Forwards()
        self.products: dict[int, tuple[np.ndarray | None, ...]] = {}
        self.hooks: dict[int, Hook] = {}  # by the number of their handle
        self.hook: Hook | None = None  # the one that is running
        self.span: Span | None = None
        self.scope: tuple[str, ...] = ()
        self.kept: dict[int, Node] = {}
        self._events: list[Event] = []
        self._outputs: list[Output] = []
        self._tensors: list[TensorInfo] = []
        self._names: dict[int, str] = {}
        self._live: list[Tensor] = []  # every recorded tensor stays, so that ids and aliases do
        self._nodes: list[NodeInfo] = []
        self._calls: list[BackwardCall] = []
        self._steps: list[list[int]] = []  # per call
        self._open: list[int] = []
        self._held: dict[int, list[Node]] = {}  # roots of open calls: nobody else may hold a leaf's AccumulateGrad
        self._made: dict[int, tuple[str, tuple[int, ...], Span | None]] = {}  # constants without a name, by id
        self._unseen: list[Tensor] = []  # tensors whose first state is still to be put into an event
        self._owners = Owners()
        self._followed: set[int] = set()  # ids of tensors whose .grad the script has used

    def printed(self, text: str) -> None:
        """The script wrote ``text``."""
        self._outputs.append(Output(len(self._events), text, self.span))

    def name(self, tensor: Tensor, name: str) -> None:
        """The script bound ``tensor`` to a variable; the first name stays."""
        self._names.setdefault(self.id_of(tensor), name)
        self._announce(tensor)
        self._flush(tensor)

    def id_of(self, tensor: Tensor) -> int:
        """The id of a tensor, which it gets when it is first seen."""
        if tensor.record is None:
            tensor.record = len(self._tensors)
            owners = self._owners.of(tensor)
            whose = self.id_of(owners[0]) if owners else None
            self._tensors.append(
                TensorInfo(tensor.record, None, tensor.shape, tensor.dtype.name, self.span, len(self._events), whose)
            )
            self._live.append(tensor)
            self._unseen.append(tensor)
            tensor.storage.tensors.add(tensor)
            if whose is not None and tensor is owners[0].grad:
                self._followed.add(whose)
                if whose in self._names:
                    self._names[tensor.record] = f"{self._names[whose]}.grad"
        return tensor.record

    def node_id(self, node: Node) -> int:
        """The id of a node, which it gets when it is first seen."""
        if node.record is None:
            following = tuple((self.node_id(edge.node), edge.input_nr) if edge else None for edge in node.edges)
            node.record = len(self._nodes)
            accumulates = isinstance(node, AccumulateGrad)
            variable = self.id_of(node.variable) if accumulates else None
            self._nodes.append(
                NodeInfo(
                    id=node.record,
                    name=type(node).__name__,
                    sequence_nr=node.sequence_nr,
                    next_functions=following,
                    inputs=(None,) * len(following),
                    outputs=() if variable is None else (variable,),
                    op=node.op.name if isinstance(node, OpNode) else type(node).__name__,
                    operands=(),
                    saved=tuple(node.saved) if isinstance(node, OpNode) else (),
                    variable=variable,
                    span=self.span,
                    scope=self.scope,
                )
            )
            self.forwards.seen(node, node.record)
        return node.record

    def created(self, tensor: Tensor, what: str, sources: Sequence[Tensor] = ()) -> None:
        """A tensor came into being without a row of the table, as by ``torch.tensor`` or ``detach``.

        A constant that no variable holds yet is no step of its own: it appears with what it is used for.
        """
        number = self.id_of(tensor)
        self._made[number] = what, tuple(self.id_of(one) for one in sources), self.span
        if tensor.requires_grad:
            self._announce(tensor)

    def _announce(self, tensor: Tensor) -> None:
        made = self._made.pop(self.id_of(tensor), None)
        if made is None or not any(one is tensor for one in self._unseen):
            return
        what, inputs, span = made
        here, self.span = self.span, span
        self._add(Forward, [tensor], op=what, inputs=inputs, outputs=(self.id_of(tensor),), node=None, in_place=False)
        self.span = here

    def arguments(self, bound: dict[str, Any]) -> dict[str, Any]:
        """The arguments of an operation that is about to overwrite one of them, to be told to ``forward``."""
        return kept_arguments(bound)

    def forward(
        self,
        op: Op,
        bound: dict[str, Any],
        results: Sequence[Tensor],
        node: Node | None,
        before: dict[str, Any] | None = None,
    ) -> None:
        """An operation ran; ``node`` is what it left in the graph.

        Of a write in place ``before`` holds the arguments as they were before it.
        """
        in_place = before is not None
        operands = self._operands(bound)
        inputs = tuple(one.tensor for one in operands if one.tensor is not None)
        number = None
        if node is not None:
            made = results[0].view.base if in_place and results[0].view is not None else results[0]
            sources = self._edge_tensors(op, bound)
            if made is not results[0]:  # written through a view: the base got a CopySlices
                node, sources[0] = made.maker, self.id_of(made)
            assert node is not None
            number = self.node_id(node)
            outputs = [self.id_of(one) for one in (results if made is results[0] else (made,))]
            self._describe(number, sources, outputs, operands)
            self._keeps(node, number, results)
            self.forwards.row(node, number, op, before or kept_arguments(bound), made)
        changed = self._aliases(results[0]) if in_place else list(results)
        self._add(
            Forward,
            changed,
            op=op.name,
            inputs=inputs,
            outputs=tuple(self.id_of(one) for one in results),
            node=number,
            in_place=in_place,
        )

    def call_of(self, function: type[Function], arguments: tuple[Any, ...]) -> Applied:
        """The call of a Function of the script that is about to run, to be told to ``custom``."""
        return kept_call(function, arguments, session())

    def custom(self, node: CustomNode, inputs: Sequence[Tensor], returned: Sequence[Any], kept: Applied) -> None:
        """A Function of the script ran; ``node`` stands for all that its forward did."""
        results = [one for one in returned if isinstance(one, Tensor)]
        name, made = type(node).__name__.removesuffix("Backward"), [self.id_of(one) for one in results]
        sources = [self.id_of(one) for one in inputs]
        operands = [Operand("", one, None) for one in sources]
        kept.results = tuple(kept_value(one) if isinstance(one, Tensor) else None for one in returned)
        written = next((one for one in results if one.view is not None and any(one is d for d in node.dirty)), None)
        base = written.view.base if written is not None and written.view is not None else None
        maker = node if base is None else base.grad_fn
        assert maker is not None
        number, outputs = self.node_id(maker), made
        if base is not None:  # through a view: the base got a CopySlices
            outputs, sources[0] = [self.id_of(base)], self.id_of(base)
        self.forwards.function(maker, number, kept, base)
        self._describe(number, sources, outputs, operands)
        self._keeps(node, number, results)
        self._add(Forward, results, op=name, inputs=tuple(sources), outputs=tuple(made), node=number, in_place=False)

    def regenerated(self, tensor: Tensor, node: Node, base: Tensor) -> None:
        """A view got a new ``grad_fn`` because its base was changed."""
        number = self.node_id(node)
        self._describe(number, [self.id_of(base)], [self.id_of(tensor)], [])
        if isinstance(node, OpNode):
            self.forwards.regenerated(node, number, base)

    def edited(self, what: str, tensor: Tensor) -> None:
        """The script changed ``requires_grad``, ``grad``, ``data`` … of a tensor without an operation."""
        if what == "grad":
            self._owns(tensor)
        self._add(Edit, [tensor], what=what)

    def registered(self, handle: int, function: object, on: Tensor | Node) -> None:
        """The script registered a hook on a tensor or a node."""
        tensor, node = (self.id_of(on), None) if isinstance(on, Tensor) else (None, self.node_id(on))
        name = getattr(function, "__name__", "")
        self.hooks[handle] = Hook(tensor, node, "" if name == LAMBDA else name, self.span)

    @contextmanager
    def inside(self, handle: int) -> Iterator[None]:
        """What happens in this block, a hook does."""
        outer, self.hook = self.hook, self.hooks.get(handle)
        try:
            yield
        finally:
            self.hook = outer

    def begin_call(self, roots: Sequence[Tensor], given: Sequence[Tensor | None], *, retain: bool, create: bool) -> int:
        """A backward call starts, with the gradients the script gave. Returns its number."""
        call = len(self._calls)
        seeds = [
            grad.array if grad is not None else (np.ones_like(root.array) if root.array.size == 1 else None)
            for root, grad in zip(roots, given, strict=False)
        ]  # PyTorch makes up a 1 for a single number, and nothing else
        nodes = [edge[0] for root in roots if (edge := root.edge) is not None]
        self._held[call] = nodes
        self._calls.append(
            BackwardCall(
                span=self.span,
                roots=tuple(self.node_id(node) for node in nodes),
                root_tensors=tuple(self.id_of(root) for root in roots),
                gradients=tuple(snapshot(one) for one in seeds if one is not None),
                retain_graph=retain,
                create_graph=create,
                begin=len(self._events),
                steps=(),
            )
        )
        self._open.append(call)
        self._steps.append([])
        return call

    def end_call(self, call: int) -> None:
        """A backward call is over, or was broken off by an error."""
        self._open.remove(call)
        del self._held[call]

    def refused(self, message: str) -> None:
        """The call under way was refused before the engine started."""
        self._add(Seed, [], deliveries=(), ready=(), refused=message)

    def seeded(self, task: Task, delivered: Sequence[Delivered]) -> None:
        """The roots of the call under way got their gradients."""
        self._add(Seed, [], deliveries=self._deliveries(delivered), ready=self._ready(task))

    def executed(self, task: Task, node: Node, outcome: Outcome, delivered: Sequence[Delivered]) -> None:
        """A node of the call under way ran."""
        now = len(self._events)
        if outcome.kept is not None:
            self.kept[now] = outcome.kept
        common: dict[str, Any] = {
            "node": self.node_id(node),
            "grad_in": tuple(snapshot(one.array) if one is not None else None for one in outcome.received),
            "grad_out": tuple(snapshot(one.array) if one is not None else None for one in outcome.grads),
            "deliveries": self._deliveries(delivered),
            "ready": self._ready(task),
            "freed": outcome.freed,
            "hooks": self._runs(task),
        }
        if outcome.products is not None:
            self.products[now] = tuple(None if one is None else snapshot(one.array) for one in outcome.products)
        call = self._open[-1]
        if isinstance(node, AccumulateGrad) and outcome.received[0] is not None and node.variable.grad is not None:
            leaf = node.variable
            grad = leaf.grad
            assert grad is not None
            self._add(
                Accumulate,
                [leaf, *self._owns(leaf)],
                **common,
                tensor=self.id_of(leaf),
                before=outcome.before,
                added=common["grad_in"][0],
                after=snapshot(grad.array),
            )
        else:
            kept = list(node.retained.values())
            self._add(Execute, [*kept, *(other for one in kept for other in self._owns(one))], **common)
        self._steps[call].append(now)

    def captured(self, task: Task, node: Node) -> None:
        """A node of the call under way did not run: what came to it is what the caller asked for."""
        at, call = len(self._events) - 1, self._open[-1]
        found = tuple((self.node_id(node), at, run) for run in self._runs(task))
        self._calls[call] = replace(self._calls[call], captured=(*self._calls[call].captured, *found))

    def _runs(self, task: Task) -> tuple[HookRun, ...]:
        """The hooks that ran around the node under way."""
        return tuple(
            HookRun(self.hooks[one.handle], one.place, one.sent, snapshot(one.before), snapshot(one.after))
            for one in task.hooked
            if one.handle in self.hooks
        )

    def finish(self, source: str, error: Failure | None, seed: int | None = None) -> Trace:
        """The Trace of the run."""
        self._flush()
        tensors = tuple(replace(one, name=self._names.get(one.id)) for one in self._tensors)
        calls = tuple(replace(call, steps=tuple(steps)) for call, steps in zip(self._calls, self._steps, strict=True))
        return Trace(source, tuple(self._outputs), error, tensors, tuple(self._nodes), calls, tuple(self._events), seed)

    def _add(self, kind: type[Event], changed: Iterable[Tensor], **facts: Any) -> None:
        listed = {self.id_of(one): one for one in changed}
        states = {number: self._state(one) for number, one in listed.items()}
        states |= {number: state for number, state in self._first_states() if number not in states}
        changes = tuple(states.items())
        call = self._open[-1] if self._open else None
        self._events.append(kind(span=self.span, scope=self.scope, call=call, changes=changes, hook=self.hook, **facts))

    def _first_states(self) -> list[tuple[int, TensorState]]:
        found: list[tuple[int, TensorState]] = []
        while self._unseen:
            one = self._unseen.pop(0)
            found.append((self.id_of(one), self._state(one)))
        return found

    def _flush(self, tensor: Tensor | None = None) -> None:
        """Put tensors that came without an event, such as the results of ``autograd.grad``, into the last one."""
        if tensor is not None and not any(one is tensor for one in self._unseen):
            return
        states = self._first_states()
        if states and self._events:
            last = self._events[-1]
            known = {number for number, _ in last.changes}
            added = tuple((number, state) for number, state in states if number not in known)
            self._events[-1] = replace(last, changes=last.changes + added)
        elif states:
            self._events.append(Edit(self.span, self.scope, None, tuple(states), what="made"))

    def _state(self, tensor: Tensor) -> TensorState:
        node = tensor.maker
        grad = tensor.grad
        return TensorState(
            data=snapshot(tensor.array),
            requires_grad=tensor.requires_grad,
            is_leaf=node is None,
            grad_fn=None if node is None else self.node_id(node),
            grad=None if grad is None else snapshot(grad.array),
            retains_grad=tensor.retains_grad,
            version=tensor.version.count,
        )

    def _aliases(self, tensor: Tensor) -> list[Tensor]:
        """All recorded tensors that see a write into ``tensor``, it first, and whoever's ``.grad`` it is."""
        self.id_of(tensor)
        others = sorted((one for one in tensor.storage.tensors if one is not tensor), key=self.id_of)
        return [tensor, *others, *self._owners.of(tensor)]

    def _owns(self, owner: Tensor) -> list[Tensor]:
        """Note whose ``.grad`` a gradient is. Returns what of its memory was recorded, and so is to be told anew.

        A gradient that takes the place of one the script has used is recorded as well.
        """
        grad = owner.grad
        if grad is None:
            return []
        self._owners.note(owner)
        if owner.record in self._followed:
            self.id_of(grad)
        return sorted(grad.storage.tensors, key=self.id_of)

    def _operands(self, bound: dict[str, Any]) -> list[Operand]:
        operands: list[Operand] = []
        for name, value in bound.items():
            many = isinstance(value, list | tuple) and any(isinstance(one, Tensor) for one in value)
            for one in value if many else (value,):
                if isinstance(one, Tensor) and not one.wrapped:
                    operands.append(Operand(name, self.id_of(one), None))
                elif isinstance(one, Tensor):
                    operands.append(Operand(name, None, _number(one)))
                else:
                    operands.append(Operand(name, None, repr(one)))
        return operands

    def _edge_tensors(self, op: Op, bound: dict[str, Any]) -> list[int | None]:
        found: list[int | None] = []
        for name in op.derivatives:
            value = bound[name]
            for one in value if isinstance(value, list | tuple) else (value,):
                found.append(self.id_of(one) if isinstance(one, Tensor) and not one.wrapped else None)
        return found

    def _describe(
        self, number: int, inputs: Sequence[int | None], outputs: Sequence[int], operands: Sequence[Operand]
    ) -> None:
        self._nodes[number] = replace(
            self._nodes[number], inputs=tuple(inputs), outputs=tuple(outputs), operands=tuple(operands)
        )

    def _keeps(self, node: Node, number: int, results: Sequence[Tensor]) -> None:
        """Note which tensors a node saved, and at which version; copies of what it overwrote are its own."""
        kept: dict[int, int] = {}
        for held in kept_by(node):
            tensor = held.tensor if held.tensor is not None else results[held.output_nr]
            one = self.id_of(tensor)
            if self._live[one] is tensor and tensor.version is held.version:
                kept[one] = held.was
        facts = tuple((one, version, len(self._events)) for one, version in kept.items())
        self._nodes[number] = replace(self._nodes[number], kept=facts)

    def _deliveries(self, delivered: Sequence[Delivered]) -> tuple[Delivery, ...]:
        return tuple(
            Delivery(
                self.node_id(one.node),
                one.input_nr,
                one.edge,
                None if one.total is None else snapshot(one.total),
                one.arrived,
                one.expected,
            )
            for one in delivered
        )

    def _ready(self, task: Task) -> tuple[int, ...]:
        return tuple(self.node_id(node) for node in task.queue.upcoming(QUEUE_SHOWN))


def _number(tensor: Tensor) -> str:
    return repr(tensor.array.item())
