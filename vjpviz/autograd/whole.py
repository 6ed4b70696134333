"""A whole backward call seen from a leaf: the Jacobian of its roots, and the ways on which its entries come about."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from vjpviz.autograd.again import wide
from vjpviz.autograd.engine import fit
from vjpviz.autograd.explain import ENTRIES, ROWS, unit
from vjpviz.autograd.sensitivity import dependence
from vjpviz.autograd.session import Session, activate
from vjpviz.autograd.tensor import Tensor
from vjpviz.autograd.ways import Ways, structural, ways_of
from vjpviz.trace.events import Execute

if TYPE_CHECKING:
    from vjpviz.autograd.node import Edge
    from vjpviz.autograd.recorder import Recorder
    from vjpviz.trace.trace import Trace

PASSES = 6000
"""The most steps that passes forward and back may take together for the ways to be followed entry by entry."""

MARKS = 2_000_000
"""The most marks that are kept of it: edges times entries of the Jacobians."""


@dataclass(frozen=True, slots=True)
class LeafJacobian:
    """The whole call seen from one leaf: ``v`` [m] times ``matrix`` [m, n] is ``result`` [n].

    ``v`` is made of the gradients of all ``roots``, one behind the other. ``matrix`` is None where it would be too
    large, or where no complex matrix makes complex ``v`` into ``result`` (as for ``conj``). ``result`` is what the pass
    itself brought to the leaf: something else where hooks had a hand in it.
    """

    leaf: int
    roots: tuple[int, ...]
    v: np.ndarray
    matrix: np.ndarray | None
    result: np.ndarray
    ways: Ways


def whole_function(trace: Trace, recorder: Recorder, call: int) -> tuple[LeafJacobian, ...]:
    """For each leaf of a call the Jacobian of the roots, made of passes with unit vectors.

    The passes run the same nodes in the same order, without the script's hooks.
    """
    facts = trace.calls[call]
    if not facts.gradients or not facts.steps:
        return ()
    v = np.concatenate([one.reshape(-1) for one in facts.gradients])
    arrived: dict[int, np.ndarray] = {}  # by the id of a leaf's node
    for t in facts.steps:
        event = trace.events[t]
        if not isinstance(event, Execute) or trace.nodes[event.node].variable is None:
            continue
        if (came := event.grad_in[0]) is not None:
            arrived[event.node] = came
    columns = sum(one.size for one in arrived.values())
    small = v.size <= ROWS and v.size * columns <= 4 * ENTRIES and len(facts.steps) * v.size <= 4 * ENTRIES
    passes = [_Pass(trace, recorder, call, row) for row in range(v.size)] if small else []
    turned = [_Pass(trace, recorder, call, row, 1j) for row in range(v.size)] if small and v.dtype.kind == "c" else None
    edges = {edge for one in passes for edge in one.sent}
    real = v.dtype.kind != "c" and all(one.dtype.kind != "c" for one in arrived.values())
    followed = (
        real and small and len(facts.steps) * (v.size + columns) <= PASSES and len(edges) * v.size * columns <= MARKS
    )
    moved = dependence(trace, recorder, call, tuple(arrived)) if followed else {}
    found = []
    for node, array in arrived.items():
        leaf = trace.nodes[node].variable
        assert leaf is not None
        matrix = _matrix(passes, node, v.size, array.size) if small else None
        if matrix is not None and turned is not None:
            linear = np.allclose(_matrix(turned, node, v.size, array.size), 1j * matrix, 1e-4, 1e-6, equal_nan=True)
            matrix = matrix if linear else None
        found.append(
            LeafJacobian(
                leaf,
                facts.root_tensors,
                v,
                matrix,
                array.reshape(-1),
                ways_of(trace, call, [one.sent for one in passes], moved[node])
                if followed
                else structural(trace, call, node),
            )
        )
    return tuple(found)


def _matrix(passes: list[_Pass], node: int, rows: int, columns: int) -> np.ndarray:
    return np.array([one.leaves.get(node, np.zeros(columns)) for one in passes]).reshape(rows, columns)


class _Pass:
    """A unit vector, times ``size``, sent into the roots of a call, through the nodes it ran.

    ``leaves``: what reached a leaf's node, by its id. ``sent``: what went along each edge, by node and edge number.
    """

    def __init__(self, trace: Trace, recorder: Recorder, call: int, row: int, size: complex = 1) -> None:
        facts = trace.calls[call]
        self._trace, self._recorder = trace, recorder
        self._waiting: dict[int, dict[int, np.ndarray]] = {}
        self.leaves: dict[int, np.ndarray] = {}
        self.sent: dict[tuple[int, int], np.ndarray] = {}
        for root, tensor, seed in zip(facts.roots, facts.root_tensors, unit(facts.gradients, row, size), strict=False):
            outputs = trace.nodes[root].outputs
            assert seed is not None
            self._add(root, outputs.index(tensor) if tensor in outputs and len(outputs) > 1 else 0, seed)
        with activate(Session(grad_enabled=False)):
            for t in facts.steps:
                event = trace.events[t]
                if isinstance(event, Execute) and event.node in self._waiting:
                    self._step(t, event)

    def _step(self, t: int, event: Execute) -> None:
        sums = self._waiting.pop(event.node)
        if self._trace.nodes[event.node].variable is not None:
            self.leaves[event.node] = wide(sums[0].reshape(-1))
            return
        node = self._recorder.kept.get(t)
        if node is None:
            return
        grads = [Tensor(sums[number]) if number in sums else None for number in range(max(len(event.grad_in), 1))]
        for number, (edge, grad) in enumerate(zip(node.edges, node.apply(grads), strict=False)):
            if edge is not None and (sent := fit(grad, edge)) is not None:
                self.sent[event.node, number] = sent.array.reshape(-1)
                self._deliver(edge, sent)

    def _deliver(self, edge: Edge, grad: Tensor) -> None:
        self._add(self._recorder.node_id(edge.node), edge.input_nr, grad)

    def _add(self, node: int, number: int, grad: Tensor) -> None:
        sums = self._waiting.setdefault(node, {})
        held = sums.get(number)
        sums[number] = grad.array if held is None else held + grad.array
