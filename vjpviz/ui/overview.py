"""A graph from afar: boxes in the colours of their states and straight lines, as one item and on the minimap."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from vjpviz.graph.way import NOWHERE, lit_by
from vjpviz.ui.items import rect
from vjpviz.ui.path_light import Breadth, band_of
from vjpviz.ui.style import colour, sizes_itself
from vjpviz.ui.voice import Voice

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QMouseEvent, QPaintEvent

    from vjpviz.graph.frame import Card, Frame, Pill
    from vjpviz.graph.theme import Theme
    from vjpviz.ui.canvas import Canvas
    from vjpviz.ui.document import Document

SIZE, SMALL, LEAST = (208, 148), (150, 110), 56
"""The largest width and height, those on a narrow canvas, and the least of either."""

SHRINKS = (1.0, 0.8, 0.62)
"""Tried one after the other until one covers nothing."""

CLEAR = 16
"""The px that something over the canvas stays away from what is drawn there."""

NARROW = 700
INSET = 8.0
_FILL = {"active": "flow", "ready": "flow_bd", "waiting": "flow_bd", "done": "ink3", "idle": "line2", "future": "line"}


def boxes_on(canvas: Canvas, frame: Frame) -> list[QRect]:
    """Cards, functions and gradients that are in view, in the coordinates of the canvas's parent."""
    seen, at = canvas.visible_scene(), canvas.pos()
    elements = (*frame.cards, *frame.pills, *frame.chips)
    return [canvas.box_in_view(one.rect).translated(at) for one in elements if seen.intersects(rect(one.rect))]


def covered(boxes: Sequence[QRect], place: QRect) -> float:
    """How much of ``boxes`` lies under ``place`` or too close to it, in px²."""
    wide = place.adjusted(-CLEAR, -CLEAR, CLEAR, CLEAR)
    return sum(part.width() * part.height() for box in boxes if not (part := wide & box).isEmpty())


def _corners(area: QRect, size: QSize) -> list[QRect]:
    """Where a map may stand, best first: in the corners, or half-way between those above each other."""
    right, foot = area.right() + 1 - size.width(), area.bottom() + 1 - size.height()
    half = (area.top() + foot) // 2
    places = [(right, foot), (area.left(), foot), (right, area.top()), (area.left(), area.top())]
    places += [(right, half), (area.left(), half)]
    return [QRect(QPoint(x, y), size) for x, y in places]


def draw_overview(painter: QPainter, frame: Frame, theme: Theme) -> None:
    """Every box and line of a Frame, in scene coordinates, in as few calls as there are colours."""
    lines: dict[str, list[QLineF]] = defaultdict(list)
    for lane in frame.lanes:
        first, last = lane.points[0], lane.points[-1]
        token = "line2" if lane.kind == "forward" else "flow_line" if lane.kind == "live" else "flow_dim"
        lines[token].append(QLineF(first.x, first.y, last.x, last.y))
    for token, ways in lines.items():
        painter.setPen(QPen(colour(theme, token), 0))
        painter.drawLines(ways)
    boxes: dict[str, list[QRectF]] = defaultdict(list)
    for element in (*frame.cards, *frame.pills):
        boxes[_fill(element)].append(rect(element.rect))
    painter.setPen(Qt.PenStyle.NoPen)
    for token, places in sorted(boxes.items(), key=lambda entry: entry[0] == "flow"):
        painter.setBrush(colour(theme, token))
        painter.drawRects(places)


def _fill(element: Card | Pill) -> str:
    state = element.state
    if state in _FILL:
        return _FILL[state]
    assert not hasattr(element, "glyph")
    strip = getattr(element, "strip", None)
    if strip is not None and strip.state == "active":
        return "flow"
    return "acc" if any(row.style in ("stored", "added") for row in getattr(element, "rows", ())) else "data"


class OverviewItem(QGraphicsItem):
    """All boxes and lines as one item, for a zoom at which single ones would be specks."""

    def __init__(self) -> None:
        super().__init__()
        self._frame: Frame | None = None
        self._theme: Theme | None = None
        self._bounds = QRectF()

    def show_frame(self, frame: Frame | None, theme: Theme) -> None:
        """Take over another moment."""
        bounds = rect(frame.bounds) if frame is not None else QRectF()
        if bounds != self._bounds:
            self.prepareGeometryChange()
            self._bounds = bounds
        self._frame, self._theme = frame, theme
        self.update()

    def boundingRect(self) -> QRectF:
        """The whole picture."""
        return self._bounds

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """In two handfuls of calls."""
        del option, widget
        if self._frame is not None and self._theme is not None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            draw_overview(painter, self._frame, self._theme)


class Minimap(QWidget):
    """The whole picture, and which part of it the canvas shows. Shown only where something lies outside."""

    asked_for = Signal(QPointF)

    def __init__(self, document: Document, canvas: Canvas, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document, self._canvas = document, canvas
        self._drawn: tuple[object, QPixmap] | None = None
        sizes_itself(self).setFixedSize(*SIZE)
        self.setAccessibleName(self.tr("Overview of the graph"))
        Voice(self, QAccessible.Role.Graphic)
        self.setVisible(False)
        self._corner = 0
        self.asked_for.connect(canvas.go_to)
        document.lit_changed.connect(self.update)

    def settle(self, area: QRect, taken: Sequence[QRect] = ()) -> None:
        """Stand in ``area`` of the parent clear of what is ``taken`` and of the picture, smaller if need be.

        It stays in its corner while it covers nothing there. Where it has to cover something, it is not what happens
        now; if it would have to be, it hides.
        """
        frame, seen = self._document.frame(), self._canvas.visible_scene()
        if frame is None or seen.contains(rect(frame.bounds)):
            self.hide()
            return
        boxes = boxes_on(self._canvas, frame)
        focus = self._canvas.mapFromScene(self._canvas.focus).boundingRect().translated(self._canvas.pos())
        covering: list[tuple[float, int, QRect]] = []
        for shrink in SHRINKS:
            covering = []
            for corner, box in enumerate(_corners(area, self._size_for(frame, shrink))):
                if not any(box.intersects(other) for other in taken) and area.contains(box):
                    covering.append((covered(boxes, box), corner, box))
            covering.sort(key=lambda one: (one[0], one[1] != self._corner))  # stable: the first corner is the best
            if covering and not covering[0][0]:
                break
        else:
            covering = [one for one in covering if not one[2].intersects(focus)]
        self.setVisible(bool(covering))
        if covering:
            _area, self._corner, box = covering[0]
            self._stand(box)

    def _stand(self, box: QRect) -> None:
        if box.size() != self.size():
            self.setFixedSize(box.size())
            self._drawn = None
        self.move(box.topLeft())
        self.update()

    def _size_for(self, frame: Frame, shrink: float) -> QSize:
        """As the picture is: high and narrow, or wide and flat."""
        wide, high = (side * shrink for side in (SMALL if self._canvas.width() < NARROW else SIZE))
        scale = min((wide - 2 * INSET) / max(frame.bounds.width, 1), (high - 2 * INSET) / max(frame.bounds.height, 1))
        return QSize(
            max(LEAST, round(frame.bounds.width * scale + 2 * INSET)),
            max(LEAST, round(frame.bounds.height * scale + 2 * INSET)),
        )

    def _scale(self) -> tuple[float, QPointF]:
        """Minimap px a scene unit, and where the scene's left upper corner stands."""
        frame = self._document.frame()
        box = rect(frame.bounds) if frame is not None else QRectF(0, 0, 1, 1)
        wide, high = self.width() - 2 * INSET, self.height() - 2 * INSET
        scale = min(wide / max(box.width(), 1), high / max(box.height(), 1))
        at = QPointF((self.width() - box.width() * scale) / 2, (self.height() - box.height() * scale) / 2)
        return scale, at - box.topLeft() * scale

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A card with the picture and the part in view."""
        frame, theme = self._document.frame(), self._document.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour(theme, "line2"), 1))
        painter.setBrush(colour(theme, "panel"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        if frame is None:
            return
        scale, at = self._scale()
        self._draw_way(painter, scale, at)
        painter.drawPixmap(0, 0, self._picture(frame, theme, scale, at))
        view = self._canvas.visible_scene()
        seen = QRectF(view.topLeft() * scale + at, view.size() * scale) & QRectF(self.rect()).adjusted(3, 3, -3, -3)
        painter.setPen(QPen(colour(theme, "ink"), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(seen, 4, 4)
        painter.end()

    def _draw_way(self, painter: QPainter, scale: float, at: QPointF) -> None:
        """The way that is lit on the canvas, of which a part may lie out of view."""
        document = self._document
        lit = lit_by(document.picture.graph, document.lit) if document.picture is not None else NOWHERE
        if document.picture is None or not lit.boxes:
            return
        painter.save()
        painter.translate(at)
        painter.scale(scale, scale)
        size = Breadth(3 / scale, 2 / scale, 1 / scale)
        band_of(document.picture, lit).paint(painter, document.theme, "panel", size)
        painter.restore()

    def _picture(self, frame: Frame, theme: Theme, scale: float, at: QPointF) -> QPixmap:
        """The picture without the frame around the view, kept while only the view moves."""
        wanted = (id(frame), theme)
        if self._drawn is None or self._drawn[0] != wanted:
            ratio = self.devicePixelRatioF()
            pixmap = QPixmap(self.size() * ratio)
            pixmap.setDevicePixelRatio(ratio)
            pixmap.fill(Qt.GlobalColor.transparent)
            painter = QPainter(pixmap)
            painter.translate(at)
            painter.scale(scale, scale)
            draw_overview(painter, frame, theme)
            painter.end()
            self._drawn = wanted, pixmap
        return self._drawn[1]

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Look there."""
        self.mouseMoveEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Look along."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            scale, at = self._scale()
            self.asked_for.emit((event.position() - at) / scale)
