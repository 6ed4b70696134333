"""The caption: what happens in this step, in a sentence, identifiers in mono and v in orange."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from vjpviz.export.caption import break_lines, cut_off, draw_line, line_width
from vjpviz.export.painter import PainterSurface
from vjpviz.ui.style import text_scale
from vjpviz.ui.voice import Voice

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from vjpviz.graph.frame import Run
    from vjpviz.ui.document import Document


class CaptionLine(QWidget):
    """Paints the caption of the present Frame, smaller where it is long: centred, or from the left at the foot."""

    def __init__(
        self, document: Document, size: float = 18, centred: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._size = size
        self._centred = centred
        Voice(self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        for changed in (document.time_changed, document.picture_changed, document.theme_changed):
            changed.connect(self._on_changed)

    def sizeHint(self) -> QSize:
        """A line, or two."""
        return QSize(300, round(2.2 * self._size * text_scale()))

    def set_size(self, size: float) -> None:
        """The largest font size, in pixels."""
        self._size = size
        self.updateGeometry()
        self.update()

    @property
    def text(self) -> str:
        """The sentence without its styles."""
        return "".join(run.text for run in self._runs())

    def _runs(self) -> tuple[Run, ...]:
        frame = self._document.frame()
        return frame.caption if frame is not None else ()

    def _on_changed(self, *_: object) -> None:
        self.setAccessibleName(self.text)
        self.setToolTip(self.text)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Lines of about the same length."""
        runs = self._runs()
        if not runs:
            return
        size = self._size * text_scale()
        lines = break_lines(runs, size, self.width() - 32)
        while size > 13 and (len(lines) * 1.32 * size > self.height()):
            size -= 1
            lines = break_lines(runs, size, self.width() - 32)
        surface = PainterSurface(QPainter(self), self._document.theme)
        leading = 1.32 * size
        lines = cut_off(lines, max(1, round(self.height() / leading)), size)  # the rest is in the tool tip
        free = max(0.0, self.height() - leading * len(lines))
        y = (free / 2 if self._centred else free) + size
        for line in lines:
            x = (self.width() - line_width(line)) / 2 if self._centred else 0.0
            draw_line(surface, line, x, y, size)
            y += leading
        surface.painter.end()
