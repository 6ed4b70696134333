"""Elements from a distance: no text but the name, which is set as large as its box allows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPen

from vjpviz.export.fonts import Face, text_width
from vjpviz.graph.frame import Alias, Card, Chip, Pill
from vjpviz.ui.style import code_font, colour

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from vjpviz.graph.frame import Rect
    from vjpviz.graph.theme import Theme

FAR = 0.40
"""Below this zoom values could not be read."""

NAME = 56.0
"""The largest size of a name, in px of the scene."""


def paint_sketch(painter: QPainter, element: Card | Pill | Alias | Chip, theme: Theme) -> None:
    """An element without its small text."""
    match element:
        case Card():
            _card(painter, element, theme)
        case Pill():
            _pill(painter, element, theme)
        case Alias():
            _box(painter, element.rect, 8, theme, "panel", "line2")
            _name(painter, _qt(element.rect), element.title, theme, "ink2")
        case Chip():
            _box(painter, element.rect, element.rect.height / 2, theme, *_CHIP[element.kind])


_CHIP = {"token": ("flow", "flow"), "chip": ("flow_bg", "flow_bd")}
_STATE = {
    "future": ("canvas", "line", "line2"),
    "idle": ("panel", "line2", "ink3"),
    "waiting": ("panel", "flow", "ink"),
    "ready": ("flow_bg", "flow", "ink"),
    "active": ("flow", "flow", "onflow"),
    "done": ("panel", "line2", "ink"),
}


def _card(painter: QPainter, card: Card, theme: Theme) -> None:
    future = card.state == "future"
    filled = any(row.style == "added" for row in card.rows)
    fill = "canvas" if future else "acc_bg" if filled else "panel"
    _box(painter, card.rect, 12, theme, fill, "line" if future else "acc" if filled else "line2")
    body = _qt(card.rect)
    if card.strip is not None:
        high = 0.22 * card.rect.height
        strip = QRectF(body.left(), body.bottom() - high, body.width(), high)
        ground, border, _ink = _STATE[card.strip.state]
        painter.setBrush(colour(theme, ground))
        painter.setPen(QPen(colour(theme, border), 3))
        painter.drawRoundedRect(strip, 8, 8)
        body.setBottom(strip.top())
    _name(painter, body, card.title, theme, "line2" if future else "ink")


def _pill(painter: QPainter, pill: Pill, theme: Theme) -> None:
    fill, border, ink = _STATE[pill.state]
    dashed = pill.state == "waiting"
    _box(painter, pill.rect, pill.rect.height / 2, theme, fill, border, Qt.PenStyle.DashLine if dashed else None)
    _name(painter, _qt(pill.rect), pill.title.removesuffix("Backward0"), theme, ink)


def _box(
    painter: QPainter, box: Rect, radius: float, theme: Theme, fill: str, border: str, style: Qt.PenStyle | None = None
) -> None:
    painter.setBrush(colour(theme, fill))
    painter.setPen(QPen(colour(theme, border), 3, style or Qt.PenStyle.SolidLine))
    painter.drawRoundedRect(_qt(box).adjusted(1.5, 1.5, -1.5, -1.5), radius, radius)


def _name(painter: QPainter, box: QRectF, name: str, theme: Theme, ink: str) -> None:
    wide = text_width(Face("mono", 20, 700), name) / 20
    size = min(NAME, 0.72 * box.height(), 0.86 * box.width() / max(wide, 0.1))
    painter.setFont(code_font(size, 700))
    painter.setPen(colour(theme, ink))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, name)


def _qt(box: Rect) -> QRectF:
    return QRectF(box.x, box.y, box.width, box.height)
