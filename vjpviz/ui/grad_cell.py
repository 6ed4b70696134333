"""``None`` in a cell of a table as on a card: in a dashed rounded box, orange while a gradient is awaited."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from vjpviz.ui.style import code_font, colour, ui_font

if TYPE_CHECKING:
    from vjpviz.ui.document import Document

BOX = Qt.ItemDataRole.UserRole
"""Under this role an item holds ``none`` or ``awaited`` where its box stands instead of its text."""

NOTE = Qt.ItemDataRole.UserRole + 1
"""Words behind the box, such as ``not kept``."""

_LEFT, _PAD, _GAP, _HEIGHT = 1, 4, 4, 22


class NoneBox(QStyledItemDelegate):
    """Paints cells that have a ``BOX``; all others as they are."""

    def __init__(self, document: Document, parent: QWidget) -> None:
        super().__init__(parent)
        self._document = document

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """The ground of the cell, then the box and the words behind it."""
        kind = index.data(BOX)
        if not kind:
            super().paint(painter, option, index)
            return
        cell = QStyleOptionViewItem(option)
        self.initStyleOption(cell, index)
        text, area = cell.text, QRectF(cell.rect)
        cell.text = ""
        style = cell.widget.style() if cell.widget else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, cell, painter, cell.widget)
        theme, awaited = self._document.theme, kind == "awaited"
        painter.save()
        painter.setClipRect(area)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = _font()
        width, height = QFontMetricsF(font).horizontalAdvance(text) + 2 * _PAD, min(_height(), area.height() - 4)
        top = round(area.center().y() - height / 2) + 0.5  # on the pixels, for a line that is not blurred
        box = QRectF(area.x() + _LEFT + 0.5, top, round(width), round(height))
        pen = QPen(colour(theme, "flow" if awaited else "line2"), 1.5 if awaited else 1.0)
        pen.setDashPattern([4 / pen.widthF(), 2.5 / pen.widthF()])
        painter.setPen(pen)
        painter.drawRoundedRect(box, 6, 6)
        painter.setFont(font)
        painter.setPen(colour(theme, "flow" if awaited else "ink3"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
        room = area.adjusted(_LEFT + width + _GAP, 0, 0, 0)
        behind = index.data(NOTE) or ""
        if QFontMetricsF(ui_font(13)).horizontalAdvance(behind) > room.width():
            behind = ""  # the tool tip says it
        painter.setFont(ui_font(13))
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, behind)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Room for the box and what stands behind it."""
        size = super().sizeHint(option, index)
        if index.data(BOX):
            words = QFontMetricsF(ui_font(13)).horizontalAdvance(index.data(NOTE) or "")
            size.setWidth(round(_LEFT + QFontMetricsF(_font()).horizontalAdvance("None") + 2 * _PAD + _GAP + words))
        return size


def _font():
    font = code_font(14)
    font.setItalic(True)
    return font


def _height() -> float:
    return max(_HEIGHT, QFontMetricsF(_font()).height() + 4)
