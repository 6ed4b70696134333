"""A formula typed as mathematics becomes a script: its free names are leaves with shapes and values."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from vjpviz.graph.values import shape_text
from vjpviz.lang.formula import Formula, FormulaError, LeafSpec, parse, script, shape_of
from vjpviz.ui.dialog import Dialog
from vjpviz.ui.style import code_font, colour, named

if TYPE_CHECKING:
    from vjpviz.ui.document import Document

EXAMPLE = "sum((a*x + b)^2)"
_VALUES = ([1.0, 2.0, 3.0], [0.5, -1.0, 2.0], [2.0, 1.0, -1.0])


class FormulaDialog(Dialog):
    """``written`` gets the script when the dialog is accepted."""

    written = Signal(str)

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Script from a formula"))
        self._document = document
        self.leaves: dict[str, LeafRow] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(named(QLabel(self.tr("Formula, typed as mathematics")), "hint"))
        self.formula = QLineEdit(EXAMPLE, self)
        self.formula.setFont(code_font(16))
        self.formula.setAccessibleName(self.tr("Formula"))
        column.addWidget(self.formula)
        self.said = named(QLabel(self), "hint")
        self.said.setWordWrap(True)
        column.addWidget(self.said)
        rows = QWidget(self)
        self._rows = QGridLayout(rows)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setHorizontalSpacing(12)
        for place, title in enumerate((self.tr("leaf"), self.tr("values"), self.tr("shape"), "")):
            self._rows.addWidget(named(QLabel(title), "hint"), 0, place)
        column.addWidget(rows)
        column.addWidget(named(QLabel(self.tr("The script")), "hint"))
        self.preview = QPlainTextEdit(self)
        self.preview.setReadOnly(True)
        self.preview.setFont(code_font(13))
        self.preview.setMinimumHeight(130)
        self.preview.setAccessibleName(self.tr("The script"))
        column.addWidget(self.preview, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self)
        self.ok = buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.ok.setText(self.tr("Write the script"))
        self.ok.setObjectName("primary")
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)
        self.formula.textChanged.connect(self._show)
        self.resize(660, 580)
        self._show()

    def accept(self) -> None:
        """Hand the script on."""
        self.written.emit(self.preview.toPlainText())
        super().accept()

    def _show(self, *_: object) -> None:
        try:
            found = parse(self.formula.text())
        except FormulaError as error:
            self._refuse(str(error))
            return
        self._show_leaves(found)
        try:
            specs = {name: self.leaves[name].spec() for name in found.names}
            shape = shape_of(found, {name: spec.shape for name, spec in specs.items()})
            self.preview.setPlainText(script(found, specs))
        except (FormulaError, ValueError) as error:
            self._refuse(str(error))
            return
        self._say(self.tr("{0} has the shape {1}").format(found.output, shape_text(shape)), "ink3")
        self.ok.setEnabled(True)

    def _refuse(self, words: str) -> None:
        self._say(words, "err")
        self.ok.setEnabled(False)

    def _say(self, words: str, token: str) -> None:
        self.said.setText(words)
        self.formula.setAccessibleDescription(words)
        self.said.setStyleSheet(f"color: {colour(self._document.theme, token).name()};")

    def _show_leaves(self, found: Formula) -> None:
        for name, row in self.leaves.items():
            row.show_all(name in found.names)
        for name in found.names:
            if name not in self.leaves:
                place = len(self.leaves)
                self.leaves[name] = LeafRow(name, _VALUES[place % len(_VALUES)], self._rows, place + 1, self)
                self.leaves[name].changed.connect(self._show)


class LeafRow(QWidget):
    """Name, values, shape and ``requires_grad`` of a leaf, as a row of the dialog's table."""

    changed = Signal()

    def __init__(self, name: str, values: list[float], grid: QGridLayout, row: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.name = QLabel(name, parent)
        self.name.setFont(code_font(15, 700))
        self.values = QLineEdit(", ".join(f"{value:g}" for value in values), parent)
        self.values.setFont(code_font(14))
        self.values.setAccessibleName(self.tr("Values of {0}").format(name))
        self.values.setToolTip(self.tr("Numbers with commas; rows with semicolons; one number for all entries"))
        self.shape = QLineEdit(parent)
        self.shape.setPlaceholderText(self.tr("from the values"))
        self.shape.setAccessibleName(self.tr("Shape of {0}").format(name))
        self.shape.setFixedWidth(150)
        self.grad = QCheckBox("requires_grad", parent)
        self.grad.setChecked(True)
        self.grad.setAccessibleName(self.tr("requires_grad of {0}").format(name))
        self._widgets = (self.name, self.values, self.shape, self.grad)
        for place, widget in enumerate(self._widgets):
            grid.addWidget(widget, row, place)
        self.values.textChanged.connect(self.changed)
        self.shape.textChanged.connect(self.changed)
        self.grad.toggled.connect(self.changed)
        self.hide()  # its parts stand in the grid

    def show_all(self, shown: bool) -> None:
        """A name that left the formula keeps its values, out of sight."""
        for widget in self._widgets:
            widget.setVisible(shown)

    def spec(self) -> LeafSpec:
        """What was typed. Raises ``ValueError`` where it makes no tensor."""
        values = _numbers(self.values.text())
        wanted = self.shape.text().strip().strip("()").rstrip(",")
        if wanted:
            values = _shaped(values, wanted)
        elif self.shape.text().strip() == "()":
            values = values.reshape(())
        return LeafSpec(values.shape, values, self.grad.isChecked())


def tr(text: str) -> str:
    """Translated in the context of the dialog."""
    return QCoreApplication.translate("FormulaDialog", text)


def _shaped(values: np.ndarray, text: str) -> np.ndarray:
    try:
        shape = tuple(int(one) for one in text.replace("×", ",").replace("x", ",").split(","))
    except ValueError:
        raise ValueError(tr("{0} is no shape").format(text)) from None
    try:
        return np.broadcast_to(values, shape) if values.size == 1 else values.reshape(shape)
    except ValueError:
        raise ValueError(tr("{0} numbers do not fill the shape {1}").format(values.size, shape)) from None


def _number(text: str) -> float:
    try:
        return float(text.replace("−", "-"))
    except ValueError:
        raise ValueError(tr("{0} is no number").format(text.strip())) from None


def _numbers(text: str) -> np.ndarray:
    rows = [[_number(one) for one in row.split(",") if one.strip()] for row in text.split(";")]
    if len({len(row) for row in rows}) != 1 or not rows[0]:
        raise ValueError(tr("Rows of different lengths make no tensor"))
    if len(rows) == 1 and len(rows[0]) == 1:
        return np.array(rows[0][0])
    return np.array(rows[0] if len(rows) == 1 else rows)
