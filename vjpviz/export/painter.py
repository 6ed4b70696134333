"""The one painter: a Frame, or one of its items, on any QPainter, be it the screen's, a file's or a printer's."""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext
from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen

from vjpviz.export.cards import draw_alias, draw_card
from vjpviz.export.chips import draw_chip
from vjpviz.export.fonts import font, shrink, text_width
from vjpviz.export.lanes import draw_lane
from vjpviz.export.legend import draw_legend
from vjpviz.export.maths import painter_path, typeset
from vjpviz.export.pills import draw_halo, draw_pill
from vjpviz.export.scene import draw_frame
from vjpviz.export.surface import inset, shadow_rings
from vjpviz.graph.frame import Rect

if TYPE_CHECKING:
    from vjpviz.export.fonts import Face
    from vjpviz.export.surface import Align, Command
    from vjpviz.graph.frame import Alias, Card, Chip, Frame, Lane, Pill, Point
    from vjpviz.graph.metrics import Scale
    from vjpviz.graph.theme import Theme


class PainterSurface:
    """Draws on a QPainter, in the colours of a theme."""

    def __init__(self, painter: QPainter, theme: Theme):
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        self.painter = painter
        self.theme = theme

    def _color(self, token: str, opacity: float = 1.0) -> QColor:
        return color(getattr(self.theme, token), opacity)

    def _stroke_and_fill(
        self,
        fill: str | None,
        stroke: str | None,
        width: float,
        dash: tuple[float, ...] | None = None,
        opacity: float = 1.0,
        round_ends: bool = False,
    ) -> None:
        self.painter.setBrush(QBrush(self._color(fill, opacity)) if fill else Qt.BrushStyle.NoBrush)
        if not stroke:
            self.painter.setPen(Qt.PenStyle.NoPen)
            return
        pen = QPen(self._color(stroke, opacity), width)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap if round_ends else Qt.PenCapStyle.FlatCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin if round_ends else Qt.PenJoinStyle.MiterJoin)
        if dash:
            pen.setDashPattern([length / width for length in dash])
        self.painter.setPen(pen)

    def box(
        self,
        rect: Rect,
        radius: float = 0.0,
        *,
        fill: str | None = None,
        stroke: str | None = None,
        width: float = 1.0,
        dash: tuple[float, ...] | None = None,
        opacity: float = 1.0,
    ) -> None:
        """See ``Surface.box``."""
        self._stroke_and_fill(fill, stroke, width, dash, opacity)
        by = width / 2 if stroke else 0.0
        inner = inset(rect, by)
        self.painter.drawRoundedRect(
            QRectF(inner.x, inner.y, inner.width, inner.height), max(radius - by, 0), max(radius - by, 0)
        )

    def path(
        self,
        commands: tuple[Command, ...],
        *,
        fill: str | None = None,
        stroke: str | None = None,
        width: float = 1.0,
        dash: tuple[float, ...] | None = None,
        round_ends: bool = False,
    ) -> None:
        """See ``Surface.path``."""
        self._stroke_and_fill(fill, stroke, width, dash, round_ends=round_ends)
        self.painter.drawPath(painter_path(commands))

    def circle(
        self, center: Point, radius: float, *, fill: str | None = None, stroke: str | None = None, width: float = 1.0
    ) -> None:
        """See ``Surface.circle``."""
        self._stroke_and_fill(fill, stroke, width)
        self.painter.drawEllipse(QPointF(center.x, center.y), radius, radius)

    def text(self, x: float, y: float, text: str, face: Face, ink: str, align: Align = "left") -> None:
        """See ``Surface.text``."""
        if align != "left":
            x -= text_width(face, text) / (2 if align == "center" else 1)
        self.painter.setFont(font(face))
        self.painter.setPen(self._color(ink))
        factor = shrink(face)
        if factor == 1:
            self.painter.drawText(QPointF(x, y), text)
            return
        self.painter.save()
        self.painter.translate(x, y)
        self.painter.scale(factor, factor)
        self.painter.drawText(QPointF(0, 0), text)
        self.painter.restore()

    def formula(self, x: float, y: float, tex: str, size: float, ink: str) -> None:
        """See ``Surface.formula``."""
        formula = typeset(tex)
        self.painter.save()
        self.painter.translate(x - formula.left * size, y)
        self.painter.scale(size, size)
        for outline in formula.outlines:
            self.painter.fillPath(painter_path(outline.commands), self._color(outline.token or ink))
        self.painter.restore()

    def shadow(self, rect: Rect, radius: float) -> None:
        """See ``Surface.shadow``."""
        self.painter.setPen(Qt.PenStyle.NoPen)
        for ring, reach, opacity in shadow_rings(rect, self.theme.shadow):
            self.painter.setBrush(color(self.theme.shadow_color, opacity))
            self.painter.drawRoundedRect(
                QRectF(ring.x, ring.y, ring.width, ring.height), radius + reach, radius + reach
            )

    def item(self, key: str, kind: str, described: str) -> AbstractContextManager[None]:
        """See ``Surface.item``: a painter has no items."""
        del key, kind, described
        return nullcontext()


@lru_cache(maxsize=512)
def color(text: str, opacity: float = 1.0) -> QColor:
    """A colour such as ``#1D5FBF`` with an opacity; an empty text is transparent."""
    made = QColor(text) if text else QColor(Qt.GlobalColor.transparent)
    if opacity < 1:
        made.setAlphaF(opacity)
    return made


def paint_card(painter: QPainter, card: Card, theme: Theme, scale: Scale) -> None:
    """A tensor card with its strip."""
    draw_card(PainterSurface(painter, theme), card, scale)


def paint_alias(painter: QPainter, alias: Alias, theme: Theme, scale: Scale) -> None:
    """The stand-in for a far-away tensor."""
    draw_alias(PainterSurface(painter, theme), alias, scale)


def paint_pill(painter: QPainter, pill: Pill, theme: Theme, scale: Scale) -> None:
    """A function node, without its halo."""
    draw_pill(PainterSurface(painter, theme), pill, scale)


def paint_halo(painter: QPainter, pill: Pill, theme: Theme, breath: float = 1.0) -> None:
    """The halo of an active function node, which lies under the lanes; nothing for any other state."""
    draw_halo(PainterSurface(painter, theme), pill, breath)


def paint_lane(painter: QPainter, lane: Lane, theme: Theme, scale: Scale) -> None:
    """An edge or a lane with its arrowhead."""
    draw_lane(PainterSurface(painter, theme), lane, scale)


def paint_chip(painter: QPainter, chip: Chip, theme: Theme, scale: Scale) -> None:
    """A token or a chip with its label and note."""
    draw_chip(PainterSurface(painter, theme), chip, scale)


def paint_legend(painter: QPainter, x: float, y: float, theme: Theme, scale: Scale) -> None:
    """What lines and states mean, in a box whose left upper corner is given; its size is ``legend.legend_size``."""
    draw_legend(PainterSurface(painter, theme), x, y, scale)


def paint(painter: QPainter, frame: Frame, theme: Theme, scale: Scale) -> None:
    """The whole moment in scene coordinates, without the ground."""
    draw_frame(PainterSurface(painter, theme), frame, scale)
