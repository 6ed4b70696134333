"""Local Jacobians as matrices beside the functions they belong to, for a picture that has to explain itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vjpviz.graph.frame import Formula
from vjpviz.graph.items import PillItem, items
from vjpviz.graph.labels import jacobian_name
from vjpviz.graph.values import number
from vjpviz.trace.events import Accumulate, Execute

if TYPE_CHECKING:
    from collections.abc import Callable

    import networkx as nx
    import numpy as np

    from vjpviz.autograd.explain import StepExplanation
    from vjpviz.trace.trace import Trace

ROWS, COLUMNS = 4, 6
"""The largest matrix that is written out."""

FEW = 6
"""With more functions than this, a picture shows the matrices of the active one alone."""


def formulas(
    trace: Trace, graph: nx.MultiDiGraph, t: int, explain: Callable[[int], StepExplanation]
) -> tuple[Formula, ...]:
    """The Jacobians that the backward call has used by ``t``, one formula a function node that has small ones."""
    call = graph.graph["call"]
    if call is None:
        return ()
    keys = {item.node: item.key for item in items(graph) if isinstance(item, PillItem)}
    made: list[Formula] = []
    for step in trace.calls[call].steps:
        event = trace.events[step]
        if step > t or not isinstance(event, Execute) or isinstance(event, Accumulate) or event.node not in keys:
            continue
        if len(keys) > FEW and step != t:
            continue
        if tex := _tex(trace, explain(step)):
            made.append(Formula(tex, keys[event.node]))
    return tuple(made)


def matrix_tex(matrix: np.ndarray) -> str:
    """A matrix [m, n] in the colour of values; the braces keep it from stretching the brackets beside it."""
    rows = r"\\".join("&".join(number(value) for value in row) for row in matrix)
    return rf"\textcolor{{data}}{{{{\begin{{bmatrix}}{rows}\end{{bmatrix}}}}}}"


def _tex(trace: Trace, explanation: StepExplanation) -> str:
    parts: list[str] = []
    for product in explanation.products:
        if explanation.node is None or product.matrix is None:
            continue
        if product.matrix.shape[0] > ROWS or product.matrix.shape[1] > COLUMNS:
            continue
        parts.append(f"{jacobian_name(trace, explanation.node, product.edge)} = {matrix_tex(product.matrix)}")
    return r"\quad ".join(parts)
