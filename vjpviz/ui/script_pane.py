"""The script's pane: its header, what is offered about it, the editor and the bar that finds and replaces."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from vjpviz.ui.editor import Editor
from vjpviz.ui.elided import Elided
from vjpviz.ui.find_bar import FindBar
from vjpviz.ui.notice_bar import NoticeBar
from vjpviz.ui.style import named

if TYPE_CHECKING:
    from vjpviz.ui.document import Document


class ScriptPane(QWidget):
    """Stacks the parts and says in its header how the last run ended."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self.setObjectName("pane")
        header = named(QFrame(self), "header")
        header.setFixedHeight(40)
        row = QHBoxLayout(header)
        row.setContentsMargins(16, 0, 16, 0)
        row.addWidget(named(QLabel(self.tr("Script")), "title"))
        row.addStretch()
        self._state = named(Elided(), "hint")
        row.addWidget(self._state)
        self.notice = NoticeBar(self)
        self.editor = Editor(document, self)
        self.find_bar = FindBar(self.editor, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (header, self.notice, self.editor, self.find_bar):
            column.addWidget(part, 1 if part is self.editor else 0)
        for changed in (document.trace_changed, document.running_changed, document.failure_changed):
            changed.connect(self._show_state)

    def _show_state(self, *_: object) -> None:
        document = self._document
        if document.running:
            words = self.tr("running…")
        elif document.failure is not None:
            words = self.tr("error")
        elif document.trace is None:
            words = ""
        else:
            calls = len(document.trace.calls)
            words = (
                self.tr("recorded, 1 backward call")
                if calls == 1
                else self.tr("recorded, {0} backward calls").format(calls)
            )
        self._state.setText(words)
