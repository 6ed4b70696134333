"""How an entry of a product ``v · J`` comes about, as a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from vjpviz.graph.values import figure

if TYPE_CHECKING:
    import numpy as np

    from vjpviz.ui.equation import Equation, Place

ALL, SOME = 6, 5
"""So many terms are all written out; of more, so many of those that are not 0."""


def tr(text: str) -> str:
    """Translated in a context of its own."""
    return QCoreApplication.translate("Entry", text)


def in_words(equation: Equation, to: Place) -> str:
    """``x.grad[1] gets 10·0 + (−10)·4 + 20·0 = −40``, or what else there is to say of the entry that is pointed at."""
    v, matrix, result = (equation.array(role) for role in ("v", "J", "result"))
    if equation.kind != "product" or v is None or result is None:
        return ""
    if to.role == "v":
        index = f"[{to.column}]" if v.size > 1 else ""
        said = tr("v{0} = {1} weighs row {2} of J").format(index, figure(v[0, to.column]), to.column)
        named = equation.rows.name(to.column)
        return tr("{0}: the derivatives of {1}").format(said, named) if named else said
    total = figure(result[0, to.column])
    sum_of = f"{_terms(v[0], matrix[:, to.column])} = {total}" if matrix is not None else total
    target = equation.columns.name(to.column, ".grad")
    said = tr("{0} gets {1}").format(target, sum_of) if target else f"(v·J)[{to.column}] = {sum_of}"
    if to.role != "J" or matrix is None:
        return said
    row, column = equation.rows.name(to.row), equation.columns.name(to.column)
    slope = f"∂{row}/∂{column} = " if row and column else ""
    return f"J[{to.row}, {to.column}] = {slope}{figure(matrix[to.row, to.column])}; {said}"


def _terms(v: np.ndarray, column: np.ndarray) -> str:
    """The sum in full where it is short, else those of its terms that are not 0, the first of them and the last."""
    if len(v) <= ALL:
        return " + ".join(_term(v, column, i) for i in range(len(v)))
    lively = [i for i in range(len(v)) if v[i] * column[i] != 0]
    if not lively:
        return tr("{0} terms that are all 0").format(len(v))
    shown = lively if len(lively) <= SOME else [*lively[: SOME - 1], -1, lively[-1]]
    said = " + ".join("…" if i < 0 else _term(v, column, i) for i in shown)
    idle = len(v) - len(lively)
    return tr("{0} (and {1} terms that are 0)").format(said, idle) if idle else said


def _term(v: np.ndarray, column: np.ndarray, i: int) -> str:
    return f"{_factor(v[i])}·{_factor(column[i])}"


def _factor(value: object) -> str:
    text = figure(value)
    return f"({text})" if text.startswith("−") else text
