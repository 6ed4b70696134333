"""What the export dialog would write, as a picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QImage, QPainter
from PySide6.QtWidgets import QWidget

from vjpviz.ui.voice import Voice

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


class ExportPreview(QWidget):
    """A picture, whole, on the ground it will have; a chequered one where that is transparent."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._image = QImage()
        self._ground = ""
        self.setMinimumSize(QSize(420, 320))
        self.setAccessibleName(self.tr("Preview"))
        Voice(self, QAccessible.Role.Graphic)

    def show_picture(self, png: bytes, ground: str) -> None:
        """Show a PNG with a transparent ground."""
        self._image = QImage.fromData(QByteArray(png))
        self._ground = ground
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Fit the picture in."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        whole = QRectF(self.rect())
        if self._image.isNull():
            painter.drawText(whole, Qt.AlignmentFlag.AlignCenter, "…")
            return
        if self._ground:
            painter.fillRect(whole, QColor(self._ground))
        else:
            painter.fillRect(whole, QColor("#FFFFFF"))
            painter.fillRect(whole, Qt.BrushStyle.Dense6Pattern)
        size = self._image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        left, top = (whole.width() - size.width()) / 2, (whole.height() - size.height()) / 2
        painter.drawImage(QRectF(left, top, size.width(), size.height()), self._image)
