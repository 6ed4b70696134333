"""The way of an entry of J through the graph, as a band in the colour of Jacobians that runs below cards and lanes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem

from vjpviz.graph.items import CardItem, item_of
from vjpviz.graph.way import NOWHERE, Lit, lit_by
from vjpviz.ui.style import colour

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from vjpviz.export.picture import Picture
    from vjpviz.graph.frame import Point, Rect
    from vjpviz.graph.theme import Theme
    from vjpviz.graph.way import Way

DEPTH = -1.0
"""Below everything: lanes, cards, and what stands for them from afar."""

STRENGTH = 0.2
"""How much of the colour is in the band; its border has all of it."""


@dataclass(frozen=True, slots=True)
class Breadth:
    """The width of the band along each line, its breadth around a box, and the line around all of it, in px."""

    line: float
    rim: float
    border: float


SCENE, SCREEN = Breadth(17, 8, 2), Breadth(7, 4, 1.25)
"""Sizes in the scene, and those on the screen below which the band never shrinks."""


@dataclass(frozen=True, slots=True)
class Band:
    """Where a way runs, in scene coordinates: its lines, and its boxes with the radius of their corners."""

    lines: tuple[QPainterPath, ...]
    boxes: tuple[tuple[QRectF, float], ...]

    @property
    def bounds(self) -> QRectF:
        """Where all of it is."""
        whole = QRectF()
        for place in (*(line.controlPointRect() for line in self.lines), *(box for box, _ in self.boxes)):
            whole = whole.united(place)
        return whole

    def paint(self, painter: QPainter, theme: Theme, ground: str, size: Breadth) -> None:
        """Its border in one go, then its inside, so that all its parts flow into each other."""
        data, under = colour(theme, "data"), colour(theme, ground)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for ink, more in ((data, size.border), (_mixed(data, under, STRENGTH), 0.0)):
            pen = QPen(
                ink, size.line + 2 * more, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap, Qt.PenJoinStyle.RoundJoin
            )
            for line in self.lines:
                painter.strokePath(line, pen)
            painter.setBrush(ink)
            by = size.rim + more
            for box, radius in self.boxes:
                painter.drawRoundedRect(box.adjusted(-by, -by, by, by), radius + by, radius + by)


EMPTY = Band((), ())


def band_of(picture: Picture, lit: Lit) -> Band:
    """The band of what is lit in a picture."""
    placement = picture.placement
    routes = [placement.routes[key] for key in sorted(lit.links) if key in placement.routes]
    lines = tuple(_curve(points) for route in routes for points in (route.forward, route.lane))
    aliases = [(_qt(placement.aliases[key]), 8.0) for key in sorted(lit.links) if key in placement.aliases]
    boxes = [(key, placement.boxes[key]) for key in sorted(lit.boxes) if key in placement.boxes]
    rounded = [
        (_qt(box), 10.0 if isinstance(item_of(picture.graph, key), CardItem) else box.height / 2) for key, box in boxes
    ]
    return Band(lines, (*rounded, *aliases))


class PathLight(QGraphicsItem):
    """Shows where a ``Way`` runs in a Picture; nothing without one."""

    def __init__(self) -> None:
        super().__init__()
        self._picture: Picture | None = None
        self._theme: Theme | None = None
        self._zoom = 1.0
        self._band = EMPTY
        self.lit: Lit = NOWHERE
        self.setZValue(DEPTH)
        self.setVisible(False)

    def show_way(self, way: Way | None, picture: Picture | None, theme: Theme) -> None:
        """Light a way in a picture, or none."""
        lit = lit_by(picture.graph, way) if picture is not None else NOWHERE
        if lit == self.lit and (picture is self._picture or not lit.boxes) and theme is self._theme:
            return
        self.prepareGeometryChange()
        self.lit, self._picture, self._theme = lit, picture, theme
        self._band = band_of(picture, lit) if picture is not None else EMPTY
        self.setVisible(bool(lit.boxes))
        self.update()

    def set_zoom(self, zoom: float) -> None:
        """Stay visible from afar."""
        if zoom != self._zoom:
            self.prepareGeometryChange()
            self._zoom = zoom

    @property
    def _size(self) -> Breadth:
        return Breadth(
            max(SCENE.line, SCREEN.line / self._zoom),
            max(SCENE.rim, SCREEN.rim / self._zoom),
            max(SCENE.border, SCREEN.border / self._zoom),
        )

    def boundingRect(self) -> QRectF:
        """All of the band."""
        by = max(self._size.rim, self._size.line) + self._size.border
        return self._band.bounds.adjusted(-by, -by, by, by)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """A pale band with a border: it is told from a lane by its breadth, without any colour."""
        del option, widget
        if self._theme is not None:
            self._band.paint(painter, self._theme, "canvas", self._size)


def _mixed(ink: QColor, ground: QColor, strength: float) -> QColor:
    inks, grounds = ((one.red(), one.green(), one.blue()) for one in (ink, ground))
    parts = zip(inks, grounds, strict=True)
    return QColor(*(round(strength * a + (1 - strength) * b) for a, b in parts))


def _qt(box: Rect) -> QRectF:
    return QRectF(box.x, box.y, box.width, box.height)


def _curve(points: Sequence[Point]) -> QPainterPath:
    path = QPainterPath(QPointF(points[0].x, points[0].y))
    for a, b, c in zip(points[1::3], points[2::3], points[3::3], strict=True):
        path.cubicTo(a.x, a.y, b.x, b.y, c.x, c.y)
    return path
