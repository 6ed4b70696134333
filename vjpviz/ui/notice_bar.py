"""A line above the script that offers something, with buttons; it waits until one of them is pressed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from vjpviz.ui.announce import announce

if TYPE_CHECKING:
    from collections.abc import Callable


class NoticeBar(QFrame):
    """Hidden until something is offered."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self._text = QLabel(self)
        self._text.setWordWrap(True)
        self._row = QHBoxLayout()
        self._row.setSpacing(8)
        self._row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 16, 10)
        column.setSpacing(8)
        column.addWidget(self._text)
        column.addLayout(self._row)
        self._buttons: list[QPushButton] = []
        self.hide()

    @property
    def text(self) -> str:
        """What is offered."""
        return self._text.text()

    def offer(self, text: str, *answers: tuple[str, Callable[[], object]]) -> None:
        """Show a sentence and a button for each answer; pressing one hides the bar and does its work."""
        self.clear()
        self._text.setText(text)
        self.setAccessibleName(text)
        for title, work in answers:
            button = QPushButton(title, self)
            button.setAccessibleDescription(text)
            button.clicked.connect(lambda _checked=False, work=work: (self.clear(), work()))
            self._row.addWidget(button)
            self._buttons.append(button)
        self.show()
        announce(self, text)

    def clear(self) -> None:
        """Offer nothing."""
        self.hide()
        for button in self._buttons:
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons.clear()
