"""The editor's left margin: line numbers, the marked line, breakpoints, the line with the error."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF, QTextBlockUserData
from PySide6.QtWidgets import QWidget

from vjpviz.ui.style import code_font, colour

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QPaintEvent, QTextDocument

    from vjpviz.ui.editor import Editor


class Breakpoint(QTextBlockUserData):
    """Lies on a line of the text and moves with it."""


def breakpoints(text: QTextDocument) -> tuple[int, ...]:
    """The lines with a breakpoint, from 1."""
    found, block = [], text.begin()
    while block.isValid():
        if block.userData() is not None:
            found.append(block.blockNumber() + 1)
        block = block.next()
    return tuple(found)


class Gutter(QWidget):
    """A click on a number sets a breakpoint there, or takes it away."""

    def __init__(self, editor: Editor) -> None:
        super().__init__(editor)
        self._editor = editor
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(self.tr("Line numbers"))
        self.setToolTip(self.tr("Click: breakpoint (F9). F5 and Shift+F5 go from one to the next."))

    def sizeHint(self) -> QSize:
        """As wide as the numbers."""
        return QSize(self._editor.gutter_width, 0)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A breakpoint more or less."""
        if event.button() == Qt.MouseButton.LeftButton:
            line = self._editor.line_at(event.position().y() - self._editor.viewport().y())
            if line is not None:
                self._editor.toggle_breakpoint(line)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Numbers, and what is special about their lines, each told by a shape of its own."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        editor, theme = self._editor, self._editor.theme
        painter.fillRect(self.rect(), colour(theme, "panel"))
        marked, going_back, failed = editor.marked_line, editor.going_back, editor.failed_line
        top = editor.viewport().y()
        block = editor.first_block()
        while block.isValid():
            line = block.blockNumber() + 1
            band = editor.band(line)
            if band is None:
                break
            box = QRectF(0, band.y() + top, self.width(), band.height())
            row = QRectF(0, band.y() + top, self.width(), editor.row_height)
            if line == marked:
                painter.fillRect(box, colour(theme, "flow_bg" if going_back else "sunken"))
                bar = colour(theme, "flow_line" if going_back else "data")
                painter.fillRect(QRectF(0, box.y(), 3, box.height()), bar)
            stops = block.userData() is not None
            token = ("flow" if going_back else "data") if line == marked else "err" if line == failed else "ink3"
            if stops:
                token = "onink"
                pin = QRectF(5, row.center().y() - 9, row.width() - 10, 18)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(colour(theme, "ink"))
                painter.drawPolygon(_pin(pin))
            elif line == failed:
                painter.setPen(QPen(colour(theme, "err"), 2))
                at = QPointF(9, row.center().y())
                painter.drawLine(at + QPointF(-3, -3), at + QPointF(3, 3))
                painter.drawLine(at + QPointF(-3, 3), at + QPointF(3, -3))
            painter.setFont(code_font(13, 700 if line == marked or stops else 400))
            painter.setPen(colour(theme, token))
            aligned = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(row.adjusted(0, 0, -12 if stops else -8, 0), aligned, str(line))
            block = block.next()
        painter.end()


def _pin(box: QRectF) -> QPolygonF:
    """A label that points at its line."""
    return QPolygonF(
        [
            box.topLeft(),
            QPointF(box.right() - 5, box.top()),
            QPointF(box.right(), box.center().y()),
            QPointF(box.right() - 5, box.bottom()),
            box.bottomLeft(),
        ]
    )
