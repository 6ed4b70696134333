"""An equation of arrays as data: which arrays stand in it, and which of their entries belong together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import numpy as np

from vjpviz.graph.values import number
from vjpviz.words import say

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
class Equation:
    """Lines of words and arrays.

    ``product``: a row v times J is the row ``result``. ``entrywise``: the same place of all arrays belongs together.
    """

    lines: tuple[tuple[Words | Entries, ...], ...]
    kind: Literal["product", "entrywise", "plain"] = "plain"

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


def belongs(equation: Equation, here: Place, to: Place) -> bool:
    """Whether an entry goes together with the one that is pointed at."""
    if equation.kind == "entrywise":
        return (here.row, here.column) == (to.row, to.column)
    if equation.kind != "product" or (here.role == to.role and here.part == to.part):
        return here == to
    match to.role, here.role:
        case "v", "J":
            return here.row == to.column
        case "J", "v":
            return here.column == to.row
        case "J", "result":
            return here.column == to.column
        case "result", "J":
            return here.column == to.column
        case "result", "v":
            return True
    return False


def in_words(equation: Equation, to: Place) -> str:
    """How the entry that is pointed at comes about: ``480 = 10·0 + 40·0 + 240·2``."""
    if equation.kind != "product":
        return ""
    v, matrix = equation.array("v"), equation.array("J")
    if v is None or matrix is None:
        return ""
    if to.role == "v":
        weighs = say("v[{place}] = {value}: weighs row {place} of J")
        return weighs.format(place=to.column, value=number(v[0, to.column]))
    result = equation.array("result")
    if result is None:
        return ""
    places = list(range(v.shape[1]))
    shown = places if len(places) <= 6 else [*places[:4], -1, places[-1]]
    terms = ["…" if i < 0 else f"{_factor(v[0, i])}·{_factor(matrix[i, to.column])}" for i in shown]
    result_is = say("result[{place}] = {terms} = {value}")
    said = result_is.format(place=to.column, terms=" + ".join(terms), value=number(result[0, to.column]))
    if to.role == "J":
        return f"J[{to.row}, {to.column}] = {number(matrix[to.row, to.column])};  {said}"
    return said


def _factor(value: object) -> str:
    text = number(value).replace("-", "−")
    return f"({text})" if text.startswith("−") else text


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
