"""How a function node is written on its pill."""

from __future__ import annotations

from vjpviz.autograd import formulas
from vjpviz.trace.trace import Trace


def glyph(trace: Trace, node: int) -> str:
    """The operator as TeX."""
    return formulas.glyph(trace.nodes[node])


def short_jacobians(trace: Trace, node: int) -> tuple[str, ...]:
    """The local Jacobians in short, as TeX, one per edge that takes a gradient."""
    return formulas.short_jacobians(trace, trace.nodes[node])
