"""A row of tabs of which one is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence


class Segments(QFrame):
    """Shown where there is a choice. ``chosen`` is told when a person picks another one."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("segments")
        self.setFixedHeight(30)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(2, 2, 2, 2)
        self._row.setSpacing(0)
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self.chosen)
        self.hide()

    @property
    def current(self) -> int:
        """The place of the chosen tab, 0 where there is none."""
        return max(0, self._group.checkedId())

    def choose(self, index: int) -> None:
        """Choose a tab as a person would."""
        self._group.button(index).click()

    def set_texts(self, texts: Sequence[str]) -> None:
        """Show these tabs; the choice stays while they are the same."""
        if [button.text() for button in self._group.buttons()] != list(texts):
            for button in self._group.buttons():
                self._group.removeButton(button)
                self._row.removeWidget(button)
                button.hide()
                button.deleteLater()
            for index, text in enumerate(texts):
                button = QPushButton(text, self)
                button.setCheckable(True)
                self._group.addButton(button, index)
                self._row.addWidget(button)
            self.setProperty("tight", len(texts) > 2)
            self.style().unpolish(self)
            self.style().polish(self)
            if texts:
                self._group.button(0).setChecked(True)
        self.setVisible(len(texts) > 1)
