"""A typeset formula as a widget, in the hues of the graph."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from vjpviz.export.maths import FormulaError, typeset
from vjpviz.export.painter import PainterSurface
from vjpviz.ui.spoken import spoken
from vjpviz.ui.style import text_scale
from vjpviz.ui.voice import Voice

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from vjpviz.ui.document import Document


class FormulaView(QWidget):
    """Paints TeX at a size in pixels, smaller where it would not fit."""

    def __init__(self, document: Document, size: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._size = size
        self._tex = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        Voice(self)
        document.theme_changed.connect(self._on_theme)

    def _on_theme(self) -> None:
        self.updateGeometry()
        self.update()

    def set_tex(self, tex: str) -> None:
        """Show another formula; nothing for an empty one or one that cannot be set."""
        try:
            if tex:
                typeset(tex)
        except FormulaError:
            tex = ""
        self._tex = tex
        self.setAccessibleName(spoken(tex))
        self.setVisible(bool(tex))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """The ink and a little air."""
        if not self._tex:
            return QSize(0, 0)
        formula = typeset(self._tex)
        scale = self._scale()
        return QSize(min(120, round(formula.width * scale)), round(formula.height * scale) + 6)

    def _scale(self) -> float:
        size = self._size * text_scale()
        wide = typeset(self._tex).width * size
        room = max(60, self.width() - 2)
        return size * min(1.0, room / wide) if wide else size

    def resizeEvent(self, event: object) -> None:
        """A narrower view has a smaller formula."""
        del event
        self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Left-aligned."""
        if not self._tex:
            return
        formula = typeset(self._tex)
        scale = self._scale()
        surface = PainterSurface(QPainter(self), self._document.theme)
        surface.formula(0, 3 - formula.top * scale, self._tex, scale, "ink")
        surface.painter.end()
