"""The whole function: ``v · J`` from the root of a backward call to each leaf, with the sum behind each entry."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from vjpviz.autograd.formulas import entry_of, tex_name
from vjpviz.graph.caption import called
from vjpviz.graph.values import compact
from vjpviz.graph.way import Way
from vjpviz.ui.check_words import given_up, leaf_words
from vjpviz.ui.equation import NOTHING, Axis, Entries, Equation, Words
from vjpviz.ui.equation_view import EquationView
from vjpviz.ui.formula_view import FormulaView
from vjpviz.ui.segments import Segments
from vjpviz.ui.style import colour, named

if TYPE_CHECKING:
    from vjpviz.autograd.whole import LeafJacobian
    from vjpviz.trace.trace import Trace
    from vjpviz.ui.document import Document
    from vjpviz.ui.equation import Place


def tr(text: str) -> str:
    """Translated in the context of the panel."""
    return QCoreApplication.translate("WholeFunction", text)


class WholeFunction(QWidget):
    """One tab a leaf. Asks for the Jacobians once it can be seen (``wanted``), and tells when they came."""

    wanted = Signal()
    filled = Signal()
    check_requested = Signal()

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._leaves: tuple[LeafJacobian, ...] = ()
        self._one: LeafJacobian | None = None  # the leaf that is shown
        self._place: Place | None = None  # the entry that is pointed at
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 12, 20, 14)
        column.setSpacing(10)
        self.tabs = Segments(self)
        self.tabs.chosen.connect(self._show)
        row = QHBoxLayout()
        row.addWidget(self.tabs)
        row.addStretch()
        column.addLayout(row)
        self.rule = FormulaView(document, 21, self)
        column.addWidget(self.rule)
        self.equation = EquationView(document, 24, self)
        self.equation.pointed.connect(self._on_entry)
        self.equation.entered.connect(self._on_entered)
        column.addWidget(self.equation)
        self.hint = named(QLabel(self), "hint")
        self.hint.setWordWrap(True)
        column.addWidget(self.hint)
        foot = QHBoxLayout()
        check = named(QPushButton(self.tr("Check"), self), "preset")
        check.setAccessibleName(self.tr("Check the gradients of the leaves"))
        check.clicked.connect(lambda _checked=False: self.check_requested.emit())
        foot.addWidget(check)
        self.verdict = QLabel(self)
        self.verdict.setWordWrap(True)
        foot.addWidget(self.verdict, 1)
        column.addLayout(foot)
        document.whole_changed.connect(self._on_found)
        document.differences_changed.connect(self._show)
        document.theme_changed.connect(self._show)
        document.trace_changed.connect(self._on_moved)
        document.time_changed.connect(self._on_moved)

    def showEvent(self, _event: object) -> None:
        """What is seen must be known."""
        self._on_moved()

    def _on_moved(self, *_: object) -> None:
        document = self._document
        found = document.whole
        if self.isVisible() and document.call is not None and (found is None or found.call != document.call):
            self.wanted.emit()
        self._show()

    def _on_found(self) -> None:
        self._show()
        if self.isVisible():
            self.filled.emit()

    def _show(self, *_: object) -> None:
        document = self._document
        trace, found = document.trace, document.whole
        if found is None and document.call is not None and self._one is not None:
            return  # what is shown stays until its successor comes, in a blink while somebody drags a number of v
        fits = trace is not None and found is not None and found.call == document.call
        self._leaves = found.leaves if fits and found is not None else ()
        self.tabs.set_texts([called(trace, one.leaf) for one in self._leaves] if trace is not None else [])
        if trace is None or not self._leaves:
            self._one = None
            self.rule.set_tex("")
            self.equation.set_equation(NOTHING)
            self.verdict.setText("")
            if document.call is None:
                self._say(self.tr("no backward call"))
            elif not fits:
                self._say(self.tr("Working out J…"))
            elif document.whole_refused:
                self._say(self.tr("The whole J was given up. {0}").format(document.whole_refused))
            else:
                self._say(self.tr("No leaf was reached by this call."))
            return
        one = self._leaves[min(self.tabs.current, len(self._leaves) - 1)]
        if one is not self._one:  # what is lit stays so while somebody steps
            self._one = one
            self.rule.set_tex(_rule(trace, one))
            self.equation.set_equation(_equation(trace, one))
            self._on_entry("")
        text, right = "", True
        if document.differences_refused:
            text, right = given_up(document.differences_refused)
        elif document.differences is not None and document.differences.call == document.call:
            text, right = leaf_words(document.differences, one.leaf)
        self.verdict.setText(text)
        self.verdict.setStyleSheet(f"color: {colour(document.theme, 'ink2' if right else 'err').name()};")

    def _on_entry(self, words: str) -> None:
        if words:
            words += self._of_its_way()
        self._say(words or self.tr("Point at an entry: its row, its column, the sum behind it, its way in the graph."))

    def _of_its_way(self) -> str:
        """What there is to say of the way of the entry that is pointed at, where it is not as one would expect."""
        one, way, place = self._one, self._document.lit, self._place
        if one is None or way is None or place is None:
            return ""
        if one.ways.lit is None:
            return self.tr(". All ways to this leaf are lit: there are too many entries to follow each.")
        if place.role != "J" or one.matrix is None or one.leaf in one.roots:
            return ""
        if not way.edges:
            return self.tr(". Nothing flows from one to the other.")
        return "" if one.matrix[place.row, place.column] else self.tr(". What comes along its ways cancels out.")

    def _on_entered(self, place: Place | None) -> None:
        self._place = place
        one, found = self._one, self._document.whole
        way = (
            None
            if one is None or found is None or place is None
            else _way(found.call, one, self._document.trace, place)
        )
        self._document.light(way)

    def _say(self, words: str) -> None:
        self.hint.setText(words)


def _way(call: int, one: LeafJacobian, trace: Trace | None, place: Place) -> Way | None:
    """The way of an entry: from the root of its row, or from all roots that have a weight."""
    if trace is None:
        return None
    owners = np.repeat(one.roots, [math.prod(trace.tensors[root].shape) for root in one.roots])
    rows = {"v": [place.column], "J": [place.row]}.get(place.role, np.flatnonzero(one.v))
    edges = {
        "v": lambda: one.ways.of_row(place.column),
        "J": lambda: one.ways.of_entry(place.row, place.column),
        "result": lambda: one.ways.of_column(place.column, one.v),
    }[place.role]()
    if not edges and place.role == "J" and one.matrix is not None and not one.matrix[place.row, place.column]:
        rows = []  # no way begins, not even one from a root that is the leaf itself
    return Way(call, edges, frozenset(int(owners[i]) for i in rows), one.leaf)


def _rule(trace: Trace, one: LeafJacobian) -> str:
    below = _tex(called(trace, one.leaf))
    names = [_tex(called(trace, root)) for root in dict.fromkeys(one.roots)]
    above = names[0] if len(names) == 1 else rf"({', '.join(names)})"
    entry = rf"J_{{ik}} = \frac{{\partial {entry_of(above, 'i')}}}{{\partial {entry_of(below, 'k')}}}"
    return rf"J = \frac{{\partial {above}}}{{\partial {below}}}, \quad {entry}"


def _tex(name: str) -> str:
    return tex_name(name) if name.isidentifier() else r"y"


def _equation(trace: Trace, one: LeafJacobian) -> Equation:
    m, n, name = one.v.size, one.result.size, called(trace, one.leaf)
    v = Entries("v", one.v.reshape(1, -1), "flow", tr("v, shape (1, {0})").format(m))
    words = tr("Jacobian ({0}, {1})").format(m, n)
    middle = Words(r"\textcolor{data}{J}") if one.matrix is None else Entries("J", one.matrix, "data", words)
    note = tr("what this call brings to {0}.grad").format(name)
    result, token = one.result, "acc"
    near = 2e-2 if result.dtype == np.float16 else 1e-3
    if one.matrix is not None and not np.allclose(one.v @ one.matrix, result, near, 1e-5, equal_nan=True):
        result, token = one.v @ one.matrix, "flow"  # a hook, or a backward of the script that is not linear in v
        note = tr("the pass brought {0} to {1}.grad instead").format(compact(one.result), name)
    columns = Axis(((name, trace.tensors[one.leaf].shape),))
    rows = Axis(tuple((called(trace, root), trace.tensors[root].shape) for root in one.roots))
    made = Entries("result", result.reshape(1, -1), token, note)
    lines = ((Words(r"\mathbf{v} \cdot J ="), v, middle), (Words("="), made))
    return Equation(lines, "product", rows, columns)
