"""Scene items: each paints one element of a Frame with the painter that the exporters use."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath
from PySide6.QtWidgets import QGraphicsItem, QGraphicsObject, QStyleOptionGraphicsItem

from vjpviz.export.chips import extent
from vjpviz.export.painter import paint_alias, paint_card, paint_chip, paint_halo, paint_lane, paint_pill
from vjpviz.graph.frame import Alias, Card, Chip, Lane, Pill
from vjpviz.ui.sketches import FAR, paint_sketch

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QWidget

    from vjpviz.graph.frame import Rect
    from vjpviz.graph.metrics import Scale
    from vjpviz.graph.theme import Theme

Element = Card | Pill | Alias | Lane | Chip
MARGIN = 14
ORIGIN = 16
"""Room for the note above what a backward pass recorded."""

HEAVE = 0.45
"""How much wider than at rest a halo opens while it breathes."""
_DEPTH = {Lane: 1.0, Card: 2.0, Alias: 2.0, Pill: 3.0, Chip: 4.0}
_KIND_DEPTH = {"forward": 0.0, "used": 0.1, "live": 0.2, "chip": 0.0, "token": 0.5}


class FrameItem(QGraphicsObject):
    """One element of the picture. A changed state can fade in, and the halo of an active node breathe once."""

    def __init__(self, element: Element, theme: Theme, scale: Scale) -> None:
        super().__init__()
        self._theme, self._scale = theme, scale
        self.element = element
        self._before: Card | Pill | None = None
        self._fade, self._breath = 1.0, 1.0
        self._bounds = QRectF()
        if not isinstance(element, Lane):
            self.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)
        self._take(element)

    def show_element(self, element: Element, theme: Theme, scale: Scale, fades: bool = False) -> bool:
        """Show another state of the same element; tells whether it waits for ``set_change`` to fade it in."""
        before = self.element
        if (element is before or element == before) and theme is self._theme and scale is self._scale:
            return False
        fading = fades and isinstance(before, Card | Pill) and _differ(before, element)
        self._theme, self._scale = theme, scale
        if fading:
            assert isinstance(before, Card | Pill)
            self._before, self._fade, self._breath = before, 0.0, 0.0
        self._take(element)
        return fading

    def set_change(self, fade: float, breath: float) -> None:
        """How far the new state has come in, and the halo in its breath, 0 to 1."""
        self._fade = fade
        self._breath = min(1.0, 2.5 * breath) + HEAVE * math.sin(math.pi * breath)
        self.update()

    def settle(self) -> None:
        """The change is over."""
        self._before, self._fade, self._breath = None, 1.0, 1.0
        self.update()

    def _take(self, element: Element) -> None:
        bounds = extent_of(element, self._scale)
        if bounds != self._bounds:
            self.prepareGeometryChange()
            self._bounds = bounds
        self.element = element
        self.setZValue(_DEPTH[type(element)] + _KIND_DEPTH.get(getattr(element, "kind", ""), 0.0))
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
        """Paint the element with the exporters' painter, or from afar without its small text."""
        del widget
        near = option.levelOfDetailFromTransform(painter.worldTransform()) >= FAR  # in px, not in those of the device
        if self._before is not None and self._fade < 1.0:
            self._draw(painter, self._before, near)
            painter.setOpacity(self._fade)
        self._draw(painter, self.element, near)

    def _draw(self, painter: QPainter, element: Element, near: bool) -> None:
        if not near and not isinstance(element, Lane):
            paint_sketch(painter, element, self._theme)
            return
        match element:
            case Card():
                paint_card(painter, element, self._theme, self._scale)
            case Pill():
                paint_halo(painter, element, self._theme, self._breath)
                paint_pill(painter, element, self._theme, self._scale)
            case Alias():
                paint_alias(painter, element, self._theme, self._scale)
            case Lane():
                paint_lane(painter, element, self._theme, self._scale)
            case Chip():
                paint_chip(painter, element, self._theme, self._scale)


def _differ(before: Card | Pill, after: Element) -> bool:
    """Whether two states of an element look different in the same place, so that one can fade into the other."""
    if isinstance(before, Pill) and isinstance(after, Pill):
        return before.rect == after.rect and before.state != after.state
    if isinstance(before, Card) and isinstance(after, Card):
        return before.rect == after.rect and (before.state, before.rows, before.strip) != (
            after.state,
            after.rows,
            after.strip,
        )
    return False


def extent_of(element: Element, scale: Scale) -> QRectF:
    """Where an element leaves ink, in scene coordinates."""
    if isinstance(element, Lane):
        xs = [point.x for point in element.points]
        ys = [point.y for point in element.points]
        box = QRectF(QPointF(min(xs), min(ys)), QPointF(max(xs), max(ys)))
    else:
        box = rect(extent(element, scale) if isinstance(element, Chip) else element.rect)
    above = ORIGIN if getattr(element, "origin", None) is not None else 0
    return box.adjusted(-MARGIN, -MARGIN - above, MARGIN, MARGIN)


def rect(box: Rect) -> QRectF:
    """A Frame's box as Qt's."""
    return QRectF(box.x, box.y, box.width, box.height)
