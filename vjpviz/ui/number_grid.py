"""Numbers in cells, in the shape of a tensor: typed, stepped with the arrow keys, or changed by dragging."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QKeySequence, QPainter
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from vjpviz.graph.values import number
from vjpviz.ui.style import code_font, colour

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent

    from vjpviz.ui.document import Document

ACROSS = 4
PIXELS = 4
"""How far the pointer is dragged for one step."""


class NumberGrid(QWidget):
    """Cells for an array of any shape. ``changed`` is told after every change, ``True`` while a cell is dragged."""

    changed = Signal(bool)
    confirmed = Signal()

    def __init__(self, document: Document, name: str, token: str = "flow", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._name = name
        self._token = token
        self._shape: tuple[int, ...] | None = None
        self.cells: list[NumberCell] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(8)

    @property
    def values(self) -> np.ndarray | None:
        """The numbers in the array's shape, float64; ``None`` where a cell holds no number."""
        numbers = [cell.value for cell in self.cells]
        if self._shape is None or any(value is None for value in numbers):
            return None
        return np.array(numbers, np.float64).reshape(self._shape)

    @property
    def dragging(self) -> bool:
        """Whether a cell is being dragged."""
        return any(cell.dragging for cell in self.cells)

    def set_values(self, array: np.ndarray | None) -> None:
        """Show these numbers; a cell whose number stays keeps its text."""
        shape = None if array is None else array.shape
        if shape != self._shape:
            self._build(shape)
        if array is not None:
            for cell, value in zip(self.cells, array.reshape(-1), strict=True):
                cell.set_value(value)

    def clear(self) -> None:
        """Empty all cells."""
        for cell in self.cells:
            cell.set_value(None)

    def mark(self, wrong: list[bool] | None) -> None:
        """Say of each cell whether it is right, with a sign; ``None`` says nothing."""
        for i, cell in enumerate(self.cells):
            cell.set_verdict("" if wrong is None else "✗" if wrong[i] else "✓")

    def set_shape(self, shape: tuple[int, ...]) -> None:
        """Empty cells in this shape."""
        self._build(shape)

    def _build(self, shape: tuple[int, ...] | None) -> None:
        self._shape = shape
        for cell in self.cells:
            self._grid.removeWidget(cell)
            cell.hide()
            cell.deleteLater()
        self.cells = []
        if shape is None:
            return
        across = shape[-1] if len(shape) > 1 else ACROSS
        for flat, place in enumerate(np.ndindex(*shape)):
            index = ", ".join(map(str, place))
            cell = NumberCell(self._document, index, f"{self._name}[{index}]" if shape else self._name, self)
            cell.setProperty("token", self._token)
            cell.changed.connect(self.changed)
            cell.confirmed.connect(self.confirmed)
            self._grid.addWidget(cell, flat // max(1, across), flat % max(1, across))
            self.cells.append(cell)
        self._tab_order()

    def _tab_order(self) -> None:
        for before, after in zip(self.cells, self.cells[1:], strict=False):
            QWidget.setTabOrder(before, after)


class NumberCell(QLineEdit):
    """One number, kept with all its digits until it is changed; shown with four of them while nobody is in it."""

    changed = Signal(bool)
    confirmed = Signal()

    def __init__(self, document: Document, index: str, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("cell")
        self._document = document
        self._index = index
        self._exact: float | None = None
        self._verdict = ""
        self._start: tuple[QPointF, float] | None = None  # where a drag began, and the number
        self.dragging = False
        self.setFont(code_font(18))
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setAccessibleName(name)
        self.setMinimumWidth(56)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a press may begin a drag: only a click gives the focus
        self.setToolTip(self.tr("Type, press Up or Down, or drag"))
        self.setCursor(Qt.CursorShape.SizeHorCursor)
        self.textEdited.connect(self._on_edited)
        self.returnPressed.connect(self.confirmed)

    @property
    def value(self) -> float | None:
        """The number, or ``None`` for a text that is none."""
        return self._exact

    def set_value(self, value: object) -> None:
        """Show a number; one that is the same already leaves the text alone."""
        exact = None if value is None else float(str(value))  # the shortest text that reads back as a float32
        if exact == self._exact and self.text():
            return
        self._exact = exact
        self._write()
        self._mark_wrong(False)

    def set_verdict(self, sign: str) -> None:
        """A tick or a cross at the left."""
        self._verdict = sign
        self._mark_wrong(sign == "✗")
        self.setAccessibleDescription({"✓": self.tr("right"), "✗": self.tr("wrong")}.get(sign, ""))
        self.update()

    def _write(self) -> None:
        if self._exact is None:
            self.setText("")
        else:
            self.setText(repr(self._exact).removesuffix(".0") if self.hasFocus() else number(self._exact))

    def _on_edited(self, text: str) -> None:
        try:
            value = float(text.replace("−", "-"))
        except ValueError:
            self._exact = None
            self._mark_wrong(bool(text.strip()))
            self.setAccessibleDescription(self.tr("no number") if text.strip() else "")
            return
        self.setAccessibleDescription("")
        self._exact = value
        self._mark_wrong(False)
        self.changed.emit(False)

    def _mark_wrong(self, wrong: bool) -> None:
        if bool(self.property("wrong")) != wrong:
            self.setProperty("wrong", wrong)
            self.style().unpolish(self)
            self.style().polish(self)

    def _move_to(self, value: float, dragging: bool) -> None:
        self._exact = value
        self._write()
        self._mark_wrong(False)
        self.changed.emit(dragging)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """All digits, to edit them."""
        super().focusInEvent(event)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        if self._exact is not None:
            self._write()
            self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Few digits, to read them."""
        super().focusOutEvent(event)
        self.setCursor(Qt.CursorShape.SizeHorCursor)
        if self._exact is not None:
            self._write()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down by one, with Shift by a tenth. What was changed is the script: undo is the script's."""
        if event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo):
            undo = event.matches(QKeySequence.StandardKey.Undo)
            (self._document.text.undo if undo else self._document.text.redo)()
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
            event.accept()  # it writes the number: a dialog around the cells stays open
            return
        step = {Qt.Key.Key_Up: 1.0, Qt.Key.Key_Down: -1.0}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            step /= 10
        if self._exact is not None:
            self._move_to(round(self._exact + step, 10), False)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A number can be dragged, also while it is being typed; where there is none, one is going to be typed."""
        if self._exact is None or event.button() != Qt.MouseButton.LeftButton:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            super().mousePressEvent(event)
            return
        self._start = event.globalPosition(), self._exact

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """To the right or up more, to the left or down less."""
        if self._start is None:
            super().mouseMoveEvent(event)
            return
        at, begun = self._start
        way = event.globalPosition() - at
        moved = way.x() - way.y()
        if not self.dragging and abs(moved) < PIXELS:
            return
        self.dragging = True
        step = 10.0 ** math.floor(math.log10(max(abs(begun), 1.0))) / 10
        value = round(begun + step * int(moved / PIXELS), 10)
        if value != self._exact:
            self._move_to(value, True)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A press without a movement is a click."""
        if self._start is None:
            super().mouseReleaseEvent(event)
            return
        dragged, self.dragging, self._start = self.dragging, False, None
        if dragged:
            self.changed.emit(False)
        elif self.hasFocus():
            self.setCursorPosition(self.cursorPositionAt(event.position().toPoint()))
        else:
            self.setFocus(Qt.FocusReason.MouseFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The index stands at the left, or what a check said."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setFont(code_font(13))
        ink = {"✓": "acc", "✗": "err"}.get(self._verdict, "ink3")
        painter.setPen(colour(self._document.theme, ink))
        sign = self._verdict or self._index
        painter.drawText(self.rect().adjusted(10, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, sign)
        painter.end()
