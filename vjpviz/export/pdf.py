"""PDF: vectors, text that can be selected, embedded fonts, one page a step."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QHashSeed, QIODevice, QMarginsF, QRectF, QSizeF, QUuid
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from vjpviz.export.options import ExportError
from vjpviz.export.page import draw_page, words
from vjpviz.export.painter import PainterSurface, color
from vjpviz.export.png import fit
from vjpviz.words import say

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from vjpviz.export.options import Options
    from vjpviz.export.page import Page
    from vjpviz.graph.frame import Frame

_POINT = 0.75  # of a px of the scene: 96 of those make an inch
_DATE = re.compile(rb"\(D:\d{14}[^)]*\)")
_XMP_DATE = re.compile(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:[+-]\d\d:\d\d|Z)?")


def pdf_bytes(frames: Sequence[Frame], page: Page, options: Options, progress: Callable[[int], None]) -> bytes:
    """All moments as one PDF. ``progress`` is called with the number of pages that are done."""
    QHashSeed.setDeterministicGlobalSeed()  # Qt writes fonts in the order of a hash table
    try:
        return without_dates(_written(frames, page, options, progress))
    finally:
        QHashSeed.resetRandomGlobalSeed()


def _written(frames: Sequence[Frame], page: Page, options: Options, progress: Callable[[int], None]) -> bytes:
    width, height = options.size or (page.bounds.width, page.bounds.height)
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(frames[0].title)
    writer.setCreator("vjpviz")
    writer.setDocumentId(QUuid.createUuidV5(QUuid(), "\n".join(map(words, frames)).encode()))
    writer.setResolution(1200)
    size = QPageSize(
        QSizeF(width * _POINT, height * _POINT), QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.ExactMatch
    )
    writer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)))
    painter = QPainter(writer)
    if not painter.isActive():
        raise ExportError(say("the PDF could not be begun"))
    try:
        for i, frame in enumerate(frames):
            if i:
                writer.newPage()
            _draw(painter, writer, frame, page, options)
            progress(i + 1)
    finally:
        painter.end()  # Qt must not find it at work when an error takes the writer away
    return bytes(data.data())


def _draw(painter: QPainter, writer: QPdfWriter, frame: Frame, page: Page, options: Options) -> None:
    if not options.transparent:
        painter.fillRect(QRectF(0, 0, writer.width() + 1, writer.height() + 1), color(options.theme.canvas))
    painter.save()
    fit(painter, page.bounds, writer.width(), writer.height())
    draw_page(PainterSurface(painter, options.theme), page, frame, options.scale)
    painter.restore()


def without_dates(pdf: bytes) -> bytes:
    """The file with the moment of its making replaced, byte for byte, by a constant."""
    pdf = _DATE.sub(lambda found: b"(D:20000101000000Z".ljust(len(found[0]) - 1)[: len(found[0]) - 1] + b")", pdf)
    return _XMP_DATE.sub(lambda found: b"2000-01-01T00:00:00Z"[: len(found[0])].ljust(len(found[0])), pdf)
