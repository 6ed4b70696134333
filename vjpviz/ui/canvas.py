"""The canvas: the picture in a person's hands. The wheel zooms, dragging pans or moves a card, keys fit and find."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QNativeGestureEvent
from PySide6.QtWidgets import QGestureEvent, QPinchGesture

from vjpviz.graph.frame import Card, Pill, Point
from vjpviz.ui.items import FrameItem
from vjpviz.ui.picture_view import WINDOW_ZOOMS, PictureView

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent
    from PySide6.QtWidgets import QWidget

    from vjpviz.ui.camera import Zooms
    from vjpviz.ui.document import Document

SLIP = 4
"""The px a press may wander and still be a click."""

_PANS = {
    Qt.Key.Key_Left: (-60, 0),
    Qt.Key.Key_Right: (60, 0),
    Qt.Key.Key_Up: (0, -60),
    Qt.Key.Key_Down: (0, 60),
}


class Canvas(PictureView):
    """Tells by signals what it does not do itself."""

    find_requested = Signal()
    turn_requested = Signal()
    mode_requested = Signal()
    fold_requested = Signal()
    opened = Signal(str)  # the key of a card or a function that was double-clicked
    menu_requested = Signal(str, QPoint)  # the key of a card or a function, and where on the screen

    def __init__(
        self,
        document: Document,
        parent: QWidget | None = None,
        zooms: Zooms = WINDOW_ZOOMS,
        grid: bool = True,
        still: Callable[[], bool] = lambda: False,
    ) -> None:
        super().__init__(document, parent, zooms, grid, still)
        self._pressed: tuple[QPoint, str] | None = None
        self.setMouseTracking(True)
        self.viewport().grabGesture(Qt.GestureType.PinchGesture)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom at the cursor; a touchpad's sideways movement pans."""
        delta = event.angleDelta()
        if abs(delta.x()) > abs(delta.y()):
            self._pan(-delta.x(), 0)
        else:
            self.zoom_at(1.0015 ** delta.y(), event.position())
        event.accept()

    def viewportEvent(self, event: QEvent) -> bool:
        """A pinch zooms, on a touchpad and on a touch screen. A pointer that leaves points at nothing."""
        if event.type() == QEvent.Type.Leave:
            self._document.point_at("")
        if isinstance(event, QNativeGestureEvent) and event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
            self.zoom_at(1 + event.value(), event.position())
            return True
        if isinstance(event, QGestureEvent):
            pinch = event.gesture(Qt.GestureType.PinchGesture)
            if isinstance(pinch, QPinchGesture):
                middle = self.viewport().mapFromGlobal(pinch.hotSpot())
                self.zoom_at(pinch.scaleFactor(), middle)
                moved = pinch.centerPoint() - pinch.lastCenterPoint()
                self._pan(-moved.x(), -moved.y())
                return True
        return super().viewportEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """W fits, + - 0 zoom, up, down and Shift with any arrow pan, Ctrl+F finds; the rest belongs to the window."""
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key = Qt.Key(event.key())
        shift = held == Qt.KeyboardModifier.ShiftModifier
        plain = {
            Qt.Key.Key_W: self.fit,
            Qt.Key.Key_Plus: self.zoom_in,
            Qt.Key.Key_Equal: self.zoom_in,
            Qt.Key.Key_Minus: self.zoom_out,
            Qt.Key.Key_0: self.zoom_full,
            Qt.Key.Key_O: self.turn_requested.emit,
            Qt.Key.Key_F: self.fold_requested.emit,
            Qt.Key.Key_M: self.mode_requested.emit,
        }
        if held == Qt.KeyboardModifier.ControlModifier and key == Qt.Key.Key_F:
            self.find_requested.emit()
        elif key in plain and (shift or not held):
            plain[key]()
        elif key in _PANS and (shift or (not held and key in (Qt.Key.Key_Up, Qt.Key.Key_Down))):
            self._pan(*_PANS[key])
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of a card, or of the ground."""
        if event.button() in (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton):
            at = event.position().toPoint()
            self._pressed = at, self._key_at(at) if event.button() == Qt.MouseButton.LeftButton else ""
            event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move what is held; without a button, light what the pointer is on."""
        at = event.position().toPoint()
        if self._pressed is None:
            self._document.point_at(self._key_at(at))
            return
        before, key = self._pressed
        if not self._dragging and (at - before).manhattanLength() < SLIP:
            return
        self._dragging = True
        self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        way = at - before
        self._pressed = at, key
        if key:
            self._document.move_box(key, Point(way.x() / self.zoom, way.y() / self.zoom))
        else:
            self._pan(-way.x(), -way.y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go; a press that did not move chooses a card."""
        if self._pressed is not None and not self._dragging:
            self._anchor = self._pressed[1]
            self._document.choose(self._pressed[1])
        self._pressed, self._dragging = None, False
        self.viewport().unsetCursor()
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open or fold."""
        key = self._key_at(event.position().toPoint())
        if key:
            self.opened.emit(key)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with a card; by keyboard, with the one that is pointed at."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        key = self._document.pointed if by_key else self._key_at(event.pos())
        if key:
            self.menu_requested.emit(key, event.globalPos())

    def _key_at(self, at: QPoint) -> str:
        for found in self.items(at):
            if isinstance(found, FrameItem) and isinstance(found.element, Card | Pill):
                return found.element.key
        return ""
