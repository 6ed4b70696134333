"""This step: the rule of the node, and ``v · J = result`` with its numbers, one tab an input."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from vjpviz.graph.caption import happened, step_title
from vjpviz.trace.events import Accumulate, Execute
from vjpviz.ui.array_dialog import ArrayDialog
from vjpviz.ui.check_words import edge_words, leaf_words
from vjpviz.ui.equation import shortened
from vjpviz.ui.equation_view import EquationView
from vjpviz.ui.formula_view import FormulaView
from vjpviz.ui.moments import phase
from vjpviz.ui.segments import Segments
from vjpviz.ui.step_equations import Page, overwritten, pages
from vjpviz.ui.style import colour, named, text_scale

if TYPE_CHECKING:
    from vjpviz.graph.frame import Run
    from vjpviz.ui.document import Document

_MARK = {"forward": ("●", "data"), "vjp": ("◆", "flow"), "accumulate": ("■", "acc")}
_INK = {"text": "ink2", "code": "ink", "gradient": "flow", "value": "data", "stored": "acc", "error": "err"}


class StepPanel(QWidget):
    """Explains the event that just happened."""

    check_requested = Signal()

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._pages: tuple[Page, ...] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header())
        body = QVBoxLayout()
        body.setContentsMargins(20, 12, 20, 12)
        body.setSpacing(10)
        self.sentence = QLabel(self)
        self.sentence.setTextFormat(Qt.TextFormat.RichText)
        self.sentence.setWordWrap(True)
        body.addWidget(self.sentence)
        rule_row = QHBoxLayout()
        self.rule = FormulaView(document, 22, self)
        rule_row.addWidget(self.rule, 1)
        self._rule_of = named(QLabel(), "hint")
        rule_row.addWidget(self._rule_of)
        body.addLayout(rule_row)
        self.equation = EquationView(document, 25, self)
        body.addWidget(self.equation)
        self.hint = named(QLabel(self), "hint")
        self.hint.setWordWrap(True)
        self.equation.pointed.connect(self._on_entry)
        body.addWidget(self.hint)
        body.addLayout(self._foot())
        column.addLayout(body)
        for changed in (
            document.time_changed,
            document.explanation_changed,
            document.theme_changed,
            document.failure_changed,
            document.differences_changed,
        ):
            changed.connect(self._show)
        self._show()

    def _header(self) -> QFrame:
        header = named(QFrame(self), "header")
        header.setFixedHeight(40)
        row = QHBoxLayout(header)
        row.setContentsMargins(20, 0, 20, 0)
        row.addWidget(named(QLabel(self.tr("This step")), "title"))
        row.addSpacing(14)
        self._title = QLabel(header)
        self._title.setTextFormat(Qt.TextFormat.RichText)
        row.addWidget(self._title)
        row.addStretch()
        self.tabs = Segments(header)
        self.tabs.chosen.connect(self._show_page)
        row.addWidget(self.tabs)
        return header

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setSpacing(8)
        self.check_button = named(QPushButton(self.tr("Check"), self), "preset")
        self.check_button.setToolTip(self.tr("Compare with central differences"))
        self.check_button.clicked.connect(lambda _checked=False: self.check_requested.emit())
        foot.addWidget(self.check_button)
        self.table_button = named(QPushButton(self.tr("All numbers"), self), "preset")
        self.table_button.clicked.connect(lambda _checked=False: self._open_tables())
        foot.addWidget(self.table_button)
        self.verdict = QLabel(self)
        self.verdict.setWordWrap(True)
        foot.addWidget(self.verdict, 1)
        return foot

    @property
    def page(self) -> Page:
        """The page that is shown."""
        return self._pages[min(self.tabs.current, len(self._pages) - 1)] if self._pages else Page()

    def _show(self, *_: object) -> None:
        document, theme = self._document, self._document.theme
        event, trace = document.step, document.trace
        self._pages = pages(trace, document.t, document.explanation) if event is not None and trace is not None else ()
        self.tabs.set_texts([page.tab for page in self._pages if page.tab])
        if event is None or trace is None:
            self._title.setText("")
        else:
            sign, token = _MARK[phase(event)]
            runs = isinstance(event, Execute) and not isinstance(event, Accumulate)
            what = self.tr("vjp of ") if runs else ""
            self._title.setText(
                f'<span style="color:{theme.color(token)}">{sign}</span>&nbsp; {what}'
                f'<span style="color:{theme.color(token)}; {_mono()}">'
                f"{escape(step_title(trace, document.t))}</span>"
            )
        said = happened(trace, document.t) if trace is not None else ()  # the error stands in editor and console
        self.sentence.setText("".join(self._run(run) for run in said) or self.tr("Before the first step."))
        self._show_page()

    def _run(self, run: Run) -> str:
        style = f"color: {colour(self._document.theme, _INK[run.style]).name()};"
        if run.text == "v":
            style += " font-weight: 700;"
        elif run.style != "text":
            style += f" {_mono()}"
        return f'<span style="{style}">{escape(run.text)}</span>'

    def _show_page(self, *_: object) -> None:
        page = self.page
        self.rule.set_tex(page.rule)
        self._rule_of.setText(page.of)
        self._rule_of.setVisible(bool(page.rule))
        self.equation.set_equation(page.equation)
        self.table_button.setVisible(bool(shortened(page.equation)))
        self._on_entry("")
        self._show_verdict()

    def _on_entry(self, words: str) -> None:
        """How the entry under the pointer arises, in the place of the note."""
        trace = self._document.trace
        wrong = overwritten(trace) if trace and self._document.t == self._document.steps - 1 else ""
        page = self.page
        token = "ink" if words else "err" if wrong else page.token
        self.hint.setText(words or wrong or page.note)
        self.hint.setStyleSheet(f"color: {colour(self._document.theme, token).name()};")
        self.hint.setVisible(bool(self.hint.text()) or page.equation.kind == "product")

    def _show_verdict(self) -> None:
        document = self._document
        event, trace, found = document.step, document.trace, document.differences
        can = isinstance(event, Execute)
        self.check_button.setVisible(can)
        text, right = "", True
        if can and trace is not None and found is not None and found.t == document.t:
            if isinstance(event, Accumulate):
                text, right = leaf_words(found, event.tensor)
            elif document.explanation is not None and document.explanation.products:
                products = document.explanation.products
                text, right = edge_words(found, products[min(self.tabs.current, len(products) - 1)].edge)
        self.verdict.setText(text)
        self.verdict.setStyleSheet(
            f"color: {colour(document.theme, 'ink2' if right else 'err').name()}; font-size: 13px;"
        )

    def _open_tables(self) -> None:
        for entries in shortened(self.page.equation):
            ArrayDialog(entries.note or entries.role, entries.values, self.window()).open()


def _mono() -> str:
    return f"font-family: 'JetBrains Mono'; font-size: {round(13 * text_scale())}px;"
