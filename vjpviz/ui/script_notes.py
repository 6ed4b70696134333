"""What the editor paints around the text: bands below it, values and messages behind it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QFontMetricsF, QPainter, QPen

from vjpviz.ui.shape_sketch import paint_sketch, sketch_size
from vjpviz.ui.style import code_font, colour, ui_font

if TYPE_CHECKING:
    from vjpviz.graph.theme import Theme
    from vjpviz.trace.trace import Failure
    from vjpviz.ui.editor import Editor
    from vjpviz.ui.script_marks import ScriptMarks
    from vjpviz.ui.shape_sketch import Mismatch

_BESIDE, _CARD, _BETWEEN = 20, 10, 8
"""From the end of a line to a message beside it, from the border to the card of one below it, and within that, in px.
"""

_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft


def paint_bands(painter: QPainter, editor: Editor, marks: ScriptMarks) -> None:
    """The band of the marked line and the tint of the marked expression."""
    tint = colour(editor.theme, "flow_bg" if editor.going_back else "sunken")
    if (band := editor.band(marks.line)) is not None:
        painter.fillRect(band, tint)
    span = marks.expression
    if span is None or span.line == marks.line:
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tint)
    for box in editor.boxes(span):
        painter.drawRoundedRect(box.adjusted(-4, 3, 4, -3), 6, 6)


def paint_notes(
    painter: QPainter, editor: Editor, marks: ScriptMarks, failure: Failure | None, shapes: Mismatch | None = None
) -> None:
    """Values at the ends of lines, the active node's name, the message beside the line that failed.

    ``shapes`` are those of a v and of an output that do not agree.
    """
    theme, failed = editor.theme, editor.failed_line
    width = editor.viewport().width()
    span = marks.expression
    font = code_font(13)
    for line, text in marks.values:
        room = width - 16.0
        if span is not None and line == span.line:
            room -= QFontMetricsF(font).horizontalAdvance(marks.node) + 60
        if line not in (failed, marks.line):
            _paint_value(painter, editor, line, text, colour(theme, "ink3"), room)
    if span is not None and marks.node:
        _paint_node(painter, editor, theme, span.line, marks.node)
    if failure is not None and failed is not None:
        _paint_failure(painter, editor, failed, failure.message, shapes)


def _paint_value(painter: QPainter, editor: Editor, line: int, text: str, ink: QColor, room: float) -> None:
    if editor.band(line) is None:
        return
    painter.setFont(code_font(13))
    end = editor.end_of(line)
    if end.x() + 28 + painter.fontMetrics().horizontalAdvance(text) < room:
        painter.setPen(ink)
        painter.drawText(QPointF(end.x() + 28, _baseline(painter, end.y())), text)


def _paint_node(painter: QPainter, editor: Editor, theme: Theme, line: int, node: str) -> None:
    if editor.band(line) is None:
        return
    painter.setFont(code_font(13))
    end = editor.end_of(line)
    left = editor.viewport().width() - 16 - painter.fontMetrics().horizontalAdvance(node)
    if left <= end.x() + 30:
        return
    painter.setPen(colour(theme, "flow"))
    painter.drawText(QPointF(left, _baseline(painter, end.y())), node)
    center = QPointF(left - 14, end.y())
    painter.setPen(QPen(colour(theme, "flow"), 1.6))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(center, 5.8, 5.8)
    painter.setBrush(colour(theme, "flow"))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawEllipse(center, 3.3, 3.3)


def _paint_failure(painter: QPainter, editor: Editor, line: int, message: str, shapes: Mismatch | None) -> None:
    """The message beside the line, or, where there is no room or more to say, below it on a card of its own."""
    theme, band = editor.theme, editor.band(line)
    if band is None:
        return
    words = _first_line(message)
    painter.setFont(_message_font())
    painter.setPen(colour(theme, "err"))
    if shapes is None and _fits_beside(editor, line, words):
        end = editor.end_of(line)
        painter.drawText(QPointF(end.x() + _BESIDE, _baseline(painter, end.y())), words)
        return
    box = _message_box(editor, words)
    size = sketch_size(shapes) if shapes is not None else QSizeF()
    card = QRectF(_CARD, band.bottom(), max(box.width(), size.width()) + 22, box.height() + 12)
    if shapes is not None:
        card.setHeight(card.height() + size.height() + _BETWEEN)
    painter.setBrush(colour(theme, "panel"))
    painter.setPen(QPen(colour(theme, "err"), 1))
    painter.drawRoundedRect(card, 6, 6)
    painter.drawText(card.adjusted(10, 6, -8, -4).toRect(), _WRAPPED, words)
    if shapes is not None:
        paint_sketch(painter, shapes, card.topLeft() + QPointF(12, box.height() + 6 + _BETWEEN), theme)


def message_height(editor: Editor, line: int, message: str, shapes: Mismatch | None = None) -> float:
    """The px that a message about a line needs below it; none where it fits beside."""
    words = _first_line(message)
    if not words or (shapes is None and _fits_beside(editor, line, words)):
        return 0.0
    sketch = sketch_size(shapes).height() + _BETWEEN if shapes is not None else 0.0
    return _message_box(editor, words).height() + sketch + 24.0


def _first_line(message: str) -> str:
    """The message in a line, which may be broken within long names."""
    return re.sub(r"(?<=\w)([._])(?=\w)", "\\1\u200b", message.strip().split("\n")[0])


def _message_font() -> QFont:
    return ui_font(13, 500)


def _fits_beside(editor: Editor, line: int, words: str) -> bool:
    wide = QFontMetricsF(_message_font()).horizontalAdvance(words)
    return editor.end_of(line).x() + _BESIDE + wide <= editor.viewport().width() - 16


def _message_box(editor: Editor, words: str) -> QRect:
    room = QRect(0, 0, max(80, editor.viewport().width() - 48), 1000)
    return QFontMetrics(_message_font()).boundingRect(room, _WRAPPED, words)


def _baseline(painter: QPainter, middle: float) -> float:
    metrics = painter.fontMetrics()
    return middle + (metrics.ascent() - metrics.descent()) / 2
