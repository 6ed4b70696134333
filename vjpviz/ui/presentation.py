"""Presentation: graph, formula and caption in large type on the whole screen, and no chrome."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QLinearGradient, QPainter
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from vjpviz.graph.caption import step_title
from vjpviz.graph.metrics import MONO_ADVANCE, PRESENTATION, PROJECTED
from vjpviz.trace.events import Accumulate, Execute
from vjpviz.ui.camera import BORDER, Zooms
from vjpviz.ui.canvas import Canvas
from vjpviz.ui.canvas_voice import CanvasVoice
from vjpviz.ui.caption_line import CaptionLine
from vjpviz.ui.items import rect
from vjpviz.ui.lecture import Lecture, lines_of, rule_of
from vjpviz.ui.moments import group_of, phase
from vjpviz.ui.overview import Minimap
from vjpviz.ui.style import code_font, colour

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QKeyEvent, QPaintEvent, QResizeEvent

    from vjpviz.ui.document import Document
    from vjpviz.ui.lecture import Line
    from vjpviz.ui.player import Player

_TOKEN = {"forward": "data", "vjp": "flow", "accumulate": "acc"}
ZOOMS = Zooms(readable=1.0, enough=0.84, largest=1.4)
"""On a screen of 1920 × 1080: the graph's text in the sizes it was designed in, or little smaller."""

NARROWEST, FOLLOWED, WIDEST = 0.46, 0.58, 0.64
"""The part of the screen's width that the graph gets: as much as it has a use for, less where it is not whole."""

_FOOT = 9
LEAST = 4.0
"""The least px a segment of the progress may be wide."""


class Presentation(QWidget):
    """Arrows, Page Up and Down, Space and a presenter's remote step; Escape or F11 ends it.

    While it is open the Document's picture is the one in large type.
    """

    closed = Signal()

    def __init__(self, document: Document, player: Player) -> None:
        super().__init__()
        self._document, self._player = document, player
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle(self.tr("vjpviz presentation"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._canvas = Canvas(document, self, ZOOMS, grid=False, still=lambda: player.reduced_motion)
        self._canvas.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        CanvasVoice(self._canvas, document, walks=False, pressable=False)
        self._fade = _Fade(document, self._canvas, self)
        self._minimap = Minimap(document, self._canvas, self)
        self._title = QLabel(self)
        self._rule = Lecture(document, self)
        self._products = Lecture(document, self)
        self._caption = CaptionLine(document, centred=False, parent=self)
        self._caption.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._progress = _Progress(document, self)
        self._blanked = False
        self._still = QTimer(self)
        self._still.setSingleShot(True)
        self._still.setInterval(2000)
        self._still.timeout.connect(lambda: self._show_pointer(False))
        for watched in (self, self._canvas.viewport()):
            watched.setMouseTracking(True)
            watched.installEventFilter(self)
        player.alpha_changed.connect(self._canvas.set_alpha)
        player.stepping.connect(self._canvas.expect_motion)
        for changed in (document.time_changed, document.explanation_changed, document.theme_changed):
            changed.connect(self._show)
        document.picture_changed.connect(self._on_picture)
        document.time_changed.connect(self._place_minimap)
        self._canvas.view_changed.connect(self._place_minimap)
        self._before = document.look.scale
        document.set_look(replace(document.look, scale=PRESENTATION))
        self._canvas.refresh()
        self._show()
        self._still.start()

    @property
    def lines(self) -> list[Line]:
        """The mathematics that is shown."""
        return self._rule.lines + self._products.lines

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Divide the screen: the graph left, title, mathematics and caption right, progress at the foot."""
        super().resizeEvent(event)
        self._on_picture()

    def _on_picture(self) -> None:
        """Exchange cards for compact ones where the graph could not be read whole."""
        picture = self._document.picture
        if picture is not None and picture.scale is PRESENTATION and self.isVisible():
            bounds = picture.placement.bounds
            zoom = min(self._room(WIDEST) / max(bounds.width, 1), self._height / max(bounds.height, 1))
            if zoom < ZOOMS.enough * self._unit:
                self._document.set_look(replace(self._document.look, scale=PROJECTED))
        self._arrange()

    @property
    def _unit(self) -> float:
        """How large this screen is, 1 for 1920 × 1080."""
        return min(self.width() / 1920, self.height() / 1080)

    def _room(self, share: float) -> float:
        """The width in which a graph is fitted that has a share of the screen."""
        return share * self.width() - 2 * BORDER

    @property
    def _height(self) -> float:
        return self.height() - _FOOT - 2 * BORDER

    def _share(self) -> float:
        """The part of the width that the graph of this call has a use for, the same for all of its steps."""
        frame = self._document.frame()
        if frame is None:
            return (NARROWEST + WIDEST) / 2
        zooms = ZOOMS.times(self._unit)
        zoom = min(self._height / max(frame.bounds.height, 1), zooms.largest)
        whole = zooms.enough * frame.bounds.width <= self._room(WIDEST) and zoom >= zooms.enough
        used = frame.bounds.width * (zoom if whole else zooms.readable) + 2 * BORDER
        return max(NARROWEST, min(used / max(self.width(), 1), WIDEST if whole else FOLLOWED))

    def _place_minimap(self, *_: object) -> None:
        if self._blanked:
            return
        edge = round(BORDER)
        room = self._canvas.geometry().adjusted(edge, edge, -edge, -edge)
        self._minimap.settle(room)

    def _arrange(self) -> None:
        wide, high, unit = self.width(), self.height(), self._unit
        foot = _FOOT
        middle = round(self._share() * wide)
        self._canvas.set_zooms(ZOOMS.times(unit))
        self._canvas.set_reserved(round(BORDER), round(BORDER), 72 * unit)
        self._canvas.setGeometry(0, 0, middle, high - foot)
        self._fade.setGeometry(middle - round(64 * unit), 0, round(64 * unit), high - foot)
        self._progress.setGeometry(0, high - foot, wide, foot)
        left, right = middle + round(24 * unit), wide - round(64 * unit)
        self._place(self._title, left, right, 32 * unit, 60 * unit)
        self._place(self._rule, left, right, 112 * unit, 100 * unit)
        top = (260 if self._rule.lines else 140) * unit
        self._place(self._products, left, right, top, high - foot - 240 * unit - top)
        self._place(self._caption, left, right + 30 * unit, high - foot - 230 * unit, 200 * unit)
        self._rule.set_size(36 * unit)
        self._products.set_size(52 * unit)
        self._caption.set_size(34 * unit)
        letters = max(1, len(self._title.text()))
        self._dress_title(min(42 * unit, (right - left) / (MONO_ADVANCE * letters)))
        self._place_minimap()

    def _dress_title(self, size: float) -> None:
        event = self._document.step
        ink = colour(self._document.theme, _TOKEN[phase(event)] if event else "ink").name()
        family = code_font().family()
        self._title.setStyleSheet(f"color: {ink}; font: 700 {round(size)}px '{family}';")

    def _place(self, widget: QWidget, left: float, right: float, top: float, high: float) -> None:
        widget.setGeometry(round(left), round(top), round(right - left), round(high))

    def _show(self, *_: object) -> None:
        document, theme = self._document, self._document.theme
        event, trace = document.step, document.trace
        self.setStyleSheet(f"Presentation {{ background: {theme.canvas}; }}")
        if event is None or trace is None:
            self._title.setText("")
            self._rule.set_lines([])
            self._products.set_lines([])
            return
        self._title.setText(step_title(trace, document.t))
        if isinstance(event, Execute) and not isinstance(event, Accumulate) and document.explanation is None:
            return  # it is on its way; what was there stays till then
        rule = rule_of(trace, document.t, document.explanation)
        self._rule.set_lines([("", rule)] if rule else [])
        self._products.set_lines(lines_of(trace, document.t, document.explanation))
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step, play, blank the screen, or leave."""
        steps = {
            Qt.Key.Key_Left: self._player.back,
            Qt.Key.Key_PageUp: self._player.back,
            Qt.Key.Key_Right: self._player.forward,
            Qt.Key.Key_PageDown: self._player.forward,
            Qt.Key.Key_Space: self._player.toggle,
            Qt.Key.Key_Home: self._player.first,
            Qt.Key.Key_End: self._player.last,
            Qt.Key.Key_W: self._canvas.fit,
            Qt.Key.Key_B: self._blank,
            Qt.Key.Key_Period: self._blank,
            Qt.Key.Key_Escape: self.close,
            Qt.Key.Key_F11: self.close,
        }
        work = steps.get(Qt.Key(event.key()))
        if work is not None:
            work()

    def _blank(self) -> None:
        """Nothing but the ground, until the same key again."""
        for part in (self._canvas, self._title, self._rule, self._products, self._caption, self._progress):
            part.setVisible(self._blanked)
        self._blanked = not self._blanked
        for part in (self._fade, self._minimap):
            part.hide()
        if not self._blanked:
            self._canvas.view_changed.emit()  # they know whether they are needed

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The pointer shows while it moves."""
        if event.type() == QEvent.Type.MouseMove:
            self._show_pointer(True)
            self._still.start()
        return super().eventFilter(watched, event)

    def _show_pointer(self, shown: bool) -> None:
        shape = Qt.CursorShape.ArrowCursor if shown else Qt.CursorShape.BlankCursor
        self.setCursor(shape)
        self._canvas.viewport().setCursor(shape)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Give the window its picture back, and tell it."""
        self._still.stop()
        self._document.set_look(replace(self._document.look, scale=self._before))
        self.closed.emit()
        event.accept()


class _Fade(QWidget):
    """Where a graph goes on beyond the right edge of its half, it fades out instead of being cut."""

    def __init__(self, document: Document, canvas: Canvas, parent: QWidget) -> None:
        super().__init__(parent)
        self._document, self._canvas = document, canvas
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        canvas.view_changed.connect(self._on_view)

    def _on_view(self) -> None:
        frame = self._document.frame()
        beyond = frame is not None and rect(frame.bounds).right() > self._canvas.visible_scene().right()
        self.setVisible(beyond)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """From nothing to the ground."""
        ground = colour(self._document.theme, "canvas")
        clear = QColor(ground)
        clear.setAlpha(0)
        fade = QLinearGradient(0, 0, self.width(), 0)
        fade.setColorAt(0, clear)
        fade.setColorAt(1, ground)
        painter = QPainter(self)
        painter.fillRect(self.rect(), fade)
        painter.end()


class _Progress(QWidget):
    """One segment a step, the present one higher."""

    def __init__(self, document: Document, parent: QWidget) -> None:
        super().__init__(parent)
        self._document = document
        self.setFixedHeight(9)
        document.time_changed.connect(self.update)
        document.trace_changed.connect(self.update)
        document.theme_changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Past at 55 %, the present one full, the future in a hairline's colour; of many steps those of this call."""
        theme, t, trace = self._document.theme, self._document.t, self._document.trace
        if trace is None or not trace.events:
            return
        shown = range(len(trace.events))
        if self.width() / len(shown) < LEAST:
            shown = group_of(trace, t)
        painter = QPainter(self)
        wide = self.width() / len(shown)
        gap = 4 if wide > 12 else 0
        for place, time in enumerate(shown):
            ink = colour(theme, _TOKEN[phase(trace.events[time])] if time <= t else "line2")
            painter.setOpacity(0.55 if time < t else 1.0)
            high = 9 if time == t else 6
            painter.fillRect(QRectF(place * wide, self.height() - high, wide - gap, high), ink)
        painter.end()
