"""Local Jacobians on demand: what a step multiplied, as matrices while they are small."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from vjpviz.autograd.engine import fit
from vjpviz.autograd.formulas import input_name, rule, structure
from vjpviz.autograd.node import AccumulateGrad, Edge
from vjpviz.autograd.session import Session, activate
from vjpviz.autograd.tensor import Tensor
from vjpviz.trace.events import Execute

if TYPE_CHECKING:
    from vjpviz.autograd.node import Node
    from vjpviz.autograd.recorder import Recorder
    from vjpviz.trace.trace import Trace

ROWS, ENTRIES = 64, 4096  # a matrix beyond these is not made


@dataclass(frozen=True, slots=True)
class Product:
    """``v · J = result`` for one input of a node.

    ``v`` is the incoming gradient as a row of m numbers, ``matrix`` the local Jacobian [m, n] or None where it is too
    large, ``result`` the row of n numbers that left. ``input`` is the tensor's id, ``name`` how formulas call it,
    ``structure`` a word (``diagonal``, ``row of ones``, …) or "", ``rule`` TeX.
    """

    edge: int
    input: int | None
    name: str
    structure: str
    rule: str
    v: np.ndarray
    matrix: np.ndarray | None
    shape: tuple[int, int]
    result: np.ndarray


@dataclass(frozen=True, slots=True)
class StepExplanation:
    """The products of the step at time ``t``; empty for an AccumulateGrad and for events that run no node."""

    t: int
    node: int | None
    products: tuple[Product, ...]


@dataclass(frozen=True, slots=True)
class LeafJacobian:
    """The whole call seen from one leaf: ``v`` [m] times ``matrix`` [m, n] is ``result`` [n].

    ``matrix`` is None where it would be too large. ``result`` is what the pass itself brought to the leaf.
    """

    leaf: int
    root: int
    v: np.ndarray
    matrix: np.ndarray | None
    result: np.ndarray


def explain(trace: Trace, recorder: Recorder, t: int) -> StepExplanation:
    """The products of the step at ``t``."""
    event = trace.events[t] if 0 <= t < len(trace.events) else None
    if not isinstance(event, Execute):
        return StepExplanation(t, None, ())
    node = recorder.kept.get(t)
    if node is None or any(grad is None for grad in event.grad_in):
        return StepExplanation(t, event.node, ())
    info = trace.nodes[event.node]
    v = np.concatenate([grad.reshape(-1) for grad in event.grad_in if grad is not None])
    products = []
    for edge, sent in enumerate(event.grad_out):
        if sent is None or node.edges[edge] is None:
            continue
        products.append(
            Product(
                edge=edge,
                input=info.inputs[edge] if edge < len(info.inputs) else None,
                name=input_name(trace, info, edge),
                structure=structure(trace, info, edge),
                rule=rule(trace, info, edge),
                v=v,
                matrix=local_jacobian(node, edge, event.grad_in, sent.size),
                shape=(v.size, sent.size),
                result=sent.reshape(-1),
            )
        )
    return StepExplanation(t, event.node, tuple(products))


def local_jacobian(node: Node, edge: int, like: tuple[np.ndarray | None, ...], columns: int) -> np.ndarray | None:
    """The Jacobian [m, n] of a node's outputs for one input, a row for each unit vector sent through its vjp.

    ``like`` are arrays of the shapes and dtypes of its gradients. None where it has too many entries, or where the
    node can't be asked again.
    """
    rows = sum(one.size for one in like if one is not None)
    if rows > ROWS or rows * columns > ENTRIES:
        return None
    matrix = []
    with activate(Session(grad_enabled=False)):
        for row in range(rows):
            try:
                out = node.apply(_unit(like, row))[edge]
            except Exception:
                if node.scripted:
                    return None  # the script's own function may refuse to run a second time
                raise
            target = node.edges[edge]
            sent = out if target is None else fit(out, target)
            matrix.append(np.zeros(columns) if sent is None else sent.array.reshape(-1).astype(np.float64))
    return np.array(matrix).reshape(rows, columns) + 0.0  # no minus zeros


def _unit(like: tuple[np.ndarray | None, ...], place: int) -> list[Tensor | None]:
    grads: list[Tensor | None] = []
    for one in like:
        if one is None:
            grads.append(None)
            continue
        flat = np.zeros(one.size, one.dtype)
        if 0 <= place < one.size:
            flat[place] = 1
        place -= one.size
        grads.append(Tensor(flat.reshape(one.shape)))
    return grads


def whole_function(trace: Trace, recorder: Recorder, call: int) -> tuple[LeafJacobian, ...]:
    """For the first root of a call: its Jacobian for every leaf, made of passes with unit vectors.

    The passes run the same nodes in the same order, without the script's hooks.
    """
    facts = trace.calls[call]
    if not facts.gradients or not facts.steps:
        return ()
    v = facts.gradients[0]
    arrived: dict[int, np.ndarray] = {}
    for t in facts.steps:
        event = trace.events[t]
        variable = trace.nodes[event.node].variable if isinstance(event, Execute) else None
        if isinstance(event, Execute) and variable is not None and event.grad_in[0] is not None:
            arrived[variable] = event.grad_in[0]
    entries = v.size * sum(one.size for one in arrived.values())
    small = v.size <= ROWS and entries <= 4 * ENTRIES and len(facts.steps) * v.size <= 4 * ENTRIES
    matrices: dict[int, list[np.ndarray]] = {leaf: [] for leaf in arrived}
    if small:
        for row in range(v.size):
            seed = _unit((v,), row)[0]
            assert seed is not None
            got = _pass(trace, recorder, call, seed)
            for leaf, array in arrived.items():
                matrices[leaf].append(got.get(leaf, np.zeros(array.size)))
    root = facts.root_tensors[0]
    return tuple(
        LeafJacobian(
            leaf,
            root,
            v.reshape(-1),
            np.array(matrices[leaf]).reshape(v.size, -1) if small else None,
            array.reshape(-1),
        )
        for leaf, array in arrived.items()
    )


def _pass(trace: Trace, recorder: Recorder, call: int, seed: Tensor) -> dict[int, np.ndarray]:
    """Send ``seed`` into the first root of a call, through the nodes it ran; what reaches the leaves, by their id."""
    facts = trace.calls[call]
    waiting: dict[int, dict[int, np.ndarray]] = {
        facts.roots[0]: {_root_input(trace, facts.root_tensors[0]): seed.array}
    }
    leaves: dict[int, np.ndarray] = {}
    with activate(Session(grad_enabled=False)):
        for t in facts.steps:
            event = trace.events[t]
            if not isinstance(event, Execute) or event.node not in waiting:
                continue
            sums = waiting.pop(event.node)
            info = trace.nodes[event.node]
            if info.variable is not None:
                leaves[info.variable] = sums[0].reshape(-1).astype(np.float64)
                continue
            node = recorder.kept.get(t)
            if node is None or isinstance(node, AccumulateGrad):
                continue
            grads = [Tensor(sums[number]) if number in sums else None for number in range(max(len(event.grad_in), 1))]
            for edge, grad in zip(node.edges, node.apply(grads), strict=False):
                if edge is not None and grad is not None:
                    _add(waiting, edge, recorder, fit(grad, edge))
    return leaves


def _root_input(trace: Trace, root: int) -> int:
    node = trace.final_state(root).grad_fn
    outputs = trace.nodes[node].outputs if node is not None else ()
    return outputs.index(root) if root in outputs and len(outputs) > 1 else 0


def _add(waiting: dict[int, dict[int, np.ndarray]], edge: Edge, recorder: Recorder, grad: Tensor | None) -> None:
    if grad is None:
        return
    sums = waiting.setdefault(recorder.node_id(edge.node), {})
    held = sums.get(edge.input_nr)
    sums[edge.input_nr] = grad.array if held is None else held + grad.array
