"""Many numbers as a table that scrolls: typed over, or filled by a preset."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QTableView, QWidget

from vjpviz.ui.array_dialog import ArrayModel
from vjpviz.ui.equation import as_rows
from vjpviz.ui.style import code_font, named

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from vjpviz.ui.document import Document

MOST = 4096
"""More numbers than these are no literal that anybody wants in a script."""


class _Editable(ArrayModel):
    edited = Signal()

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """As it is read, so it is edited."""
        shown = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole)
        if shown:
            return repr(float(self._values[index.row(), index.column()])).removesuffix(".0").replace("-", "−")
        return super().data(index, role)

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """All can be edited."""
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable

    def setData(
        self, index: QModelIndex | QPersistentModelIndex, value: object, role: int = Qt.ItemDataRole.EditRole
    ) -> bool:
        """Take a number; a text that is none leaves what was there."""
        try:
            number = float(str(value).replace("−", "-"))
        except ValueError:
            return False
        if role != Qt.ItemDataRole.EditRole or number == self._values[index.row(), index.column()]:
            return False
        self._values[index.row(), index.column()] = number
        self.dataChanged.emit(index, index)
        self.edited.emit()
        return True


class NumberTable(QTableView):
    """For an array of any shape what ``NumberGrid`` is for a small one; ``changed`` is told after every change."""

    changed = Signal(bool)
    confirmed = Signal()
    dragging = False

    def __init__(self, document: Document, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._array = np.zeros(0)
        self.setFont(code_font(14))
        self.setAccessibleName(name)
        self.setTabKeyNavigation(False)  # arrows go from number to number, Tab leaves
        self.verticalHeader().setDefaultSectionSize(30)
        self.horizontalHeader().setDefaultSectionSize(88)
        edit = QTableView.EditTrigger
        self.setEditTriggers(edit.DoubleClicked | edit.AnyKeyPressed | edit.EditKeyPressed)
        self.setMinimumSize(520, 160)

    @property
    def values(self) -> np.ndarray:
        """The numbers in the array's shape, float64."""
        return self._array.copy()

    def set_values(self, array: np.ndarray) -> None:
        """Show these numbers; where they are the same already nothing moves."""
        exact = np.array([float(str(value)) for value in array.reshape(-1)]).reshape(array.shape)
        if exact.shape == self._array.shape and np.array_equal(exact, self._array, equal_nan=True):
            return
        at = self.currentIndex().row(), self.currentIndex().column()
        self._array = exact
        old, model = self.model(), _Editable(as_rows(exact), self)  # a view: what is typed reaches the array
        model.edited.connect(lambda: self.changed.emit(False))
        self.setModel(model)
        if old is not None:
            old.deleteLater()
        self.setCurrentIndex(model.index(*at))

    def fill(self, array: np.ndarray) -> None:
        """Put other numbers in the place of all."""
        self.set_values(np.asarray(array, np.float64).reshape(self._array.shape))
        self.confirmed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What was changed is the script: undo is the script's."""
        if event.matches(QKeySequence.StandardKey.Undo):
            self._document.text.undo()
        elif event.matches(QKeySequence.StandardKey.Redo):
            self._document.text.redo()
        else:
            super().keyPressEvent(event)

    def presets(self) -> QHBoxLayout:
        """Buttons that fill the table."""
        row = QHBoxLayout()
        row.setSpacing(6)
        random = np.random.default_rng()
        for title, numbers in (
            (self.tr("ones"), lambda size: np.ones(size)),
            ("±1", lambda size: 1.0 - 2 * (np.arange(size) % 2)),
            (self.tr("eᵢ at the cell"), self._unit),
            (self.tr("random"), lambda size: random.integers(-9, 10, size)),
        ):
            button = named(QPushButton(title, self.parentWidget()), "preset")
            button.setAutoDefault(False)
            button.clicked.connect(lambda _checked=False, numbers=numbers: self.fill(numbers(self._array.size)))
            row.addWidget(button)
        row.addStretch()
        return row

    def _unit(self, size: int) -> np.ndarray:
        index = self.currentIndex()
        columns = as_rows(self._array).shape[1]
        vector = np.zeros(size)
        vector[index.row() * columns + index.column() if index.isValid() else 0] = 1.0
        return vector
