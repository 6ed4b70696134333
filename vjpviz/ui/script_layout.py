"""Room between the lines of a script, which a plain text layout does not know."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF, QTextBlock
from PySide6.QtWidgets import QPlainTextDocumentLayout

LEADING = 30 / 14
"""Line height in font sizes."""


class ScriptLayout(QPlainTextDocumentLayout):
    """Lines stand ``LEADING`` font sizes apart. The text is at the top of its block: see ``lift``.

    The rows of a line that is wrapped stand close together, so that it is still seen as one.
    """

    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        """As high as a line of code should be."""
        box = super().blockBoundingRect(block)
        if block.isVisible() and box.height() > 0:
            rows = max(1, block.layout().lineCount())
            box.setHeight(self.line_height + box.height() * (rows - 1) / rows)
        return box

    @property
    def line_height(self) -> float:
        """From line to line, in pixels."""
        return round(LEADING * self.document().defaultFont().pixelSize())

    @property
    def lift(self) -> float:
        """How far a band around a line begins above its block, so that the text is in its middle."""
        return (self.line_height - QFontMetricsF(self.document().defaultFont()).height()) / 2
