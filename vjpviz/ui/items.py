"""Scene items: each paints one element of a Frame with the painter that the exporters use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath
from PySide6.QtWidgets import QGraphicsItem, QGraphicsObject, QStyleOptionGraphicsItem

from vjpviz.export.chips import extent
from vjpviz.export.painter import paint_alias, paint_card, paint_chip, paint_halo, paint_lane, paint_pill
from vjpviz.graph.frame import Alias, Card, Chip, Lane, Pill

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QWidget

    from vjpviz.graph.frame import Rect
    from vjpviz.graph.metrics import Scale
    from vjpviz.graph.theme import Theme

Element = Card | Pill | Alias | Lane | Chip
MARGIN = 14
_DEPTH = {Lane: 1.0, Card: 2.0, Alias: 2.0, Pill: 3.0, Chip: 4.0}
_KIND_DEPTH = {"forward": 0.0, "used": 0.1, "live": 0.2, "chip": 0.0, "token": 0.5}


class FrameItem(QGraphicsObject):
    """One element of the picture, in its own coordinates, so that moving it does not paint it anew."""

    def __init__(self, element: Element, theme: Theme, scale: Scale) -> None:
        super().__init__()
        self._theme, self._scale = theme, scale
        self.element = element
        self._bounds = QRectF()
        if not isinstance(element, Lane):
            self.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)
        self._take(element)

    def show_element(self, element: Element, theme: Theme, scale: Scale) -> None:
        """Show another state of the same element."""
        if (element is self.element or element == self.element) and theme is self._theme and scale is self._scale:
            return
        self._theme, self._scale = theme, scale
        self._take(element)

    def _take(self, element: Element) -> None:
        bounds = extent_of(element, self._scale)
        if bounds != self._bounds:
            self.prepareGeometryChange()
            self._bounds = bounds
        self.element = element
        self.setZValue(_DEPTH[type(element)] + _KIND_DEPTH.get(getattr(element, "kind", ""), 0.0))
        if isinstance(element, Card | Pill):
            self.setToolTip("")
        self.update()

    def boundingRect(self) -> QRectF:
        """Room for shadow and halo included."""
        return self._bounds

    def shape(self) -> QPainterPath:
        """What the pointer hits: the element without its shadow."""
        path = QPainterPath()
        path.addRect(self._bounds.adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN))
        return path

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """Paint the element with the exporters' painter."""
        del option, widget
        match self.element:
            case Card():
                paint_card(painter, self.element, self._theme, self._scale)
            case Pill():
                paint_halo(painter, self.element, self._theme)
                paint_pill(painter, self.element, self._theme, self._scale)
            case Alias():
                paint_alias(painter, self.element, self._theme, self._scale)
            case Lane():
                paint_lane(painter, self.element, self._theme, self._scale)
            case Chip():
                paint_chip(painter, self.element, self._theme, self._scale)


def extent_of(element: Element, scale: Scale) -> QRectF:
    """Where an element leaves ink, in scene coordinates."""
    if isinstance(element, Lane):
        xs = [point.x for point in element.points]
        ys = [point.y for point in element.points]
        box = QRectF(QPointF(min(xs), min(ys)), QPointF(max(xs), max(ys)))
    else:
        box = rect(extent(element, scale) if isinstance(element, Chip) else element.rect)
    return box.adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN)


def rect(box: Rect) -> QRectF:
    """A Frame's box as Qt's."""
    return QRectF(box.x, box.y, box.width, box.height)
