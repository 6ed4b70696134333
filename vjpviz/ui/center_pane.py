"""The middle of the window: canvas with its overlays, caption and transport below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vjpviz.ui.camera import Zooms
from vjpviz.ui.canvas import Canvas
from vjpviz.ui.canvas_search import CanvasSearch
from vjpviz.ui.overlays import CallOverlay, Legend, ZoomOverlay
from vjpviz.ui.overview import Minimap, boxes_on, covered
from vjpviz.ui.style import text_scale
from vjpviz.ui.transport import Transport

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from vjpviz.ui.document import Document
    from vjpviz.ui.player import Player

_EDGE = 12


class CenterPane(QWidget):
    """Lays the overlays over the canvas and joins the transport to the player."""

    def __init__(self, document: Document, player: Player, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self.canvas = Canvas(document, self, still=lambda: player.reduced_motion)
        self.transport = Transport(document, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.canvas, 1)
        column.addWidget(self.transport)
        self._call = CallOverlay(document, self)
        self._zoom = ZoomOverlay(document, self)
        self._legend = Legend(document, self)
        self.minimap = Minimap(document, self.canvas, self)
        self.search = CanvasSearch(document, self)
        self.transport.first_requested.connect(player.first)
        self.transport.back_requested.connect(player.back)
        self.transport.play_requested.connect(player.toggle)
        self.transport.forward_requested.connect(player.forward)
        self.transport.last_requested.connect(player.last)
        self.transport.seek_requested.connect(player.seek)
        self.transport.speed_requested.connect(player.set_speed)
        self._call.seek_requested.connect(player.seek)
        player.playing_changed.connect(self.transport.set_playing)
        player.alpha_changed.connect(self.canvas.set_alpha)
        self._zoom.in_requested.connect(self.canvas.zoom_in)
        self._zoom.out_requested.connect(self.canvas.zoom_out)
        self._zoom.fit_requested.connect(self.canvas.fit)
        player.stepping.connect(self.canvas.expect_motion)
        self.canvas.find_requested.connect(self.search.ask)
        self.canvas.turn_requested.connect(self._zoom.menu.turn)
        self.canvas.mode_requested.connect(self._zoom.menu.other_mode)
        self.canvas.fold_requested.connect(self._zoom.menu.other_fold)
        self.canvas.opened.connect(document.toggle_fold)
        self.search.found.connect(self.canvas.show_key)
        self.search.closed.connect(self.canvas.setFocus)
        self.canvas.view_changed.connect(self._on_view)
        document.time_changed.connect(self._arrange)
        document.picture_changed.connect(self._arrange)
        document.theme_changed.connect(lambda: QTimer.singleShot(0, self, self._on_scale))
        self._on_scale()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the overlays in their corners."""
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._arrange)

    def _on_view(self) -> None:
        self._zoom.set_zoom(self.canvas.zoom)
        self._arrange()

    def _on_scale(self) -> None:
        """The text of the graph grows with all other text."""
        self._zoom.adjustSize()
        self.canvas.set_zooms(Zooms().times(text_scale()))
        self._arrange()

    def _arrange(self, *_: object) -> None:
        free = self.width() - self._zoom.width() - 3 * _EDGE
        self._call.set_room(free)
        stacked = self._call.width() > free + _EDGE - 2  # they may stand a little closer
        if stacked:
            self._call.set_room(self.width() - 2 * _EDGE)
        below = _EDGE // 2 + self._call.height() if stacked else 0
        self.canvas.set_reserved(2 * _EDGE + self._zoom.height() + below, 24)
        self._call.move(_EDGE, _EDGE)
        self._zoom.move(self.width() - self._zoom.width() - _EDGE, _EDGE + below)
        self._legend.move(_EDGE, self.canvas.height() - self._legend.height() - _EDGE)
        head = self._zoom.geometry().bottom() + 1 + _EDGE
        self.search.move((self.width() - self.search.width()) // 2, head)
        self._legend.setVisible(self._has_room(self._legend.geometry()))
        room = QRect(_EDGE, head, self.width() - 2 * _EDGE, self.canvas.height() - head - _EDGE)
        self.minimap.settle(room, (self._legend.geometry(),) if self._legend.isVisible() else ())

    def _has_room(self, box: QRect) -> bool:
        return not self._covered(box)

    def _covered(self, box: QRect) -> float:
        """How much of cards, functions and gradients lies under a box over the canvas, in px²."""
        frame = self._document.frame()
        return covered(boxes_on(self.canvas, frame), box) if frame is not None else 0.0
