"""This step: the rule of the node, and ``v · J = result`` with its numbers, one tab an input."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from vjpviz.graph.caption import happened, step_title
from vjpviz.trace.events import Accumulate, Execute
from vjpviz.ui.announce import announce
from vjpviz.ui.array_dialog import ArrayDialog
from vjpviz.ui.check_words import edge_words, given_up, leaf_words
from vjpviz.ui.equation import shortened
from vjpviz.ui.equation_view import EquationView
from vjpviz.ui.formula_view import FormulaView
from vjpviz.ui.moments import phase
from vjpviz.ui.segments import Segments
from vjpviz.ui.step_equations import Page, overwritten, pages
from vjpviz.ui.step_title import StepTitle
from vjpviz.ui.style import colour, named, text_scale

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from vjpviz.graph.frame import Run
    from vjpviz.ui.document import Document

NARROW = 470
"""Below so many px the header names the step only."""

HELD = 360
"""The most px of height that are kept for steps that need less."""

_MARK = {"forward": ("●", "data"), "vjp": ("◆", "flow"), "accumulate": ("■", "acc")}
_INK = {"text": "ink2", "code": "ink", "gradient": "flow", "value": "data", "stored": "acc", "error": "err"}


class StepPanel(QWidget):
    """Explains the event that just happened."""

    check_requested = Signal()

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._pages: tuple[Page, ...] = ()
        self._held, self._held_for = 0, -1  # the height kept so far, in a run of so many steps
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header())
        self._body = QWidget(self)
        body = QVBoxLayout(self._body)
        body.setContentsMargins(20, 10, 20, 8)
        body.setSpacing(8)
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
        self.equation = EquationView(document, 28, self)
        body.addWidget(self.equation)
        self.equation.pointed.connect(self._say)
        body.addLayout(self._foot())
        body.addStretch(1)
        column.addWidget(self._body)
        for changed in (
            document.time_changed,
            document.explanation_changed,
            document.theme_changed,
            document.failure_changed,
            document.differences_changed,
        ):
            changed.connect(self._show)
        document.differences_changed.connect(lambda: announce(self, self._verdict()[0]))
        self._show()

    def _header(self) -> QFrame:
        header = named(QFrame(self), "header")
        header.setFixedHeight(40)
        row = QHBoxLayout(header)
        row.setContentsMargins(20, 0, 20, 0)
        self._this = named(QLabel(self.tr("This step")), "title")
        self._this.setContentsMargins(0, 0, 14, 0)
        row.addWidget(self._this)
        self._title = StepTitle(self._document, header)
        row.addWidget(self._title, 1)
        self.tabs = Segments(header)
        self.tabs.setAccessibleName(self.tr("Pages of this step"))
        self.tabs.chosen.connect(self._show_page)
        row.addWidget(self.tabs)
        return header

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setSpacing(8)
        self.hint = named(QLabel(self), "hint")
        self.hint.setWordWrap(True)
        foot.addWidget(self.hint, 1)
        self.table_button = named(QPushButton(self.tr("All numbers"), self), "preset")
        self.table_button.clicked.connect(lambda _checked=False: self._open_tables())
        self.check_button = named(QPushButton(self.tr("Check"), self), "preset")
        self.check_button.setToolTip(self.tr("Compare with central differences"))
        self.check_button.clicked.connect(lambda _checked=False: self.check_requested.emit())
        for button in (self.table_button, self.check_button):
            foot.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return foot

    @property
    def page(self) -> Page:
        """The page that is shown."""
        return self._pages[min(self.tabs.current, len(self._pages) - 1)] if self._pages else Page()

    def _show(self, *_: object) -> None:
        document = self._document
        event, trace = document.step, document.trace
        self._pages = pages(trace, document.t, document.explanation) if event is not None and trace is not None else ()
        self.tabs.set_texts([page.tab for page in self._pages if page.tab])
        sign, token = _MARK[phase(event)] if event is not None else ("", "ink")
        runs = isinstance(event, Execute) and not isinstance(event, Accumulate)
        title = step_title(trace, document.t) if trace is not None else ""
        self._title.show_step(sign, self.tr("vjp of") if runs else "", title, token)
        said = happened(trace, document.t) if trace is not None else ()  # the error stands in editor and console
        self.sentence.setText("".join(self._run(run) for run in said) or self.tr("Before the first step."))
        self._show_page()

    def _run(self, run: Run) -> str:
        style = f"color: {colour(self._document.theme, _INK[run.style]).name()};"
        if run.text == "v" and run.style == "gradient":
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
        self.check_button.setVisible(isinstance(self._document.step, Execute))
        self._say()
        self._hold_height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow pane the step's own name has the room."""
        super().resizeEvent(event)
        self._this.setVisible(self.width() >= NARROW * text_scale())

    def _hold_height(self) -> None:
        """From step to step only grow, up to a limit, so that what stands below stays where it is."""
        if self._document.steps != self._held_for:
            self._held, self._held_for = 0, self._document.steps
        layout = self._body.layout()
        assert layout is not None
        needed = layout.totalHeightForWidth(self.width())
        self._held = max(self._held, min(needed, round(HELD * text_scale())))
        self._body.setMinimumHeight(self._held)

    def _say(self, entry: str = "") -> None:
        """One line: how the ``entry`` under the pointer arises, else what a check found, what went wrong, or a note."""
        trace, page = self._document.trace, self.page
        found, right = self._verdict()
        wrong = overwritten(trace) if trace and self._document.t == self._document.steps - 1 else ""
        text, token = next(
            (said for said in ((entry, "ink"), (found, "ink2" if right else "err"), (wrong, "err")) if said[0]),
            (page.note, page.token),
        )
        self.hint.setText(text)
        self.hint.setStyleSheet(f"color: {colour(self._document.theme, token).name()};")

    def _verdict(self) -> tuple[str, bool]:
        """What central differences say of what is shown, and whether it is right; nothing where nobody has asked."""
        document = self._document
        event, found = document.step, document.differences
        if document.differences_refused and isinstance(event, Execute):
            return given_up(document.differences_refused)
        if not isinstance(event, Execute) or found is None or found.t != document.t:
            return "", True
        if isinstance(event, Accumulate):
            return leaf_words(found, event.tensor)
        products = document.explanation.products if document.explanation is not None else ()
        return edge_words(found, products[min(self.tabs.current, len(products) - 1)].edge) if products else ("", True)

    def _open_tables(self) -> None:
        for entries in shortened(self.page.equation):
            ArrayDialog(entries.note or entries.role, entries.values, self.window()).open()


def _mono() -> str:
    return f"font-family: 'JetBrains Mono'; font-size: {round(13 * text_scale())}px;"
