"""TeX of names on the graph: ``J_x`` for the local Jacobian by x, ``v · J_x`` for what leaves along an edge."""

from __future__ import annotations

import re

from vjpviz.trace.trace import Trace

_GREEK = {
    "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "kappa", "lambda", "mu", "nu", "xi", "pi",
    "rho", "sigma", "tau", "phi", "chi", "psi", "omega",
}  # fmt: skip


def variable_tex(name: str) -> str:
    """A variable's name as TeX: ``x``, ``x_{1}``, ``\\theta``, ``\\mathit{loss}``."""
    letter = re.fullmatch(r"([A-Za-z]+?)_?(\d*)", name)
    if letter is None:
        return r"\mathit{" + name.replace("_", r"\_") + "}" if name.isidentifier() else r"\cdot"
    word, digits = letter.groups()
    body = f"\\{word}" if word in _GREEK else word if len(word) == 1 else rf"\mathit{{{word}}}"
    return f"{body}_{{{digits}}}" if digits else body


def jacobian_name(trace: Trace, node: int, edge: int) -> str:
    """``J`` for a function of one differentiable argument, else ``J_x`` by its name, or ``J_2`` without one."""
    info = trace.nodes[node]
    live = [i for i, before in enumerate(info.next_functions) if before is not None]
    if len(live) < 2:
        return "J"
    tensor = info.inputs[edge] if edge < len(info.inputs) else None
    name = trace.tensors[tensor].name if tensor is not None else None
    same = [i for i in live if i < len(info.inputs) and info.inputs[i] == tensor]
    if name is None or len(name) > 6 or len(same) > 1:
        return f"J_{{{live.index(edge) + 1 if edge in live else edge + 1}}}"
    return f"J_{{{variable_tex(name)}}}"


def product_label(trace: Trace, node: int, edge: int) -> str:
    """What leaves a function along an edge: ``\\mathbf{v} \\cdot J_{x}``."""
    return rf"\mathbf{{v}} \cdot {jacobian_name(trace, node, edge)}"
