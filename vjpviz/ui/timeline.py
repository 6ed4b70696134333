"""The timeline: a tick for each step, discs forward, diamonds for vector-Jacobian products, squares that accumulate.

Where there are too many steps, it shows those up to the end of one backward call, and above them a band of all calls.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from vjpviz.graph.caption import step_title
from vjpviz.ui.moments import group_of, phase
from vjpviz.ui.style import colour, text_scale, ui_font
from vjpviz.ui.voice import SliderVoice

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QPaintEvent

    from vjpviz.ui.document import Document

_TOKEN = {"forward": "data", "vjp": "flow", "accumulate": "acc"}
_LEAST_GAP = 7.0
_TICK_GAP = 2.5
_BAND = 16
_ASIDE = 24.0
"""How far the name of a phase may stand from the middle of its ticks, in px."""

_INSET = 18


class Timeline(QWidget):
    """Shows where the Document stands; a click or a drag asks for another moment."""

    seek_requested = Signal(int)

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._on_band = False
        self._voice = _TimelineVoice(self, document)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Timeline"))
        self.setMouseTracking(True)
        for changed in (document.time_changed, document.trace_changed, document.theme_changed, document.stale_changed):
            changed.connect(self._on_changed)

    def sizeHint(self) -> QSize:
        """Room for the ticks and the names of the phases above."""
        return QSize(280, round(42 + 14 * text_scale()))

    def _on_changed(self, *_: object) -> None:
        self.setAccessibleDescription(self._title(self._document.t))
        self._voice.tell()
        self.updateGeometry()
        self.update()

    def _title(self, t: int) -> str:
        trace = self._document.trace
        return step_title(trace, t) if trace is not None and t >= 0 else self.tr("before the first step")

    # geometry

    @property
    def _whole(self) -> bool:
        """Whether every step of the run has room for a tick."""
        return (self.width() - 2 * _INSET) >= _LEAST_GAP * self._document.steps

    def _shown(self) -> range:
        """The times that have a tick; the place before the first of them stands for the moment before."""
        trace = self._document.trace
        return range(self._document.steps) if self._whole or trace is None else group_of(trace, self._document.t)

    def _x(self, t: int) -> float:
        shown = self._shown()
        wide = self.width() - 2 * _INSET
        return _INSET + wide * (t + 1 - shown.start) / max(len(shown), 1)

    def time_at(self, x: float) -> int:
        """The moment nearest to a place among the ticks."""
        shown = self._shown()
        wide = max(1, self.width() - 2 * _INSET)
        place = round((x - _INSET) / wide * len(shown)) - 1
        return max(-1, shown.start - 1, min(shown.stop - 1, shown.start + place))

    def call_at(self, x: float) -> int:
        """The moment at which the backward call begins that stands at a place of the band."""
        trace = self._document.trace
        assert trace is not None
        wide = max(1, self.width() - 2 * _INSET)
        call = int((x - _INSET) / wide * len(trace.calls))
        return trace.calls[max(0, min(len(trace.calls) - 1, call))].begin

    def _asked(self, at: QPointF) -> int:
        trace = self._document.trace
        banded = not self._whole and trace is not None and len(trace.calls) > 1
        return self.call_at(at.x()) if banded and at.y() < _BAND + 8 else self.time_at(at.x())

    # painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Line, ticks, the ring around the present one, and the names of the phases."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, steps, t = self._document.theme, self._document.steps, self._document.t
        y = self.height() - 20.0
        shown = self._shown()
        painter.setPen(QPen(colour(theme, "line2"), 3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawLine(QPointF(self._x(shown.start - 1), y), QPointF(self._x(shown.stop - 1), y))
        painter.setPen(QPen(colour(theme, "ink3"), 3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        if steps:
            painter.drawLine(QPointF(self._x(shown.start - 1), y), QPointF(self._x(t), y))
        trace = self._document.trace
        if trace is None or not steps:
            return
        gap = self._x(shown.start + 1) - self._x(shown.start)
        if gap >= _TICK_GAP:
            self._tick(painter, QPointF(self._x(shown.start - 1), y), "start", True, 3.5)
            for i in shown:
                self._tick(painter, QPointF(self._x(i), y), phase(trace.events[i]), i <= t, min(6.0, 0.36 * gap))
        else:
            self._runs(painter, shown, y)
        if self._whole:
            self._phase_names(painter)
        elif len(trace.calls) > 1:
            self._band(painter)
        if t >= 0:
            here = QPointF(self._x(t), y)
            kind = phase(trace.events[t])
            painter.setBrush(colour(theme, "panel"))
            painter.setPen(QPen(colour(theme, _TOKEN[kind]), 2))
            ring = min(12.5, max(8.5, 0.66 * gap))  # its neighbours are seen too
            painter.drawEllipse(here, ring, ring)
            self._tick(painter, here, kind, True, ring - 6.0 if ring < 12 else 6.0)
        else:
            painter.setBrush(colour(theme, "panel"))
            painter.setPen(QPen(colour(theme, "ink"), 2))
            painter.drawEllipse(QPointF(self._x(shown.start - 1), y), 7, 7)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour(theme, "ink"), 1.5))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 7, 7)

    def _tick(self, painter: QPainter, center: QPointF, kind: str, past: bool, radius: float) -> None:
        theme = self._document.theme
        ink = colour(theme, _TOKEN.get(kind, "ink3"))
        painter.setPen(Qt.PenStyle.NoPen if past else QPen(ink, 2))
        painter.setBrush(ink if past else colour(theme, "panel"))
        r = radius if past else radius - 1
        if kind in ("forward", "start"):
            painter.drawEllipse(center, r, r)
        elif kind == "vjp":
            corners = [(0, -r - 1), (r + 1, 0), (0, r + 1), (-r - 1, 0)]
            painter.drawPolygon(QPolygonF([center + QPointF(x, y) for x, y in corners]))
        else:
            painter.drawRoundedRect(QRectF(center.x() - r + 1, center.y() - r + 1, 2 * r - 2, 2 * r - 2), 1.5, 1.5)

    def _phase_names(self, painter: QPainter) -> None:
        trace, theme = self._document.trace, self._document.theme
        assert trace is not None
        names = {"forward": self.tr("forward"), "vjp": self.tr("vjp"), "accumulate": self.tr("accumulate")}
        painter.setFont(ui_font(13))
        free = 0.0
        first = 0
        while first < len(trace.events):
            kind = phase(trace.events[first])
            last = first
            while last + 1 < len(trace.events) and phase(trace.events[last + 1]) == kind:
                last += 1
            wide = painter.fontMetrics().horizontalAdvance(names[kind])
            left = (self._x(first) + self._x(last)) / 2 - wide / 2
            aside = max(0.0, free, min(left, self.width() - wide))
            if abs(aside - left) <= _ASIDE and aside + wide <= self.width():
                left = aside
                painter.setPen(colour(theme, _TOKEN[kind]))
                painter.drawText(QPointF(left, 14 * text_scale()), names[kind])
                free = left + wide + 10
            first = last + 1

    def _runs(self, painter: QPainter, shown: range, y: float) -> None:
        """Too many steps for ticks: a bar for each run of steps of one kind, in full as far as they are past."""
        trace, theme, t = self._document.trace, self._document.theme, self._document.t
        assert trace is not None
        painter.setPen(Qt.PenStyle.NoPen)
        first = shown.start
        for kind, run in groupby(shown, key=lambda time: phase(trace.events[time])):
            last = first + len(list(run))
            painter.setBrush(colour(theme, _TOKEN[kind]))
            for begin, end, opacity in ((first, min(last, t + 1), 1.0), (max(first, t + 1), last, 0.35)):
                if begin < end:
                    painter.setOpacity(opacity)
                    left, right = self._x(begin - 1), self._x(end - 1)
                    painter.drawRect(QRectF(left, y - 4, max(right - left, 0.5), 8))
            first = last
        painter.setOpacity(1.0)

    def _band(self, painter: QPainter) -> None:
        """All backward calls side by side; the one whose steps are shown below stands out."""
        trace, theme = self._document.trace, self._document.theme
        assert trace is not None
        count, here = len(trace.calls), self._document.call or 0
        wide = (self.width() - 2 * _INSET) / count
        gap = 1.5 if wide > 5 else 0.0
        painter.setPen(Qt.PenStyle.NoPen)
        y = _BAND / 2 + 1
        if gap:
            for call in range(count):
                painter.setBrush(colour(theme, "flow_dim" if call < here else "line2"))
                painter.drawRect(QRectF(_INSET + call * wide, y, wide - gap, _BAND / 2))
        else:
            painter.setBrush(colour(theme, "line2"))
            painter.drawRect(QRectF(_INSET, y, count * wide, _BAND / 2))
            painter.setBrush(colour(theme, "flow_dim"))
            painter.drawRect(QRectF(_INSET, y, here * wide, _BAND / 2))
        painter.setBrush(colour(theme, "flow"))
        broad = max(wide - gap, 4.0)
        painter.drawRoundedRect(QRectF(_INSET + (here + 0.5) * wide - broad / 2, y - 3, broad, _BAND / 2 + 6), 2, 2)

    def told(self) -> str:
        """The place in words, for a screen reader."""
        return self.tr("step {0} of {1}").format(self._document.t + 1, self._document.steps)

    # the person

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Jump there."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._on_band = not self._whole and event.position().y() < _BAND + 8
            self.seek_requested.emit(self._asked(event.position()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Scrub while dragging; otherwise tell what the step is."""
        at = event.position()
        if event.buttons() & Qt.MouseButton.LeftButton:  # a drag stays in the row in which it began
            at = QPointF(at.x(), 0.0 if self._on_band else float(self.height()))
        t = self._asked(at)
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.seek_requested.emit(t)
        elif self._document.trace is not None:
            QToolTip.showText(event.globalPosition().toPoint(), f"{t + 1}  {self._title(t)}", self)


class _TimelineVoice(SliderVoice):
    """The steps as the places of a slider, 0 before the first of them."""

    def __init__(self, timeline: Timeline, document: Document) -> None:
        super().__init__(timeline)
        self._timeline, self._document = timeline, document

    def places(self) -> range:
        """From before the first step to after the last one."""
        return range(self._document.steps + 1)

    def value(self) -> int:
        """How many steps are done."""
        return self._document.t + 1

    def set_value(self, value: int) -> None:
        """Ask for a step, as a click does."""
        self._timeline.seek_requested.emit(value - 1)

    def words(self) -> str:
        """As below the graph."""
        return self._timeline.told()
