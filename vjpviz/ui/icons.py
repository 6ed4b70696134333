"""Icons: strokes from ``resources/icons``, tinted with a colour of the theme."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from vjpviz.assets import asset
from vjpviz.ui.style import text_scale


@cache
def _source(name: str) -> str:
    return asset("icons", f"{name}.svg").read_text(encoding="utf-8")


def pixmap(name: str, colour: QColor, size: int, ratio: float = 1.0, on: str = "#FFFFFF") -> QPixmap:
    """An icon of ``size`` logical pixels in one colour; ``on`` is the colour of what stands on it."""
    picture = QPixmap(QSize(size, size) * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    renderer = QSvgRenderer(
        QByteArray(_source(name).replace("currentColor", colour.name()).replace("#FFFFFF", on).encode())
    )
    painter = QPainter(picture)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return picture


def icon(name: str, colour: QColor, disabled: QColor | None = None, size: int = 20) -> QIcon:
    """An icon for buttons and menus, ``size`` at text scale 1, sharp at one, two and three device pixels a pixel."""
    result, size = QIcon(), round(size * text_scale())
    for ratio in (1.0, 2.0, 3.0):
        result.addPixmap(pixmap(name, colour, size, ratio))
        if disabled is not None:
            result.addPixmap(pixmap(name, disabled, size, ratio), QIcon.Mode.Disabled)
    return result
