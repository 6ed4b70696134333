"""An equation of arrays as data: which arrays stand in it, and which of their entries belong together."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import numpy as np

from vjpviz.graph.values import number

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST_ROWS, MOST_COLUMNS = 6, 6


@dataclass(frozen=True, slots=True)
class Words:
    """TeX between the arrays."""

    tex: str


@dataclass(frozen=True, slots=True)
class Entries:
    """A matrix in brackets in a colour of the theme, with a note below. ``role`` says what it is to the others."""

    role: Literal["v", "J", "result", "term"]
    values: np.ndarray  # two dimensions, of any dtype
    token: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Axis:
    """What the rows or columns of J belong to: elements of tensors, by name and shape, one behind the other."""

    tensors: tuple[tuple[str, tuple[int, ...]], ...] = ()

    def name(self, place: int, of: str = "") -> str:
        """What an element is called: ``x[1]``, or with ``of`` put to the name of its tensor ``x.grad[1]``."""
        for tensor, shape in self.tensors:
            size = math.prod(shape)
            if place < size:
                index = ", ".join(str(i) for i in np.unravel_index(place, shape)) if shape else ""
                return f"{tensor}{of}[{index}]" if shape else f"{tensor}{of}"
            place -= size
        return ""


@dataclass(frozen=True, slots=True)
class Equation:
    """Lines of words and arrays.

    ``product``: a row v times J is the row ``result``; ``rows`` and ``columns`` may tell what those of J belong to.
    ``entrywise``: the same place of all arrays belongs together.
    """

    lines: tuple[tuple[Words | Entries, ...], ...]
    kind: Literal["product", "entrywise", "plain"] = "plain"
    rows: Axis = Axis()
    columns: Axis = Axis()

    def array(self, role: str) -> np.ndarray | None:
        """The first array in this role."""
        found = (part for line in self.lines for part in line if isinstance(part, Entries) and part.role == role)
        return next((part.values for part in found), None)


NOTHING = Equation(())


@dataclass(frozen=True, slots=True)
class Place:
    """An entry of an array of an equation: the array's place among them, row and column."""

    part: int
    role: str
    row: int
    column: int


Light = Literal["", "tint", "box"]
"""How an entry is lit: not, as one of a row or column, or as one of those that make up a term or a sum."""


def lighting(equation: Equation, here: Place, to: Place) -> Light:
    """How an entry is lit while somebody points at another one, or at itself.

    In a product, an entry of J goes with its row and column, its weight in v and what it is a term of; an entry of v
    with the row that it weighs; an entry of the result with its column and all of v.
    """
    if here == to:
        return "box"
    if equation.kind == "entrywise":
        return "tint" if (here.row, here.column) == (to.row, to.column) else ""
    if equation.kind != "product":
        return ""
    match to.role, here.role:
        case "J", "J":
            return "tint" if here.row == to.row or here.column == to.column else ""
        case "J", "v":
            return "box" if here.column == to.row else ""
        case "J", "result":
            return "box" if here.column == to.column else ""
        case "v", "J":
            return "tint" if here.row == to.column else ""
        case "result", "J":
            return "tint" if here.column == to.column else ""
        case "result", "v":
            return "tint"
    return ""


def shown_places(count: int, most: int) -> list[int]:
    """Which of ``count`` places are written out where there is room for ``most``; -1 stands for dots."""
    return list(range(count)) if count <= most else [*range(most - 2), -1, count - 1]


def as_rows(array: np.ndarray) -> np.ndarray:
    """An array with two dimensions: a number is [1, 1], a vector a row, more dimensions are put above each other."""
    array = np.asarray(array)
    if array.ndim < 2:
        return array.reshape(1, -1)
    return array.reshape(-1, array.shape[-1])


def entry_tex(value: object) -> str:
    """A number as TeX."""
    text = number(value)
    if text in ("nan", "inf", "-inf"):
        return {"nan": r"\mathrm{nan}", "inf": r"\infty", "-inf": r"-\infty"}[text]
    if text in ("True", "False"):
        return rf"\mathrm{{{text}}}"
    digits, e, exponent = text.partition("e")
    return rf"{digits}\cdot 10^{{{exponent}}}" if e and "j" not in text else text


def shortened(equation: Equation) -> list[Entries]:
    """The arrays that do not show all their entries."""
    parts: Sequence[Words | Entries] = [part for line in equation.lines for part in line]
    return [
        part
        for part in parts
        if isinstance(part, Entries) and (len(part.values) > MOST_ROWS or part.values.shape[1] > MOST_COLUMNS)
    ]
