"""The canvas: the picture at a moment. The wheel zooms at the cursor, dragging pans, W fits until the user zooms."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QEasingCurve, QEvent, QPointF, QRect, QRectF, Qt, QVariantAnimation, Signal
from PySide6.QtGui import QColor, QNativeGestureEvent, QPainter, QPen
from PySide6.QtWidgets import QFrame, QGraphicsOpacityEffect, QGraphicsScene, QGraphicsView

from vjpviz.graph.frame import Card, Pill
from vjpviz.graph.metrics import WINDOW
from vjpviz.ui.items import FrameItem, rect
from vjpviz.ui.style import colour, ui_font

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent, QWheelEvent
    from PySide6.QtWidgets import QWidget

    from vjpviz.graph.frame import Frame, Rect
    from vjpviz.ui.document import Document
    from vjpviz.ui.items import Element

GRID = 24
LEAST, MOST, FITTED_MOST = 0.05, 5.0, 1.0
BORDER = 24


class Canvas(QGraphicsView):
    """Shows the Document's Frame; keeps one item an element, found by its key."""

    zoom_changed = Signal(float)
    drawn = Signal()

    def __init__(
        self, document: Document, parent: QWidget | None = None, largest: float = FITTED_MOST, grid: bool = True
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._items: dict[str, FrameItem] = {}
        self._fitted = True
        self._alpha = 1.0
        self._largest, self._grid = largest, grid
        self._top, self._bottom = BORDER, BORDER
        self.setObjectName("canvas")
        self.setAccessibleName(self.tr("Computation graph"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setScene(QGraphicsScene(self))
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.MinimalViewportUpdate)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setDragMode(QGraphicsView.DragMode.ScrollHandDrag)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setCursor(Qt.CursorShape.ArrowCursor)
        self.setMouseTracking(True)
        self._camera = QVariantAnimation(self)
        self._camera.setDuration(250)
        self._camera.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._camera.valueChanged.connect(self.centerOn)
        document.picture_changed.connect(self.refresh)
        document.time_changed.connect(self._on_time)
        document.theme_changed.connect(self._on_theme)
        document.stale_changed.connect(self._on_stale)

    # what is shown

    def set_alpha(self, alpha: float) -> None:
        """How far the motion of the present step has come."""
        self._alpha = alpha
        self._show()

    def _on_time(self, _t: int) -> None:
        self._alpha = 1.0
        self._show()
        self._follow()

    def refresh(self) -> None:
        """Show the picture of the Document from anew."""
        self._show()
        frame = self._document.frame()
        if frame is None:
            return
        room = rect(frame.bounds).adjusted(-BORDER, -BORDER, BORDER, BORDER)
        self.setSceneRect(room.adjusted(-room.width(), -room.height(), room.width(), room.height()))
        if self._fitted:
            self.fit()
        self.drawn.emit()

    def _on_theme(self) -> None:
        self._show()
        self.resetCachedContent()
        self.viewport().update()

    def _on_stale(self, stale: bool) -> None:
        effect = QGraphicsOpacityEffect(self.viewport())
        effect.setOpacity(0.45)
        self.viewport().setGraphicsEffect(effect if stale else None)  # pyright: ignore[reportArgumentType]

    def _show(self) -> None:
        frame, theme = self._document.frame(self._alpha), self._document.theme
        scale = self._document.picture.scale if self._document.picture else WINDOW
        seen: set[str] = set()
        for element in _elements(frame) if frame else ():
            key = f"{type(element).__name__} {element.key} {getattr(element, 'kind', '')}"
            seen.add(key)
            item = self._items.get(key)
            if item is None:
                item = FrameItem(element, theme, scale)
                self._items[key] = item
                self.scene().addItem(item)
            else:
                item.show_element(element, theme, scale)
        for key in self._items.keys() - seen:
            self.scene().removeItem(self._items.pop(key))

    def _follow(self) -> None:
        """Bring the active node into view, only if it is outside."""
        frame = self._document.frame()
        active = next((pill for pill in frame.pills if pill.state == "active"), None) if frame else None
        if active is None or self._fitted:
            return
        seen = self.mapToScene(self.viewport().rect()).boundingRect()
        if not seen.contains(rect(active.rect)):
            self._camera.stop()
            self._camera.setStartValue(seen.center())
            self._camera.setEndValue(rect(active.rect).center())
            self._camera.start()

    # the camera

    def set_reserved(self, top: int, bottom: int) -> None:
        """Keep these heights free for overlays when fitting."""
        self._top, self._bottom = top, bottom
        if self._fitted:
            self.fit()

    @property
    def zoom(self) -> float:
        """Device-independent pixels a scene unit."""
        return self.transform().m11()

    def fit(self) -> None:
        """Show the whole picture, and keep doing so."""
        self._fitted = True
        frame = self._document.frame()
        if frame is None:
            return
        box = rect(frame.bounds)
        wide = max(50, self.viewport().width() - 2 * BORDER)
        high = max(50, self.viewport().height() - self._top - self._bottom)
        scale = min(wide / max(box.width(), 1), high / max(box.height(), 1), self._largest)
        self._set_zoom(scale)
        shift = (self._bottom - self._top) / 2 / scale
        self.centerOn(box.center() + QPointF(0, shift))

    def box_in_view(self, box: Rect) -> QRect:
        """Where a box of the picture stands in the viewport."""
        return self.mapFromScene(rect(box)).boundingRect()

    def zoom_by(self, factor: float) -> None:
        """Larger or smaller, about the cursor or the middle."""
        self._fitted = False
        self._set_zoom(self.zoom * factor)

    def zoom_in(self) -> None:
        """A step larger."""
        self._about_middle(1.25)

    def zoom_out(self) -> None:
        """A step smaller."""
        self._about_middle(0.8)

    def zoom_full(self) -> None:
        """One to one."""
        self._about_middle(1 / self.zoom)

    def _about_middle(self, factor: float) -> None:
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorViewCenter)
        self.zoom_by(factor)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)

    def _set_zoom(self, zoom: float) -> None:
        zoom = max(LEAST, min(zoom, MOST))
        factor = zoom / self.zoom
        if not math.isclose(factor, 1.0):
            self.scale(factor, factor)
        self.zoom_changed.emit(self.zoom)

    # the person

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom at the cursor; a touchpad's sideways movement pans."""
        delta = event.angleDelta()
        if abs(delta.x()) > abs(delta.y()):
            bar = self.horizontalScrollBar()
            bar.setValue(bar.value() - delta.x())
        else:
            self.zoom_by(1.0015 ** delta.y())
        event.accept()

    def viewportEvent(self, event: QEvent) -> bool:
        """A pinch zooms."""
        if isinstance(event, QNativeGestureEvent) and event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
            self.zoom_by(1 + event.value())
            return True
        return super().viewportEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """W fits, + - 0 zoom, Shift and arrows pan; everything else belongs to the window."""
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
        actions = {
            Qt.Key.Key_W: self.fit,
            Qt.Key.Key_Plus: self.zoom_in,
            Qt.Key.Key_Equal: self.zoom_in,
            Qt.Key.Key_Minus: self.zoom_out,
            Qt.Key.Key_0: self.zoom_full,
        }
        action = actions.get(Qt.Key(event.key())) if plain else None
        if action is not None:
            action()
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Dragging pans, which ends the fitting."""
        super().mousePressEvent(event)
        self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Stop dragging."""
        super().mouseReleaseEvent(event)
        self.viewport().setCursor(Qt.CursorShape.ArrowCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light what the pointer is on."""
        super().mouseMoveEvent(event)
        if event.buttons():
            self._fitted = False
            return
        found = self.itemAt(event.position().toPoint())
        element = found.element if isinstance(found, FrameItem) else None
        self._document.point_at(element.key if isinstance(element, Card | Pill) else "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stay fitted."""
        super().resizeEvent(event)
        if self._fitted:
            self.fit()

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


def _elements(frame: Frame) -> Iterator[Element]:
    yield from frame.lanes
    yield from frame.cards
    yield from frame.aliases
    yield from frame.pills
    yield from frame.chips
