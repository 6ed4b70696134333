"""An array in full, as a table with every digit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QPushButton, QTableView, QVBoxLayout, QWidget

from vjpviz.ui.dialog import Dialog
from vjpviz.ui.style import code_font, named

if TYPE_CHECKING:
    import numpy as np

Index = QModelIndex | QPersistentModelIndex


class ArrayModel(QAbstractTableModel):
    """Rows and columns of an array of two dimensions, counted from 0."""

    def __init__(self, values: np.ndarray, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values = values

    def rowCount(self, parent: Index | None = None) -> int:
        """As many as the array has."""
        return 0 if parent is not None and parent.isValid() else self._values.shape[0]

    def columnCount(self, parent: Index | None = None) -> int:
        """As many as the array has."""
        return 0 if parent is not None and parent.isValid() else self._values.shape[1]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The shortest text that reads back as this number."""
        if role == Qt.ItemDataRole.DisplayRole:
            return str(self._values[index.row(), index.column()])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None

    def headerData(self, section: int, _side: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Places count from 0, as in PyTorch."""
        return str(section) if role == Qt.ItemDataRole.DisplayRole else None


class ArrayDialog(Dialog):
    """Shows ``values`` [rows, columns]; they can be copied."""

    def __init__(self, title: str, values: np.ndarray, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = {"result": self.tr("result"), "term": self.tr("term")}.get(title, title)
        self.setWindowTitle(title)
        self._values = values
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        rows, columns = values.shape
        column.addWidget(named(QLabel(self.tr("{0} × {1} numbers").format(rows, columns)), "hint"))
        self.table = QTableView(self)
        self.table.setModel(ArrayModel(values, self))
        self.table.setFont(code_font(14))
        self.table.verticalHeader().setDefaultSectionSize(28)
        self.table.horizontalHeader().setDefaultSectionSize(96)
        self.table.setAccessibleName(title)
        self.table.setTabKeyNavigation(False)  # arrows go from number to number, Tab leaves
        self.table.setCurrentIndex(self.table.model().index(0, 0))
        column.addWidget(self.table)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        copy = QPushButton(self.tr("Copy"), self)
        copy.setAutoDefault(False)
        copy.setShortcut(QKeySequence.StandardKey.Copy)
        copy.clicked.connect(self._copy)
        buttons.addButton(copy, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        buttons.button(QDialogButtonBox.StandardButton.Close).setDefault(True)
        column.addWidget(buttons)
        self.resize(min(900, 140 + 100 * columns), min(620, 190 + 30 * rows))

    def _copy(self) -> None:
        lines = ("\t".join(str(value) for value in row) for row in self._values)
        QGuiApplication.clipboard().setText("\n".join(lines))
