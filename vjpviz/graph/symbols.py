"""How a function node is written on its pill."""

from __future__ import annotations

import re

from vjpviz.trace.trace import Trace


def glyph(trace: Trace, node: int) -> str:
    """The operator as TeX."""
    name = re.sub(r"Backward\d*$", "", trace.nodes[node].name)
    return r"\mathrm{" + name[:6] + "}"


def short_jacobians(trace: Trace, node: int) -> tuple[str, ...]:
    """The local Jacobians in short, as TeX, one per edge that takes a gradient."""
    return ()
