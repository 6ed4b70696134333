"""The ways of a derivative through the graph: along which edges the Jacobian's entries come about.

An edge lies on the way of the entry (i, k) of ``J = ∂y/∂x`` if the gradient of ``y_i`` that goes along it has an
element that is not zero at a place whose derivative by ``x_k`` is not zero: the derivative of ``y_i`` by ``x_k`` has a
term that passes there. Both are the derivatives of this run, so that a zero by coincidence is a zero: behind a ReLU
that is cut off, or a factor that happens to be 0, nothing flows. Where terms cancel each other at the end, all their
ways are ways.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from vjpviz.trace.events import Execute

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from vjpviz.trace.trace import Trace

Edge = tuple[int, int]
"""A node and the number of one of its edges."""


@dataclass(frozen=True, slots=True)
class Ways:
    """The edges between the roots of a call and a leaf, in the order in which the call ran them.

    ``lit`` [edges, m, n] tells of each whether it lies on the way of an entry. None: that was too much to work out, and
    all that is known is that the edge leads from a root to the leaf.
    """

    edges: tuple[Edge, ...]
    lit: np.ndarray | None

    def of_entry(self, row: int, column: int) -> frozenset[Edge]:
        """The way of one entry."""
        return self._chosen(None if self.lit is None else self.lit[:, row, column])

    def of_row(self, row: int) -> frozenset[Edge]:
        """All ways from one element of the roots to the leaf."""
        return self._chosen(None if self.lit is None else np.any(self.lit[:, row], axis=1))

    def of_column(self, column: int, v: np.ndarray) -> frozenset[Edge]:
        """All ways to one element of the leaf from those of the roots whose weight is not 0."""
        return self._chosen(None if self.lit is None else np.any(self.lit[:, v != 0, column], axis=1))

    def _chosen(self, marks: np.ndarray | None) -> frozenset[Edge]:
        return frozenset(edge for i, edge in enumerate(self.edges) if marks is None or marks[i])


def ways_of(
    trace: Trace, call: int, sent: Sequence[Mapping[Edge, np.ndarray]], moved: Mapping[Edge, np.ndarray]
) -> Ways:
    """The ways to one leaf.

    ``sent``: per element of the roots the gradient that goes along each edge. ``moved`` [n, size]: per output of a node
    the derivatives of its elements by those of the leaf.
    """
    edges: list[Edge] = []
    marks: list[np.ndarray] = []
    for edge in _in_order(trace, call):
        before = trace.nodes[edge[0]].next_functions[edge[1]]
        there = moved.get(before) if before is not None else None
        if there is None:
            continue
        none = np.zeros(there.shape[1])
        flows = np.array([one.get(edge, none) != 0 for one in sent], np.float32)
        lit = flows @ (there != 0).T.astype(np.float32) > 0
        if lit.any():
            edges.append(edge)
            marks.append(lit)
    shape = (0, len(sent), next((one.shape[0] for one in moved.values()), 0))
    return Ways(tuple(edges), np.array(marks, bool) if marks else np.zeros(shape, bool))


def structural(trace: Trace, call: int, leaf: int) -> Ways:
    """Every edge of a call that leads on to the node of a leaf, where something was sent along it."""
    edges: list[Edge] = []
    leading = {leaf}
    for edge in reversed(_in_order(trace, call)):
        before = trace.nodes[edge[0]].next_functions[edge[1]]
        if before is not None and before[0] in leading:
            leading.add(edge[0])
            edges.append(edge)
    return Ways(tuple(reversed(edges)), None)


def _in_order(trace: Trace, call: int) -> list[Edge]:
    events = (trace.events[t] for t in trace.calls[call].steps)
    return [
        (event.node, edge)
        for event in events
        if isinstance(event, Execute)
        for edge, out in enumerate(event.grad_out)
        if out is not None
    ]
