"""The whole function: ``v · J`` from the root of a backward call to each leaf, with the sum behind each entry."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from vjpviz.autograd.formulas import entry_of, tex_name
from vjpviz.graph.caption import called
from vjpviz.ui.announce import Said
from vjpviz.ui.check_words import leaf_words
from vjpviz.ui.equation import NOTHING, Entries, Equation, Words
from vjpviz.ui.equation_view import EquationView
from vjpviz.ui.formula_view import FormulaView
from vjpviz.ui.segments import Segments
from vjpviz.ui.style import colour, named

if TYPE_CHECKING:
    from vjpviz.autograd.explain import LeafJacobian
    from vjpviz.trace.trace import Trace
    from vjpviz.ui.document import Document


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
        fits = trace is not None and found is not None and found.call == document.call
        self._leaves = found.leaves if fits and found is not None else ()
        self.tabs.set_texts([called(trace, one.leaf) for one in self._leaves] if trace is not None else [])
        if trace is None or not self._leaves:
            self.rule.set_tex("")
            self.equation.set_equation(NOTHING)
            self.verdict.setText("")
            if document.call is None:
                self._say(self.tr("no backward call"))
            elif fits and document.whole_refused:
                self._say(self.tr("The whole J was given up. {0}").format(document.whole_refused))
            else:
                self._say(self.tr("No leaf was reached by this call."))
            return
        one = self._leaves[min(self.tabs.current, len(self._leaves) - 1)]
        self.rule.set_tex(_rule(trace, one))
        self.equation.set_equation(_equation(trace, one))
        self._on_entry("")
        text, right = "", True
        if document.differences is not None and document.differences.call == document.call:
            text, right = leaf_words(document.differences, one.leaf)
        self.verdict.setText(text)
        self.verdict.setStyleSheet(f"color: {colour(document.theme, 'ink2' if right else 'err').name()};")

    def _on_entry(self, words: str) -> None:
        self._say(words or self.tr("Point at an entry: its row, its column, and the sum behind it."))

    def _say(self, words: str) -> None:
        self.hint.setText(words)


def _rule(trace: Trace, one: LeafJacobian) -> str:
    above, below = (_tex(called(trace, tensor)) for tensor in (one.root, one.leaf))
    entry = rf"J_{{ik}} = \frac{{\partial {entry_of(above, 'i')}}}{{\partial {entry_of(below, 'k')}}}"
    return rf"J = \frac{{\partial {above}}}{{\partial {below}}}, \quad {entry}"


def _tex(name: str) -> str:
    return tex_name(name) if name.isidentifier() else r"y"


def _equation(trace: Trace, one: LeafJacobian) -> Equation:
    m, n = one.v.size, one.result.size
    v = Entries("v", one.v.reshape(1, -1), "flow", tr("v, shape (1, {0})").format(m))
    words = tr("Jacobian ({0}, {1})").format(m, n)
    middle = Words(r"\textcolor{data}{J}") if one.matrix is None else Entries("J", one.matrix, "data", words)
    note = tr("what this call brings to {0}.grad").format(called(trace, one.leaf))
    result = Entries("result", one.result.reshape(1, -1), "acc", note)
    return Equation(((Words(r"\mathbf{v} \cdot J ="), v, middle), (Words("="), result)), "product")
