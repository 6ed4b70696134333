"""What a call of a row leaves in the graph: a node with its edges, and what the row's formulas name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from vjpviz.autograd.node import Edge, OpNode, Saved
from vjpviz.autograd.session import session
from vjpviz.autograd.tensor import Tensor

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vjpviz.autograd.table import Op

NO_FORMULA = "NotImplemented"
"""The name of nodes of operations that PyTorch has no derivative for."""
FACTS = ("_shape", "_dtype", "_layout")
"""How the names of facts about an argument end, that need no saved tensor."""


def node_for(op: Op, bound: dict[str, Any], written: Tensor | None = None) -> OpNode | None:
    """A node with edges and saved arguments, if grad mode is on and an argument requires grad.

    ``written`` is the argument that the call is about to overwrite: of it a copy is saved.
    """
    if op.node is None or not session().grad_enabled:
        return None
    inputs: list[Tensor | None] = []
    counts: dict[str, int] = {}
    for name in op.derivatives:
        value = bound[name]
        if isinstance(value, list | tuple):
            counts[name] = len(value)
            inputs.extend(value)
        else:
            inputs.append(value if isinstance(value, Tensor) else None)
    if not any(one is not None and one.requires_grad for one in inputs):
        return None
    if op.node == NO_FORMULA:  # PyTorch's fallback holds nothing but what requires grad
        node = op.new_node()
        node.edges = tuple(Edge(*edge) for one in inputs if one is not None and (edge := one.edge) is not None)
        node.wanted = (True,) * len(node.edges)
        return node
    node = op.new_node()
    node.options["counts"] = counts
    node.edges = tuple(Edge(*edge) if one is not None and (edge := one.edge) else None for one in inputs)
    node.wanted = tuple(edge is not None for edge in node.edges)
    for argument, place in edge_places(op, node).items():
        used = any(node.wanted[place])
        for name in op.derivatives[argument].names:
            _save(node, name, bound, written, used=used)
    return node


def edge_places(op: Op, node: OpNode) -> dict[str, slice]:
    """Which of the node's edges belong to each differentiable argument: one, or one an element of a list."""
    places: dict[str, slice] = {}
    start = 0
    for name in op.derivatives:
        places[name] = slice(start, start + node.options["counts"].get(name, 1))
        start = places[name].stop
    return places


def save_results(op: Op, node: OpNode, results: Sequence[Tensor]) -> None:
    """Save those of the forward's results that the formulas name: ``result``, ``result0`` …"""
    for name in (name for entry in op.derivatives.values() for name in entry.names):
        if name.startswith("result") and name not in node.saved:
            number = int(name[6:] or 0)
            if number < len(results):
                node.saved[name] = Saved(results[number], is_output=results[number].grad_fn is node)


def _save(node: OpNode, name: str, bound: dict[str, Any], written: Tensor | None, *, used: bool) -> None:
    """Save what ``name`` stands for; ``used`` tells whether the formula that asks for it will be applied."""
    argument, _, fact = name.rpartition("_")
    if name.endswith(FACTS) and argument in bound:
        value = bound[argument]
        many = isinstance(value, list | tuple)
        node.options[name] = [getattr(one, fact) for one in value] if many else getattr(value, fact, None)
        return
    if name not in bound:
        return
    value = bound[name]
    if isinstance(value, Tensor):
        if used:
            node.saved[name] = Saved(_copy(value) if value is written else value)
        else:
            node.saved.setdefault(name, None)
    elif isinstance(value, list | tuple) and any(isinstance(one, Tensor) for one in value):
        node.saved[name] = [Saved(one) if isinstance(one, Tensor) else None for one in value]
    else:
        node.options[name] = value


def _copy(tensor: Tensor) -> Tensor:
    """What a node saves of an argument that is about to be overwritten: a clone, with a node of its own."""
    from vjpviz.autograd.ops.memory import clone

    recorder = session().recorder
    with session().modes(record=False):
        copy = clone(tensor)
    copy.record = tensor.record
    if recorder is not None and copy.grad_fn is not None:
        recorder.forwards.aside(copy.grad_fn, clone, {"self": tensor})
    return copy
