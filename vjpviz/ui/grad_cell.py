"""A ``.grad`` in a cell of a table as on a card: ``None`` in its dashed box, what was just stored marked as new."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from vjpviz.ui.style import code_font, colour, ui_font

if TYPE_CHECKING:
    from vjpviz.ui.document import Document

STATE = Qt.ItemDataRole.UserRole
"""Under this role an item holds ``none``, ``awaited``, ``stored`` or ``new``."""

NOTE = Qt.ItemDataRole.UserRole + 1
"""Words behind the value, such as ``not kept``."""

_LEFT, _PAD, _GAP, _HEIGHT, _CHIP = 1, 4, 6, 22, 18


class GradCell(QStyledItemDelegate):
    """Paints cells that have a ``STATE``; all others as they are."""

    def __init__(self, document: Document, parent: QWidget) -> None:
        super().__init__(parent)
        self._document = document

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """The ground of the cell, the value, and the words behind it."""
        state = index.data(STATE)
        if not state:
            super().paint(painter, option, index)
            return
        cell = QStyleOptionViewItem(option)
        self.initStyleOption(cell, index)
        text, area = cell.text, QRectF(cell.rect)
        cell.text = ""
        style = cell.widget.style() if cell.widget else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, cell, painter, cell.widget)
        painter.save()
        painter.setClipRect(area)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state == "new":
            painter.fillRect(area.adjusted(-_GAP, 1, 0, -2), colour(self._document.theme, "acc_bg"))
        boxed = state in ("none", "awaited")
        font, note = _font(state), index.data(NOTE) or ""
        room = area.width() - _LEFT - 2 * _PAD * boxed - _note_width(state, note)
        if room < QFontMetricsF(font).horizontalAdvance(text) and state != "new":
            note, room = "", room + _note_width(state, note)  # the tool tip says it
        text = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, room)
        end = self._boxed(painter, area, text, state) if boxed else self._plain(painter, area, text, font)
        if state == "new":
            self._chip(painter, QRectF(end + _GAP, area.center().y() - _CHIP / 2 - 0.5, _chip_width(note), _CHIP), note)
        else:
            painter.setFont(ui_font(13))
            painter.setPen(colour(self._document.theme, "flow" if state == "awaited" else "ink3"))
            behind = area.adjusted(end + _GAP - area.x(), 0, 0, 0)
            painter.drawText(behind, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, note)
        painter.restore()

    def _boxed(self, painter: QPainter, area: QRectF, text: str, state: str) -> float:
        theme, awaited = self._document.theme, state == "awaited"
        width, height = (
            QFontMetricsF(_font(state)).horizontalAdvance(text) + 2 * _PAD,
            min(_height(), area.height() - 4),
        )
        top = round(area.center().y() - height / 2) + 0.5  # on the pixels, for a line that is not blurred
        box = QRectF(area.x() + _LEFT + 0.5, top, round(width), round(height))
        pen = QPen(colour(theme, "flow" if awaited else "line2"), 1.5 if awaited else 1.0)
        pen.setDashPattern([4 / pen.widthF(), 2.5 / pen.widthF()])
        painter.setPen(pen)
        painter.drawRoundedRect(box, 6, 6)
        painter.setFont(_font(state))
        painter.setPen(colour(theme, "flow" if awaited else "ink3"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
        return box.right()

    def _plain(self, painter: QPainter, area: QRectF, text: str, font: QFont) -> float:
        painter.setFont(font)
        painter.setPen(colour(self._document.theme, "acc"))
        at = area.adjusted(_LEFT, 0, 0, 0)
        painter.drawText(at, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
        return at.x() + QFontMetricsF(font).horizontalAdvance(text)

    def _chip(self, painter: QPainter, box: QRectF, word: str) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(self._document.theme, "acc"))
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        painter.setFont(ui_font(12, 600))
        painter.setPen(colour(self._document.theme, "onacc"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, word)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Room for the value and what stands behind it."""
        size = super().sizeHint(option, index)
        if state := index.data(STATE):
            value = QFontMetricsF(_font(state)).horizontalAdvance(index.data(Qt.ItemDataRole.DisplayRole) or "")
            boxed = 2 * _PAD if state in ("none", "awaited") else 0
            size.setWidth(round(_LEFT + value + boxed + _note_width(state, index.data(NOTE) or "")) + 2)
        return size


def _note_width(state: str, note: str) -> float:
    if not note:
        return 0.0
    return _GAP + (_chip_width(note) if state == "new" else QFontMetricsF(ui_font(13)).horizontalAdvance(note))


def _chip_width(word: str) -> float:
    return QFontMetricsF(ui_font(12, 600)).horizontalAdvance(word) + 14


def _font(state: str) -> QFont:
    font = code_font(14, 700 if state == "new" else 400)
    font.setItalic(state in ("none", "awaited"))
    return font


def _height() -> float:
    return max(_HEIGHT, QFontMetricsF(_font("none")).height() + 4)
