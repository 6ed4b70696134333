"""A row of tabs of which one is chosen; a list to choose from where there are many."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QButtonGroup, QComboBox, QFrame, QHBoxLayout, QPushButton, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST, LONGEST = 4, 44
"""More tabs than these, or more characters on them, become a list; so do those that find no room."""


class Segments(QFrame):
    """Shown where there is a choice. ``chosen`` is told when a person picks another one."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("segments")
        self.setFixedHeight(30)
        self._texts: list[str] = []
        self._room = 10_000
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(2, 2, 2, 2)
        self._row.setSpacing(0)
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self.chosen)
        self._group.idToggled.connect(lambda place, on: self._list.setCurrentIndex(place) if on else None)
        self._list = QComboBox(self)
        self._list.setObjectName("tabs")
        self._list.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._list.setMinimumContentsLength(8)
        self._list.activated.connect(self._on_list)
        self._list.hide()
        self._row.addWidget(self._list)
        self.hide()

    @property
    def current(self) -> int:
        """The place of the chosen tab, 0 where there is none."""
        return max(0, self._list.currentIndex() if self._many else self._group.checkedId())

    @property
    def _many(self) -> bool:
        return len(self._texts) > MOST or sum(map(len, self._texts)) > LONGEST

    @property
    def _listed(self) -> bool:
        natural = sum(button.sizeHint().width() for button in self._group.buttons()) + 6
        return self._many or natural > self._room

    def set_room(self, wide: int) -> None:
        """Become a list where the tabs take more px than these."""
        self._room = wide
        self._show_form()

    def changeEvent(self, event: QEvent) -> None:
        """Larger type may find no room."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            QTimer.singleShot(0, self, self._show_form)

    def _show_form(self) -> None:
        listed = self._listed
        self._list.setVisible(listed)
        for button in self._group.buttons():
            button.setVisible(not listed)

    def _on_list(self, index: int) -> None:
        if self._many:
            self.chosen.emit(index)
        else:
            self._group.button(index).click()

    def choose(self, index: int) -> None:
        """Choose a tab as a person would."""
        if self._many:
            self._list.setCurrentIndex(index)
        self._on_list(index)

    def set_texts(self, texts: Sequence[str]) -> None:
        """Show these tabs; the choice stays while they are the same."""
        if self._texts != list(texts):
            self._texts = list(texts)
            for button in self._group.buttons():
                self._group.removeButton(button)
                self._row.removeWidget(button)
                button.hide()
                button.deleteLater()
            self._list.clear()
            self._list.setAccessibleName(self.accessibleName())
            self._list.addItems(self._texts)
            if not self._many:
                self._add_buttons()
            self.setProperty("tight", len(texts) > 2)
            self.style().unpolish(self)
            self.style().polish(self)
            self._show_form()
        self.setVisible(len(texts) > 1)

    def _add_buttons(self) -> None:
        for index, text in enumerate(self._texts):
            button = QPushButton(text, self)
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # after a click the arrows step as before
            button.setAutoExclusive(True)  # the group sees to it; this makes it a radio button for screen readers
            self._group.addButton(button, index)
            self._row.addWidget(button)
        if self._texts:
            self._group.button(0).setChecked(True)
