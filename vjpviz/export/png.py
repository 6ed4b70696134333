"""PNG, and the images that films are made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QPainter

from vjpviz.export.options import ExportError
from vjpviz.export.page import draw_page
from vjpviz.export.painter import PainterSurface, color
from vjpviz.words import say

if TYPE_CHECKING:
    from vjpviz.export.options import Options
    from vjpviz.export.page import Page
    from vjpviz.graph.frame import Frame, Rect

_INCH = 0.0254
_LARGEST = 100_000_000  # pixels


def image(frame: Frame, page: Page, options: Options) -> QImage:
    """One moment as an image; its resolution says how large the picture is meant to be (96 px of the scene an inch)."""
    width, height = options.pixels(page.bounds.width, page.bounds.height)
    if width * height > _LARGEST:
        raise ExportError(say("a picture of {width} × {height} pixels is too large").format(width=width, height=height))
    made = QImage(width, height, QImage.Format.Format_ARGB32_Premultiplied)
    made.fill(color("" if options.transparent else options.theme.canvas))
    painter = QPainter(made)
    try:
        zoom = fit(painter, page.bounds, width, height)
        draw_page(PainterSurface(painter, options.theme), page, frame, options.scale)
    finally:
        painter.end()  # Qt must not find it at work when an error takes the image away
    made.setDotsPerMeterX(round(96 * zoom / _INCH))
    made.setDotsPerMeterY(round(96 * zoom / _INCH))
    return made if options.transparent else made.convertToFormat(QImage.Format.Format_RGB32)


def fit(painter: QPainter, bounds: Rect, width: float, height: float) -> float:
    """Let the painter show ``bounds``, whole and centred, in an area of the given size; return the magnification."""
    zoom = min(width / bounds.width, height / bounds.height)
    painter.translate((width - bounds.width * zoom) / 2, (height - bounds.height * zoom) / 2)
    painter.scale(zoom, zoom)
    painter.translate(-bounds.x, -bounds.y)
    return zoom


def png_bytes(frame: Frame, page: Page, options: Options) -> bytes:
    """One moment as a PNG file."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    # the stubs want bytes where PySide takes the name of a format
    if not image(frame, page, options).save(buffer, "PNG"):  # pyright: ignore[reportCallIssue, reportArgumentType]
        raise ExportError(say("the picture could not be encoded as PNG"))
    return bytes(data.data())
