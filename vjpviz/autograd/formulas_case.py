"""What a local Jacobian depends on, and the two forms that shapes give it: Kronecker products, blocks one a slice.

Tensors are read in C order, as everywhere in this program, so what an operation does along one dimension of several is
a Kronecker product with an identity for each of the others: of ``x.sum(dim=1)`` it is ``I ⊗ 1ᵀ``.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from vjpviz.autograd.formulas_names import bracketed, letter, tex_name, with_placeholders_filled
from vjpviz.words import mark

if TYPE_CHECKING:
    from collections.abc import Iterable

    from vjpviz.autograd.table import Op, Vjp
    from vjpviz.trace.trace import NodeInfo, Trace

ONES, ROW = r"\mathbf{1}", r"\mathbf{1}^{\top}"
BLOCKS, INTERLEAVED = mark("block diagonal"), mark("interleaved blocks")
STRUCTURES_OF_SHAPES = (BLOCKS, INTERLEAVED)
"""Words for structures that depend on the shapes and not on the operation alone."""

Local = tuple[str, str]
"""A local Jacobian as TeX, and its structure in a word."""
Shape = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Case:
    """An edge of a node: the argument behind it, what is written for each argument, and the shapes."""

    trace: Trace
    node: NodeInfo
    row: Op
    argument: str
    texts: dict[str, str]
    given: Shape | None  # of the input; None where it is not known
    made: Shape | None  # of the output

    @property
    def vjp(self) -> Vjp:
        """The entry of the row."""
        return self.row.derivatives[self.argument]

    def option(self, name: str) -> str:
        """An argument that is no tensor, as text; "" where there is none."""
        return next((one.text or "" for one in self.node.operands if one.name == name), "")

    def shape(self, name: str) -> Shape | None:
        """The shape of an argument; ``None`` of one that is no tensor."""
        tensor = next((one.tensor for one in self.node.operands if one.name == name), None)
        return None if tensor is None else self.trace.tensors[tensor].shape

    def raw(self, /, **others: str) -> str:
        """The row's Jacobian with the arguments filled in; ``others`` instead of some."""
        texts, made = self.texts | others, self.vjp.jacobian
        if callable(made):
            return made({name: bracketed(text) for name, text in texts.items()})
        if texts.get("value") == "1":
            made = made.replace("{value}{", "{")
        filled = with_placeholders_filled(made, texts)
        return re.sub(r"\(([^()]*)\^\{\\top\}\)\^\{\\top\}", r"\1", filled)  # transposed twice

    @property
    def dims(self) -> Shape:
        """The dimensions that the option ``dim`` names; all where it is None."""
        assert self.given is not None
        found = re.findall(r"-?\d+", self.option("dim"))
        rank = max(len(self.given), 1)
        return tuple(int(one) % rank for one in found) or tuple(range(len(self.given)))

    def result_name(self) -> str:
        """The variable that holds the result; "" where there is none."""
        name = self.trace.tensors[self.node.outputs[0]].name if self.node.outputs else None
        return tex_name(name) if name is not None else ""


def kronecker(factors: Iterable[tuple[str, int]]) -> str:
    r"""Factors and their sizes as one product, without those of size 1: ``I \otimes \mathbf{1}^{\top}``.

    >>> kronecker([("I", 2), ("I", 3), ("1", 4), ("I", 1)])
    'I \\otimes 1'
    """
    kept = [sign for sign, size in factors if size != 1]
    merged = [sign for i, sign in enumerate(kept) if i == 0 or kept[i - 1] != sign]
    return r" \otimes ".join(merged) or "1"


def broadcast_factors(given: Shape, made: Shape) -> list[tuple[str, int]]:
    """How broadcasting, ``expand`` or ``repeat`` copies: for each dimension the copies and what is copied."""
    old = (1,) * (len(made) - len(given)) + given
    factors: list[tuple[str, int]] = []
    for size, wide in zip(old, made, strict=True):
        factors += [(ONES, wide // max(size, 1)), ("I", size)]
    return factors


def reduced_factors(given: Shape, dims: Shape) -> list[tuple[str, int]]:
    """How a sum over ``dims`` adds up."""
    return [(ROW if axis in dims else "I", size) for axis, size in enumerate(given)]


def copies(case: Case) -> Local | None:
    """An input that is copied to the shape of the output; ``None`` where its own shape is longer."""
    assert case.given is not None and case.made is not None
    if len(case.made) < len(case.given):
        return None
    tex = kronecker(broadcast_factors(case.given, case.made))
    return tex, "identity" if tex in ("I", "1") else "broadcast"


def slices(given: Shape, dims: Shape) -> str:
    """How what happens along ``dims`` shows in a matrix: "" for a single slice, else the word for its blocks."""
    others = [axis for axis, size in enumerate(given) if size != 1 and axis not in dims]
    inside = [axis for axis, size in enumerate(given) if size != 1 and axis in dims]
    if not others:
        return ""
    return BLOCKS if not inside or max(others) < min(inside) else INTERLEAVED


def blocks(case: Case, block: str, structure: str, alone: str) -> Local:
    """``block`` for each slice, ``alone`` where there is one only. P sorts interleaved ones, before and after."""
    assert case.given is not None and case.made is not None
    kind = slices(case.given, case.dims)
    if not kind:
        return alone, structure
    inner = rf"\operatorname{{blockdiag}}({block})"
    if kind == BLOCKS:
        return inner, kind
    order = letter(case.trace, "P", "Q", "R")
    back = rf"{order}^{{\top}}" if math.prod(case.made) == math.prod(case.given) else ""
    return rf"{back}\,{inner}\,{order}".removeprefix(r"\,"), kind
