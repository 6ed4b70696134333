"""TeX of names on the graph: ``J_x`` for the local Jacobian by x, ``v · J_x`` for what leaves along an edge."""

from __future__ import annotations

from vjpviz.autograd.formulas import input_name, input_use, jacobian_sign
from vjpviz.trace.trace import Trace


def jacobian_name(trace: Trace, node: int, edge: int) -> str:
    """``J`` for a function of one differentiable argument, else ``J_{x}`` by what formulas call the argument;
    ``J_{x}^{(1)}`` and ``J_{x}^{(2)}`` where ``x`` is taken twice."""
    info = trace.nodes[node]
    live = [before for before in info.next_functions if before is not None]
    name = input_name(trace, info, edge) if len(live) > 1 else ""
    return jacobian_sign(name, input_use(trace, info, edge))


def product_label(trace: Trace, node: int, edge: int) -> str:
    """What leaves a function along an edge: ``\\mathbf{v} \\cdot J_{x}``."""
    return rf"\mathbf{{v}} \cdot {jacobian_name(trace, node, edge)}"
