"""The picture at a moment, seen by a camera; what changes its place glides there."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEasingCurve, QPointF, QRect, QRectF, Qt, QVariantAnimation, Signal
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import (
    QFrame,
    QGraphicsOpacityEffect,
    QGraphicsScene,
    QGraphicsView,
)

from vjpviz.graph.frame import Card
from vjpviz.graph.metrics import PRESENTATION, PROJECTED, WINDOW
from vjpviz.graph.shifts import between, shifted
from vjpviz.ui.camera import BORDER, Camera, Zooms
from vjpviz.ui.items import rect
from vjpviz.ui.moments import focus_of
from vjpviz.ui.stage import Stage
from vjpviz.ui.style import colour, ui_font

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from vjpviz.export.picture import Picture
    from vjpviz.graph.frame import Frame, Rect
    from vjpviz.ui.document import Document

GRID = 24
PALE = 0.45
"""How opaque a picture is that belongs to an earlier text."""

LEAST, MOST, WINDOW_ZOOMS = 0.02, 5.0, Zooms()
AROUND = 4000.0
"""The least ground around a picture, so that a small one can be moved and zoomed about any place of the view."""

GLIDE = 200
"""Milliseconds in which cards move to their new places: 12 frames."""

GLIDING = 300
"""Above so many boxes they jump."""


class PictureView(QGraphicsView):
    """Shows the Document's Frame. ``still`` tells whether the person wants no motion."""

    view_changed = Signal()
    room_changed = Signal(float, float)
    drawn = Signal()

    def __init__(
        self,
        document: Document,
        parent: QWidget | None = None,
        zooms: Zooms = WINDOW_ZOOMS,
        grid: bool = True,
        still: Callable[[], bool] = lambda: False,
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._alpha, self._speed = 1.0, 0.0
        self._grid, self._still = grid, still
        self._picture: Picture | None = None
        self._old: Picture | None = None  # where cards glide from
        self._anchor = ""  # the card last clicked, which stays where it is
        self._dragging = False  # a card or the ground is held: nothing else moves
        self.setObjectName("canvas")
        self.setAccessibleName(self.tr("Computation graph"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setScene(QGraphicsScene(self))
        self._stage = Stage(self.scene())
        self._camera = Camera(self, zooms)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.MinimalViewportUpdate)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setCacheMode(QGraphicsView.CacheModeFlag.CacheBackground)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorViewCenter)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._glide = QVariantAnimation(self)
        self._glide.setStartValue(0.0)
        self._glide.setEndValue(1.0)
        self._glide.setDuration(GLIDE)
        self._glide.setEasingCurve(QEasingCurve.Type.InOutCubic)
        self._glide.valueChanged.connect(self._on_glide)
        self._glide.finished.connect(self._on_arrived)
        self._gazes = (self._camera.gaze, self._camera.gaze)
        document.picture_changed.connect(self.refresh)
        document.time_changed.connect(self._on_time)
        document.theme_changed.connect(self._on_theme)
        document.stale_changed.connect(self._on_stale)
        document.lit_changed.connect(self._light)
        document.pointed_changed.connect(self._on_pointed)  # no lambda: it would outlive the canvas
        for bar in (self.horizontalScrollBar(), self.verticalScrollBar()):
            bar.valueChanged.connect(lambda _value: self.view_changed.emit())

    # what is shown

    def set_alpha(self, alpha: float) -> None:
        """How far the motion of the present step has come."""
        self._alpha = alpha
        self._show()

    def expect_motion(self, speed: float) -> None:
        """The next moment is a step on, not a jump: states fade into each other."""
        self._speed = speed

    def _on_time(self, _t: int) -> None:
        self._alpha = 1.0
        if not self._speed:
            self._stage.settle()
        self._show(self._speed)
        at_once = not self._speed or self._still()
        self._speed = 0.0
        self._camera.follow(self._focus(), at_once)

    def refresh(self) -> None:
        """Show the picture of the Document from anew; what stood elsewhere before glides to its place."""
        old, self._picture = self._picture, self._document.picture
        self._glide.stop()
        self._camera.rest()
        self._old = old if old is not None and self._glides(old) else None
        frame = self._document.frame()
        if frame is None or self._picture is None:
            self._show()
            self.viewport().update()
            self.view_changed.emit()
            return
        self._camera.bounds = rect(frame.bounds)
        room = rect(frame.bounds).adjusted(-BORDER, -BORDER, BORDER, BORDER)
        wide, high = max(room.width(), AROUND), max(room.height(), AROUND)
        self.setSceneRect(room.adjusted(-wide, -high, wide, high))
        start, goal = self._held(old), self._camera.goal(self._focus())
        if self._camera.mode == "free" or self._dragging:
            goal = start
        if self._old is None:
            self._look(goal)
            self._show()
        else:
            self._gazes = (start, goal)
            self._glide.start()
        self.drawn.emit()
        self.view_changed.emit()

    def _glides(self, old: Picture) -> bool:
        new = self._picture
        if new is None or self._dragging or self._still():
            return False
        if old.scale is not new.scale and not {PRESENTATION, PROJECTED}.isdisjoint((old.scale, new.scale)):
            return False  # another window
        return len(new.placement.boxes) <= GLIDING and bool(between(old.placement, new.placement, 0.0))

    def _held(self, old: Picture | None) -> tuple[float, QPointF]:
        """The gaze that leaves the card last clicked, or what happens now, at its place on the screen."""
        zoom, middle = self._camera.gaze
        new = self._picture
        if old is None or new is None or self._dragging:
            return zoom, middle
        was, now = old.placement.boxes, new.placement.boxes
        key = self._anchor if self._anchor in was and self._anchor in now else next((k for k in was if k in now), "")
        if not key:
            return zoom, middle
        return zoom, middle + rect(now[key]).center() - rect(was[key]).center()

    def _on_glide(self, part: float) -> None:
        if self._old is not None:
            self._look(self._camera.between(*self._gazes, part))
            self._show()

    def _on_arrived(self) -> None:
        self._old = None
        self._look(self._gazes[1])
        self._show()

    def _look(self, gaze: tuple[float, QPointF]) -> None:
        self._camera.look(gaze)
        self._stage.set_zoom(self.zoom)
        self.view_changed.emit()

    def _on_theme(self) -> None:
        self._show()
        self.resetCachedContent()
        self.viewport().update()

    def _on_pointed(self, _key: str) -> None:
        self.viewport().update()

    def _on_stale(self, stale: bool) -> None:
        effect = QGraphicsOpacityEffect(self.viewport())
        effect.setOpacity(PALE)
        # None takes it away, which the stubs do not know
        self.viewport().setGraphicsEffect(effect if stale else None)  # pyright: ignore[reportArgumentType]

    def _show(self, speed: float = 0.0) -> None:
        picture = self._picture
        gliding = self._old is not None and picture is self._document.picture  # a new one may be about to be told
        frame = self._gliding_frame() if gliding else self._document.frame(self._alpha)
        self._stage.show(frame, self._document.theme, picture.scale if picture else WINDOW, speed)
        self._light()

    def _light(self) -> None:
        """The way that somebody points at, once the cards are at their places."""
        way = self._document.lit if self._old is None else None
        self._stage.light.show_way(way, self._picture, self._document.theme)

    def _gliding_frame(self) -> Frame:
        assert self._picture is not None and self._old is not None
        new = self._picture.placement
        placement = shifted(self._picture.graph, new, between(self._old.placement, new, self._glide.currentValue()))
        return replace(self._picture, placement=placement).frame(self._document.t, self._alpha)

    def _focus(self) -> QRectF:
        frame = self._document.frame()
        """What happens, the function first, as far as it can be seen all at once."""
        picture, frame = self._document.picture, self._document.frame()
        if picture is None or frame is None:
            return QRectF()
        whole = QRectF()
        wide, high = self._camera.field
        for box in focus_of(frame, picture.graph):
            more = whole.united(rect(box))
            if whole.isNull() or (more.width() <= wide and more.height() <= high):
                whole = more
        return whole

    # the camera

    @property
    def focus(self) -> QRectF:
        """What happens now, in scene coordinates: what the camera follows."""
        return self._focus()

    def set_reserved(self, top: int, bottom: int, aside: float = 8.0) -> None:
        """Keep these heights free for overlays when fitting; nothing that is followed stands so far at the right."""
        camera, reserved = self._camera, (float(top), float(bottom))
        if (camera.reserved, camera.aside) != (reserved, aside):
            camera.reserved, camera.aside = reserved, aside
            self._tell_room()
            self._refit()

    def set_zooms(self, zooms: Zooms) -> None:
        """Read at other zooms from now on."""
        if zooms != self._camera.zooms:
            self._camera.zooms = zooms
            self._tell_room()
            self._refit()

    def _tell_room(self) -> None:
        """The room for a picture in the zoom at which it is largest."""
        wide, high = self._camera.room
        self.room_changed.emit(wide / self._camera.zooms.largest, high / self._camera.zooms.largest)

    @property
    def zoom(self) -> float:
        """Device-independent pixels a scene unit."""
        return self.transform().m11()

    def visible_scene(self) -> QRectF:
        """The part of the scene that is in view."""
        return self.mapToScene(self.viewport().rect()).boundingRect()

    def fit(self) -> None:
        """Show the whole picture, and keep doing so; from there, a size that can be read."""
        self._camera.mode = "reading" if self._camera.mode == "whole" else "whole"
        self._refit()

    def show_whole(self) -> None:
        """Show the whole picture, and keep doing so."""
        self._camera.mode = "whole"
        self._refit()

    def _refit(self) -> None:
        if self._camera.mode != "free" and self._document.picture is not None:
            self._camera.rest()
            self._look(self._camera.goal(self._focus()))

    def go_to(self, place: QPointF) -> None:
        """Put a place of the scene in the middle."""
        self._camera.mode = "free"
        self.centerOn(place)

    def show_key(self, key: str) -> None:
        """Bring a card or a function into view, large enough to be read, and light it."""
        picture = self._document.picture
        if picture is None or key not in picture.placement.boxes:
            return
        self._camera.mode = "free"
        self._anchor = key
        place = rect(picture.placement.boxes[key]).center()
        self._camera.travel((max(self.zoom, 0.75), place), self._still())
        self._stage.set_zoom(max(self.zoom, 0.75))
        self._document.point_at(key)

    def box_in_view(self, box: Rect) -> QRect:
        """Where a box of the picture stands in the viewport."""
        return self.mapFromScene(rect(box)).boundingRect()

    def zoom_by(self, factor: float) -> None:
        """Larger or smaller, about the middle of the view."""
        self._camera.mode = "free"
        self._camera.rest()
        factor = max(min(LEAST, self._camera.whole()[0]), min(self.zoom * factor, MOST)) / self.zoom
        self.scale(factor, factor)
        self._stage.set_zoom(self.zoom)
        self.view_changed.emit()

    def zoom_at(self, factor: float, place: QPointF) -> None:
        """Larger or smaller, about a place of the viewport."""
        before = self.mapToScene(place.toPoint())
        self.zoom_by(factor)
        moved = self.mapFromScene(before) - place.toPoint()
        self._pan(moved.x(), moved.y())

    def zoom_in(self) -> None:
        """A step larger."""
        self.zoom_by(1.25)

    def zoom_out(self) -> None:
        """A step smaller."""
        self.zoom_by(0.8)

    def zoom_full(self) -> None:
        """One to one."""
        self.zoom_by(1 / self.zoom)

    def _pan(self, dx: float, dy: float) -> None:
        self._camera.mode = "free"
        self._camera.rest()
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        across.setValue(round(across.value() + dx))
        down.setValue(round(down.value() + dy))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stay fitted."""
        super().resizeEvent(event)
        self._tell_room()
        self._refit()

    # the ground

    def drawBackground(self, painter: QPainter, area: QRectF | object) -> None:
        """The ground with its dots, which fade out when they would lie too close."""
        assert isinstance(area, QRectF)
        theme = self._document.theme
        painter.fillRect(area, colour(theme, "canvas"))
        if not self._grid or not theme.grid or self.zoom < 0.5:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.grid), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        columns = range(math.floor(area.left() / GRID), math.ceil(area.right() / GRID) + 1)
        rows = range(math.floor(area.top() / GRID), math.ceil(area.bottom() / GRID) + 1)
        painter.drawPoints([QPointF(x * GRID, y * GRID) for x in columns for y in rows])

    def drawForeground(self, painter: QPainter, area: QRectF | object) -> None:
        """What stands in an empty picture, and the outline of what is pointed at."""
        del area
        frame = self._document.frame()
        theme = self._document.theme
        if frame is not None and (
            lit := next((e for e in (*frame.cards, *frame.pills) if e.key == self._document.pointed), None)
        ):
            painter.setPen(QPen(colour(theme, "ink"), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            box = rect(lit.rect).adjusted(-4, -4, 4, 4)
            radius = 13 if isinstance(lit, Card) else box.height() / 2
            painter.drawRoundedRect(box, radius, radius)
        if frame is None or not (frame.cards or frame.pills):
            painter.save()
            painter.resetTransform()
            painter.setFont(ui_font(14))
            painter.setPen(colour(theme, "ink3"))
            painter.drawText(self.viewport().rect(), Qt.AlignmentFlag.AlignCenter, self._empty_text())
            painter.restore()

    def _empty_text(self) -> str:
        if self._document.failure is not None:
            return self.tr("The script ends in an error before there is anything to draw")
        if self._document.trace is None:
            return self.tr("Running the script…") if self._document.running else self.tr("The graph appears here")
        return self.tr("This script makes no tensors that could be drawn")
