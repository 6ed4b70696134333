"""Room between the lines of a script, which a plain text layout does not know."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF, QTextBlock, QTextDocument
from PySide6.QtWidgets import QPlainTextDocumentLayout

LEADING = 30 / 14
"""Line height in font sizes."""


class ScriptLayout(QPlainTextDocumentLayout):
    """Lines stand ``LEADING`` font sizes apart. The text is at the top of its block: see ``lift``.

    The rows of a line that is wrapped stand close together, so that it is still seen as one.
    """

    def __init__(self, text: QTextDocument) -> None:
        super().__init__(text)
        self._room = (0, 0.0)

    def keep_room(self, line: int, height: float) -> None:
        """Keep so many px free below a line, and below no other."""
        if self._room != (line, height):
            self._room = line, height
            self.document().markContentsDirty(0, self.document().characterCount())
            self.documentSizeChanged.emit(self.documentSize())  # scroll bars listen to this

    def room_below(self, line: int) -> float:
        """What is kept free below a line, in px."""
        return self._room[1] if line == self._room[0] else 0.0

    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        """As high as a line of code should be."""
        box = super().blockBoundingRect(block)
        if block.isVisible() and box.height() > 0:
            rows = max(1, block.layout().lineCount())
            high = self.line_height + box.height() * (rows - 1) / rows
            box.setHeight(high + self.room_below(block.blockNumber() + 1))
        return box

    @property
    def line_height(self) -> float:
        """From line to line, in pixels."""
        return round(LEADING * self.document().defaultFont().pixelSize())

    @property
    def lift(self) -> float:
        """How far a band around a line begins above its block, so that the text is in its middle."""
        return (self.line_height - QFontMetricsF(self.document().defaultFont()).height()) / 2
