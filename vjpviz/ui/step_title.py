"""What kind of step this is, and of what: a glyph in its colour, words, and a name, shortened where it must be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from vjpviz.ui.style import code_font, colour, ui_font
from vjpviz.ui.voice import Voice

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from vjpviz.ui.document import Document

_GAP = 8


class StepTitle(QWidget):
    """Takes the room it is given. The words go before the name is shortened."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._sign, self._words, self._name, self._token = "", "", "", "ink"
        Voice(self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def show_step(self, sign: str, words: str, name: str, token: str) -> None:
        """Show a ``sign`` and a ``name`` in the colour of a ``token``, with ``words`` between them."""
        self._sign, self._words, self._name, self._token = sign, words, name, token
        self.setAccessibleName(f"{words} {name}".strip())
        self.setToolTip(self.accessibleName())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """All of it."""
        name = QFontMetricsF(code_font(13)).horizontalAdvance(self._name)
        return QSize(round(_width(self._sign) + _width(self._words) + name) + 2, 24)

    def minimumSizeHint(self) -> QSize:
        """The sign, and enough of the name to know it by."""
        return QSize(round(_width(self._sign)) + 60, 24)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """On one baseline."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._document.theme
        face, mono = ui_font(14), code_font(13)
        metrics = QFontMetricsF(mono)
        room = self.width() - _width(self._sign)
        words = self._words if _width(self._words) + metrics.horizontalAdvance(self._name) <= room else ""
        baseline = self.height() / 2 + QFontMetricsF(face).capHeight() / 2
        x = 0.0
        for text, token in ((self._sign, self._token), (words, "ink")):
            painter.setFont(face)
            painter.setPen(colour(theme, token))
            painter.drawText(QPointF(x, baseline), text)
            x += _width(text)
        painter.setFont(mono)
        painter.setPen(colour(theme, self._token))
        name = metrics.elidedText(self._name, Qt.TextElideMode.ElideRight, self.width() - x)
        painter.drawText(QPointF(x, baseline), name)
        painter.end()


def _width(text: str) -> float:
    return QFontMetricsF(ui_font(14)).horizontalAdvance(text) + _GAP if text else 0.0
