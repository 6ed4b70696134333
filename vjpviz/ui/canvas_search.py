"""Find on the canvas: type a part of a name, Enter goes from match to match."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QWidget

from vjpviz.ui.style import named

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from vjpviz.ui.document import Document


class CanvasSearch(QFrame):
    """A field over the canvas. ``found`` names the element to bring into view, ``closed`` gives the focus back."""

    found = Signal(str)
    closed = Signal()

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._at = 0
        self.setObjectName("overlay")
        self.setFixedSize(280, 40)
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("Tensor or function"))
        self.field.setAccessibleName(self.tr("Find on the graph"))
        self.field.setFrame(False)
        self._count = named(QLabel(self), "hint")
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 0, 12, 0)
        row.addWidget(self.field, 1)
        row.addWidget(self._count)
        self.field.textChanged.connect(self._on_text)
        self.setVisible(False)

    def ask(self) -> None:
        """Open, with what was looked for before."""
        self.setVisible(True)
        self.raise_()
        self.field.setFocus()
        self.field.selectAll()

    def matches(self) -> list[str]:
        """Keys of the cards and functions whose name holds the text, those that begin with it first."""
        frame, text = self._document.frame(), self.field.text().strip().lower()
        if frame is None or not text:
            return []
        named_ = [(element.title.lower(), element.key) for element in (*frame.cards, *frame.pills)]
        hits = [(not title.startswith(text), place) for place, (title, _) in enumerate(named_) if text in title]
        return [named_[place][1] for _, place in sorted(hits)]

    def _on_text(self) -> None:
        self._at = 0
        self._show()

    def _show(self) -> None:
        matches = self.matches()
        if matches:
            self._at %= len(matches)
            self._tell(self.tr("{0} of {1}").format(self._at + 1, len(matches)))
            self.found.emit(matches[self._at])
        else:
            self._tell(self.tr("none") if self.field.text().strip() else "")

    def _tell(self, words: str) -> None:
        self._count.setText(words)
        self.field.setAccessibleDescription(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Shift+Enter go on and back, Escape closes."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._at += -1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
            self._show()
        elif event.key() == Qt.Key.Key_Escape:
            self.setVisible(False)
            self.closed.emit()
        else:
            super().keyPressEvent(event)
