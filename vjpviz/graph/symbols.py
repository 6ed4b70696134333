"""How a function node is written on its pill."""

from __future__ import annotations

import re

from vjpviz.autograd import formulas
from vjpviz.autograd.formulas_case import STRUCTURES_OF_SHAPES
from vjpviz.autograd.table import STRUCTURES
from vjpviz.trace.trace import Trace
from vjpviz.words import mark, say

WORDS = {
    *STRUCTURES,
    *STRUCTURES_OF_SHAPES,
    mark("old values kept"),
    mark("part written"),
    mark("old value kept"),
    mark("not written"),
    mark("or"),
    mark("finite"),
    mark("window"),
    mark("windows"),
    mark("mask"),
}
"""Words within formulas that are no names of functions or matrices."""

_WORD = re.compile(r"\\(?:text|mathrm|operatorname)\{([^{}\\]*)\}")


def glyph(trace: Trace, node: int) -> str:
    """The operator as TeX."""
    return formulas.glyph(trace.nodes[node])


def short_jacobians(trace: Trace, node: int) -> tuple[str, ...]:
    """The local Jacobians in short, as TeX, one per edge that takes a gradient."""
    return tuple(map(worded, formulas.short_jacobians(trace, trace.nodes[node])))


def worded(tex: str) -> str:
    """A formula with its words in the language that is spoken here."""

    def said(found: re.Match[str]) -> str:
        words = say(found[1]) if found[1] in WORDS else found[1]
        return found[0] if words == found[1] else rf"\text{{{words}}}"

    return _WORD.sub(said, tex)
