"""The picture on its way out of the window: into the clipboard, onto paper, dragged into another program."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QMimeData, QObject, QPoint, Qt, QUrl
from PySide6.QtGui import QDrag, QGuiApplication, QImage, QMouseEvent, QPageLayout, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QDialog

from vjpviz.export.options import Options
from vjpviz.export.page import draw_page, lay_out
from vjpviz.export.painter import PainterSurface
from vjpviz.export.png import fit, png_bytes
from vjpviz.export.svg import svg_bytes
from vjpviz.graph.theme import PRINT

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter
    from PySide6.QtWidgets import QWidget

    from vjpviz.ui.document import Document

SHARPNESS = 2.0
"""Pixels of a copied PNG per px of the picture."""


def picture_data(document: Document) -> QMimeData | None:
    """The picture of this moment as PNG and as SVG, in the window's colours; ``None`` where there is none."""
    frame = document.frame()
    if frame is None or document.picture is None:
        return None
    options = Options(theme=document.theme, scale=document.picture.scale, zoom=SHARPNESS)
    page = lay_out([frame], options)
    png = png_bytes(frame, page, options)
    data = QMimeData()
    data.setImageData(QImage.fromData(QByteArray(png)))
    data.setData("image/png", QByteArray(png))
    data.setData("image/svg+xml", QByteArray(svg_bytes(frame, page, options)))
    return data


def copy_picture(document: Document) -> bool:
    """Put the picture of this moment into the clipboard; whether there was one."""
    data = picture_data(document)
    if data is None:
        return False
    QGuiApplication.clipboard().setMimeData(data)
    return True


def print_picture(document: Document, window: QWidget) -> None:
    """Ask for a printer, and print the picture of this moment with its caption, as large as the paper allows."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    frame = document.frame()
    if frame is None:
        return
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    wide = frame.bounds.width > frame.bounds.height
    printer.setPageOrientation(QPageLayout.Orientation.Landscape if wide else QPageLayout.Orientation.Portrait)
    dialog = QPrintDialog(printer, window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.accepted.connect(lambda: print_on(document, printer))
    QDialog.open(dialog)  # its own takes a slot


def print_on(document: Document, printer: QPrinter) -> None:
    """Print the picture of this moment, in the colours that suit paper."""
    frame = document.frame()
    if frame is None or document.picture is None:
        return
    options = Options(theme=PRINT, scale=document.picture.scale, caption=True)
    page = lay_out([frame], options)
    area = printer.pageLayout().paintRectPixels(printer.resolution())
    painter = QPainter(printer)
    try:
        fit(painter, page.bounds, area.width(), area.height())
        draw_page(PainterSurface(painter, PRINT), page, frame, options.scale)
    finally:
        painter.end()


class PictureDrag(QObject):
    """Dragging with Ctrl held down takes the picture out of a view: as PNG, as SVG, and as a file."""

    def __init__(self, document: Document, view: QWidget) -> None:
        super().__init__(view)
        self._document = document
        self._view = view
        self._begin: QPoint | None = None
        self._folder: TemporaryDirectory[str] | None = None
        view.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take a press with Ctrl for the begin of a drag."""
        if isinstance(event, QMouseEvent):
            held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            if event.type() == QEvent.Type.MouseButtonPress and held and event.button() == Qt.MouseButton.LeftButton:
                self._begin = event.position().toPoint()
                return True
            if event.type() == QEvent.Type.MouseMove and self._begin is not None:
                distance = (event.position().toPoint() - self._begin).manhattanLength()
                if distance >= QApplication.startDragDistance():
                    self._begin = None
                    self._drag()
                return True
            if event.type() == QEvent.Type.MouseButtonRelease and self._begin is not None:
                self._begin = None
                return True
        return super().eventFilter(watched, event)

    def data(self) -> QMimeData | None:
        """What is dragged: the picture, and a file of it for programs that take files."""
        data = picture_data(self._document)
        if data is None:
            return None
        self._folder = TemporaryDirectory(prefix="vjpviz-")  # lives until the next drag, or the view's end
        file = Path(self._folder.name, f"{self._document.stem}.png")
        file.write_bytes(bytes(data.data("image/png").data()))
        data.setUrls([QUrl.fromLocalFile(str(file))])
        return data

    def _drag(self) -> None:
        data = self.data()
        if data is None:
            return
        drag = QDrag(self._view)
        drag.setMimeData(data)
        thumbnail = QPixmap.fromImage(QImage(data.imageData()))
        drag.setPixmap(thumbnail.scaledToWidth(160, Qt.TransformationMode.SmoothTransformation))
        drag.exec(Qt.DropAction.CopyAction)
