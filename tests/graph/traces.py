"""Traces told by hand: a script's operations, values and local vjps, from which the events of a run follow."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np

from vjpviz.trace.events import Accumulate, Delivery, Edit, Event, Execute, Forward, Seed, Span, TensorState
from vjpviz.trace.trace import BackwardCall, Failure, NodeInfo, Operand, TensorInfo, Trace

Vjp = Callable[[np.ndarray], np.ndarray | None]
LAST = 2**63


def array(values: object) -> np.ndarray:
    made = np.array(values, dtype=np.float32)
    made.flags.writeable = False
    return made


@dataclass
class Story:
    """Tells a run step by step; ``trace()`` freezes it."""

    source: str = ""
    tensors: list[TensorInfo] = field(default_factory=list)
    nodes: list[NodeInfo] = field(default_factory=list)
    calls: list[BackwardCall] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    state: dict[int, TensorState] = field(default_factory=dict)
    vjps: dict[int, tuple[Vjp | None, ...]] = field(default_factory=dict)
    accumulate: dict[int, int] = field(default_factory=dict)
    error: Failure | None = None

    def trace(self) -> Trace:
        return Trace(
            self.source, (), self.error, tuple(self.tensors), tuple(self.nodes), tuple(self.calls), tuple(self.events)
        )

    def span(self, text: str) -> Span | None:
        for number, line in enumerate(self.source.splitlines(), 1):
            if text and text in line:
                return Span(number, line.index(text), number, line.index(text) + len(text))
        return None

    def tensor(self, name: str | None, data: object, text: str = "") -> int:
        values = array(data)
        info = TensorInfo(len(self.tensors), name, values.shape, "float32", self.span(text), len(self.events))
        self.tensors.append(info)
        return info.id

    def leaf(self, name: str | None, data: object, requires_grad: bool = True, text: str = "") -> int:
        tensor = self.tensor(name, data, text)
        self.state[tensor] = TensorState(array(data), requires_grad, True, None, None, False, 0)
        changes = ((tensor, self.state[tensor]),)
        self.events.append(Forward(self.span(text), (), None, changes, "tensor", (), (tensor,), None, False))
        return tensor

    def op(
        self,
        node_name: str,
        inputs: Sequence[int],
        data: object,
        vjps: Sequence[Vjp | None],
        name: str | None = None,
        text: str = "",
        into: int | None = None,
        extra: Sequence[int] = (),
        outputs: Sequence[object] = (),
        names: Sequence[str] = (),
    ) -> int:
        """An operation; ``into`` an existing tensor for one in place. A vjp ``None`` is an edge that takes nothing."""
        behind = tuple(self.edge(tensor) if vjp is not None else None for tensor, vjp in zip(inputs, vjps, strict=True))
        if into is None:
            values = [array(v) for v in outputs] or [array(data)]
            titles = list(names) or [name]
            made = tuple(self.tensor(n, v, text) for n, v in zip(titles, values, strict=True))
        else:
            values, made = [array(data)], (into,)
        node = NodeInfo(
            len(self.nodes),
            node_name,
            len(self.nodes),
            behind,
            tuple(inputs),
            made,
            node_name,
            tuple(Operand(f"input {i}", tensor, None) for i, tensor in enumerate((*inputs, *extra))),
            (),
            None,
            self.span(text),
            (),
        )
        self.nodes.append(node)
        self.vjps[node.id] = tuple(vjps)
        for tensor, value in zip(made, values, strict=True):
            version = self.state[tensor].version + 1 if into is not None else 0
            self.state[tensor] = TensorState(value, True, False, node.id, None, False, version)
        changes = tuple((tensor, self.state[tensor]) for tensor in made)
        event = Forward(self.span(text), (), None, changes, node_name, tuple(inputs), made, node.id, into is not None)
        self.events.append(event)
        return made[0]

    def edge(self, tensor: int) -> tuple[int, int] | None:
        state = self.state[tensor]
        if not state.requires_grad:
            return None
        if state.grad_fn is not None:
            outputs = self.nodes[state.grad_fn].outputs
            return (state.grad_fn, outputs.index(tensor))
        if tensor not in self.accumulate:
            node = NodeInfo(
                len(self.nodes), "AccumulateGrad", LAST, (), (), (), "AccumulateGrad", (), (), tensor, None, ()
            )
            self.nodes.append(node)
            self.accumulate[tensor] = node.id
        return (self.accumulate[tensor], 0)

    def change(self, tensor: int, what: str, **changes: Any) -> None:
        self.state[tensor] = replace(self.state[tensor], **changes)
        self.events.append(Edit(None, (), None, ((tensor, self.state[tensor]),), what))

    def backward(self, roots: Sequence[int], gradients: Sequence[object], text: str = "") -> None:
        _Backward(self, roots, [array(v) for v in gradients], text).run()


class _Backward:
    """The order of PyTorch's engine for the simple cases told here: highest sequence number first."""

    def __init__(self, story: Story, roots: Sequence[int], gradients: list[np.ndarray], text: str) -> None:
        self.story = story
        self.call = len(story.calls)
        edges = [story.edge(root) for root in roots]
        self.roots = [edge for edge in edges if edge is not None]
        self.tensors = tuple(roots)
        self.gradients = gradients
        self.text = text
        self.expected: dict[int, int] = {}
        for node, _ in self.roots:
            self.expected[node] = self.expected.get(node, 0) + 1
        seen: set[int] = set()
        waiting = [node for node, _ in self.roots]
        while waiting:
            node = waiting.pop()
            if node in seen:
                continue
            seen.add(node)
            for edge in story.nodes[node].next_functions:
                if edge is not None:
                    self.expected[edge[0]] = self.expected.get(edge[0], 0) + 1
                    waiting.append(edge[0])
        self.arrived: dict[int, int] = {}
        self.buffers: dict[tuple[int, int], np.ndarray] = {}
        self.ready: list[int] = []

    def deliver(self, edge: tuple[int, int], number: int, value: np.ndarray) -> Delivery:
        node, place = edge
        before = self.buffers.get((node, place))
        self.buffers[node, place] = value if before is None else before + value
        self.arrived[node] = self.arrived.get(node, 0) + 1
        if self.arrived[node] == self.expected[node]:
            self.ready.append(node)
            self.ready.sort(key=lambda n: -self.story.nodes[n].sequence_nr)
        return Delivery(node, place, number, self.buffers[node, place], self.arrived[node], self.expected[node])

    def run(self) -> None:
        story = self.story
        begin, span = len(story.events), story.span(self.text)
        found = tuple(self.deliver(e, i, v) for i, (e, v) in enumerate(zip(self.roots, self.gradients, strict=True)))
        story.events.append(Seed(span, (), self.call, (), found, tuple(self.ready)))
        steps: list[int] = []
        while self.ready:
            steps.append(len(story.events))
            self.step(self.ready.pop(0))
        roots = tuple(node for node, _ in self.roots)
        story.calls.append(
            BackwardCall(span, roots, self.tensors, tuple(self.gradients), False, False, begin, tuple(steps))
        )

    def step(self, node: int) -> None:
        story, info = self.story, self.story.nodes[node]
        if info.variable is not None:
            added = self.buffers[node, 0]
            before = story.state[info.variable].grad
            after = added if before is None else before + added
            story.state[info.variable] = replace(story.state[info.variable], grad=after)
            changes = ((info.variable, story.state[info.variable]),)
            story.events.append(
                Accumulate(None, (), self.call, changes, node, (added,), (), (), tuple(self.ready), False,
                           info.variable, before, added, after)
            )  # fmt: skip
            return
        came = tuple(self.buffers.get((node, i)) for i in range(len(info.outputs)))
        v = next(value for value in came if value is not None)
        out = tuple(None if vjp is None else vjp(v) for vjp in story.vjps[node])
        found = tuple(
            self.deliver(edge, i, array(value))
            for i, (edge, value) in enumerate(zip(info.next_functions, out, strict=True))
            if edge is not None and value is not None
        )
        story.events.append(Execute(info.span, (), self.call, (), node, came, out, found, tuple(self.ready), True))


def picture_of_the_style() -> Story:
    """``y = x * w; z = y ** 2``, the graph of the style's pictures."""
    story = Story(
        "import torch\n"
        "x = torch.tensor([1., 2., 3.], requires_grad=True)\n"
        "w = torch.tensor([0.5, -1., 2.], requires_grad=True)\n"
        "y = x * w\n"
        "z = y ** 2\n"
        "z.backward(gradient=torch.tensor([10., -10., 20.]))\n"
    )
    x = story.leaf("x", [1, 2, 3], text="torch.tensor([1., 2., 3.], requires_grad=True)")
    w = story.leaf("w", [0.5, -1, 2], text="torch.tensor([0.5, -1., 2.], requires_grad=True)")
    xs, ws = array([1, 2, 3]), array([0.5, -1, 2])
    y = story.op("MulBackward0", [x, w], xs * ws, [lambda v: v * ws, lambda v: v * xs], "y", "x * w")
    ys = xs * ws
    z = story.op("PowBackward0", [y], ys**2, [lambda v: 2 * v * ys], "z", "y ** 2")
    story.backward([z], [[10, -10, 20]], "z.backward(gradient=torch.tensor([10., -10., 20.]))")
    return story


def scalar_with_two_uses() -> Story:
    """Lesson 3: ``y = x**2 + x``."""
    story = Story("x = torch.tensor(2., requires_grad=True)\ny = x**2+x\ny.backward(gradient=torch.tensor(1.))\n")
    x = story.leaf("x", 2.0, text="torch.tensor(2., requires_grad=True)")
    square = story.op("PowBackward0", [x], 4.0, [lambda v: v * 4], text="x**2")
    y = story.op("AddBackward0", [square, x], 6.0, [lambda v: v, lambda v: v], "y", "x**2+x")
    story.backward([y], [1.0], "y.backward(gradient=torch.tensor(1.))")
    return story


def square_by_itself() -> Story:
    """``y = x * x``: two edges from x."""
    story = Story("x = torch.tensor([1., 2.], requires_grad=True)\ny = x * x\ny.backward(torch.ones(2))\n")
    x = story.leaf("x", [1, 2], text="torch.tensor([1., 2.], requires_grad=True)")
    xs = array([1, 2])
    y = story.op("MulBackward0", [x, x], xs * xs, [lambda v: v * xs, lambda v: v * xs], "y", "x * x")
    story.backward([y], [[1, 1]], "y.backward(torch.ones(2))")
    return story


def written_piece_by_piece() -> Story:
    """Lesson 4: ``y = torch.empty(2); y[0] = x**2; y[1] = x**3``."""
    story = Story(
        "x = torch.tensor(1., requires_grad=True)\n"
        "y = torch.empty(2)\n"
        "y[0] = x**2\n"
        "y[1] = x**3\n"
        "y.backward(gradient=torch.tensor([1., 2.]))\n"
    )
    x = story.leaf("x", 1.0, text="torch.tensor(1., requires_grad=True)")
    y = story.leaf("y", [0, 0], requires_grad=False, text="torch.empty(2)")
    a = story.op("PowBackward0", [x], 1.0, [lambda v: 2 * v], text="x**2")
    story.op("CopySlices", [y, a], [1, 0], [None, lambda v: v[0]], into=y, text="y[0] = x**2")
    b = story.op("PowBackward0", [x], 1.0, [lambda v: 3 * v], text="x**3")
    story.op("CopySlices", [y, b], [1, 1], [lambda v: v * array([1, 0]), lambda v: v[1]], into=y, text="y[1] = x**3")
    story.backward([y], [[1, 2]], "y.backward(gradient=torch.tensor([1., 2.]))")
    return story


def twice_over_a_rebuilt_graph() -> Story:
    """Lesson 10: ``z = x * y`` and its backward, twice; then ``x.grad.data.zero_()``."""
    story = Story(
        "x = torch.tensor([0., 2., 8.], requires_grad=True)\n"
        "y = torch.tensor([5., 1., 7.], requires_grad=True)\n"
        "z = x * y\n"
        "z.backward(torch.FloatTensor([1.0, 1.0, 1.0]))\n"
    )
    xs, ys = array([0, 2, 8]), array([5, 1, 7])
    x, y = story.leaf("x", xs), story.leaf("y", ys)
    for _ in range(2):
        z = story.op("MulBackward0", [x, y], xs * ys, [lambda v: v * ys, lambda v: v * xs], "z", "x * y")
        story.backward([z], [[1, 1, 1]], "z.backward(torch.FloatTensor([1.0, 1.0, 1.0]))")
    story.change(x, "grad", grad=array([0, 0, 0]))
    return story


def used_twice_further_down() -> Story:
    """``h = a * 2`` is used twice: its function waits for both gradients and gets their sum."""
    story = Story("h = a * 2\ny = h.exp() + h * c\ny.backward()\n")
    a = story.leaf("a", 0.0)
    c = story.leaf("c", 3.0, requires_grad=False)
    h = story.op("MulBackward0", [a], 0.0, [lambda v: v * 2], "h", "a * 2")
    e = story.op("ExpBackward0", [h], 1.0, [lambda v: v], text="h.exp()")
    p = story.op("MulBackward0", [h, c], 0.0, [lambda v: v * 3, None], text="h * c")
    y = story.op("AddBackward0", [e, p], 1.0, [lambda v: v, lambda v: v], "y", "h.exp() + h * c")
    story.backward([y], [1.0], "y.backward()")
    return story


def several_outputs() -> Story:
    """``a, b = x.unbind()``; only a leads to a backward call."""
    story = Story("a, b = x.unbind()\ny = a * 3\ny.backward()\n")
    x = story.leaf("x", [1, 2])
    a = story.op(
        "UnbindBackward0", [x], 0, [lambda v: np.stack([v, 0 * v])], outputs=[1.0, 2.0], names=["a", "b"],
        text="x.unbind()",
    )  # fmt: skip
    y = story.op("MulBackward0", [a], 3.0, [lambda v: 3 * v], "y", "a * 3")
    story.backward([y], [1.0], "y.backward()")
    return story


def stopped_before_backward() -> Story:
    """Lesson 8: ``y = x*x; y.backward()`` without a gradient."""
    story = Story("x = torch.tensor([1., 2.], requires_grad=True)\ny = x*x\ny.backward()\n")
    x = story.leaf("x", [1, 2])
    story.op("MulBackward0", [x, x], [1, 4], [lambda v: v, lambda v: v], "y", "x*x")
    message = "grad can be implicitly created only for scalar outputs"
    story.error = Failure("RuntimeError", message, Span(3, 0, 3, 12), "")
    return story


STORIES: dict[str, Callable[[], Story]] = {
    function.__name__: function
    for function in (
        picture_of_the_style,
        scalar_with_two_uses,
        square_by_itself,
        written_piece_by_piece,
        twice_over_a_rebuilt_graph,
        used_twice_further_down,
        several_outputs,
        stopped_before_backward,
    )
}
