"""The whole function: ``v · J`` from the root of a backward call to each leaf, with the sum behind each entry."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from vjpviz.autograd.formulas_names import entry_of, tex_name
from vjpviz.graph.caption import called
from vjpviz.graph.values import compact
from vjpviz.graph.way import Way
from vjpviz.ui.announce import Said
from vjpviz.ui.check_words import given_up, leaf_words
from vjpviz.ui.equation import MOST_COLUMNS, NOTHING, Axis, Entries, Equation, Words
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
    """One tab a leaf, and one for all of them together where they are few.

    Asks for the Jacobians once it can be seen (``wanted``), and tells when they came (``filled``).
    """

    wanted = Signal()
    filled = Signal()
    check_requested = Signal()

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._shown: tuple[LeafJacobian, ...] = ()  # the leaves that are shown, their Jacobians side by side
        self._place: Place | None = None  # the entry that is pointed at
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 12, 20, 14)
        column.setSpacing(10)
        self.tabs = Segments(self)
        self.tabs.setAccessibleName(self.tr("Leaf"))
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
        self.verdict = Said(self)
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
        if found is None and document.call is not None and self._shown:
            return  # what is shown stays until its successor comes, in a blink while somebody drags a number of v
        fits = trace is not None and found is not None and found.call == document.call
        choices = _choices(found.leaves) if fits and found is not None else []
        self.tabs.set_texts([_tab(trace, choice) for choice in choices] if trace is not None else [])
        if trace is None or not choices:
            self._shown = ()
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
        shown = choices[min(self.tabs.current, len(choices) - 1)]
        if [*map(id, shown)] != [*map(id, self._shown)]:  # what is lit stays so while somebody steps
            self._shown = shown
            self.rule.set_tex(_rule(trace, shown))
            self.equation.set_equation(_equation(trace, shown))
            self._on_entry("")
        text, right = "", True
        if document.differences_refused:
            text, right = given_up(document.differences_refused)
        elif document.differences is not None and document.differences.call == document.call:
            verdicts = [leaf_words(document.differences, one.leaf) for one in shown]
            text, right = next((said for said in verdicts if not said[1]), verdicts[0])
        self.verdict.setText(text)
        self.verdict.setStyleSheet(f"color: {colour(document.theme, 'ink2' if right else 'err').name()};")

    def _on_entry(self, words: str) -> None:
        if words:
            words += self._of_its_way()
        self._say(words or self.tr("Point at an entry: its row, its column, the sum behind it, its way in the graph."))

    def _of_its_way(self) -> str:
        """What there is to say of the way of the entry that is pointed at, where it is not as one would expect."""
        way, place = self._document.lit, self._place
        if way is None or place is None or not self._shown:
            return ""
        one, column = _behind(self._shown, place.column if place.role != "v" else 0)
        if one.ways.lit is None:
            return self.tr(". All ways to this leaf are lit: there are too many entries to follow each.")
        if place.role != "J" or one.matrix is None or one.leaf in one.roots:
            return ""
        if not way.edges:
            return self.tr(". Nothing flows from one to the other.")
        return "" if one.matrix[place.row, column] else self.tr(". What comes along its ways cancels out.")

    def _on_entered(self, place: Place | None) -> None:
        self._place = place
        trace, found = self._document.trace, self._document.whole
        if trace is None or found is None or place is None or not self._shown:
            self._document.light(None)
        else:
            self._document.light(_way(found.call, self._shown, trace, place))

    def _say(self, words: str) -> None:
        self.hint.setText(words)


def _choices(leaves: tuple[LeafJacobian, ...]) -> list[tuple[LeafJacobian, ...]]:
    """What the tabs show: all leaves in the order of the script, where they fit, and each by itself."""
    ordered = tuple(sorted(leaves, key=lambda one: one.leaf))
    each = [(one,) for one in ordered]
    fit = sum(one.result.size for one in ordered) <= MOST_COLUMNS and all(one.matrix is not None for one in ordered)
    return [ordered, *each] if len(ordered) > 1 and fit else each


def _tab(trace: Trace, shown: tuple[LeafJacobian, ...]) -> str:
    return called(trace, shown[0].leaf) if len(shown) == 1 else tr("all")


def _behind(shown: tuple[LeafJacobian, ...], column: int) -> tuple[LeafJacobian, int]:
    """The leaf to which a column belongs, and its place among that one's columns."""
    for one in shown:
        if column < one.result.size:
            return one, column
        column -= one.result.size
    raise IndexError(column)


def _way(call: int, shown: tuple[LeafJacobian, ...], trace: Trace, place: Place) -> Way:
    """The way of an entry: from the root of its row, or from all roots that have a weight."""
    one, column = _behind(shown, place.column if place.role != "v" else 0)
    owners = np.repeat(one.roots, [math.prod(trace.tensors[root].shape) for root in one.roots])
    rows = {"v": [place.column], "J": [place.row]}.get(place.role, np.flatnonzero(one.v))
    if place.role == "v":
        edges = frozenset().union(*(each.ways.of_row(place.column) for each in shown))
    elif place.role == "J":
        edges = one.ways.of_entry(place.row, column)
    else:
        edges = one.ways.of_column(column, one.v)
    if not edges and place.role == "J" and one.matrix is not None and not one.matrix[place.row, column]:
        rows = []  # no way begins, not even one from a root that is the leaf itself
    return Way(call, edges, frozenset(int(owners[i]) for i in rows), one.leaf)


def _rule(trace: Trace, shown: tuple[LeafJacobian, ...]) -> str:
    roots = tuple(dict.fromkeys(shown[0].roots))
    above, below = _together(trace, roots), _together(trace, tuple(one.leaf for one in shown))
    whole = rf"J = \frac{{\partial {above}}}{{\partial {below}}}"
    i, k = (_index(trace, tensors, letter) for tensors, letter in ((roots, "i"), (tuple(o.leaf for o in shown), "k")))
    if len(shown) > 1 or len(roots) > 1 or not i + k:
        return whole
    upper, lower = entry_of(above, i) if i else above, entry_of(below, k) if k else below
    return rf"{whole}, \quad J_{{{i}{k}}} = \frac{{\partial {upper}}}{{\partial {lower}}}"


def _together(trace: Trace, tensors: tuple[int, ...]) -> str:
    names = [_tex(called(trace, tensor)) for tensor in tensors]
    return names[0] if len(names) == 1 else rf"({', '.join(names)})"


def _index(trace: Trace, tensors: tuple[int, ...], letter: str) -> str:
    """The letter that counts the elements of a tensor; nothing where there is one."""
    return letter if any(trace.tensors[tensor].shape for tensor in tensors) else ""


def _tex(name: str) -> str:
    return tex_name(name) if name.isidentifier() else r"y"


def _equation(trace: Trace, shown: tuple[LeafJacobian, ...]) -> Equation:
    v, result = shown[0].v, np.concatenate([one.result.reshape(-1) for one in shown])
    matrices = [one.matrix for one in shown if one.matrix is not None]
    matrix = np.hstack(matrices) if len(matrices) == len(shown) else None
    m, n, names = v.size, result.size, [called(trace, one.leaf) for one in shown]
    words = tr("Jacobian ({0}, {1})").format(m, n)
    middle = Words(r"\textcolor{data}{J}") if matrix is None else Entries("J", matrix, "data", words)
    brought, token = ", ".join(f"{name}.grad" for name in names), "acc"
    note = tr("what this call brings to {0}").format(brought)
    near = 2e-2 if result.dtype == np.float16 else 1e-3
    if matrix is not None and not np.allclose(v @ matrix, result, near, 1e-5, equal_nan=True):
        # a hook, or a backward of the script that is not linear in v
        note = tr("the pass brought {0} to {1} instead").format(compact(result), brought)
        result, token = v @ matrix, "flow"
    columns = Axis(tuple((name, trace.tensors[one.leaf].shape) for name, one in zip(names, shown, strict=True)))
    rows = Axis(tuple((called(trace, root), trace.tensors[root].shape) for root in shown[0].roots))
    row = Entries("v", v.reshape(1, -1), "flow", tr("v, shape (1, {0})").format(m))
    made = Entries("result", result.reshape(1, -1), token, note)
    lines = ((Words(r"\mathbf{v} \cdot J ="), row, middle), (Words("="), made))
    return Equation(lines, "product", rows, columns)
