"""The timeline: a tick for each step, discs forward, diamonds for vector-Jacobian products, squares that accumulate."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from vjpviz.graph.caption import step_title
from vjpviz.ui.moments import phase
from vjpviz.ui.style import colour, ui_font

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QPaintEvent

    from vjpviz.ui.document import Document

_TOKEN = {"forward": "data", "vjp": "flow", "accumulate": "acc"}
_LEAST_GAP = 7.0
_INSET = 18


class Timeline(QWidget):
    """Shows where the Document stands; a click or a drag asks for another moment."""

    seek_requested = Signal(int)

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Timeline"))
        self.setMouseTracking(True)
        for changed in (document.time_changed, document.trace_changed, document.theme_changed, document.stale_changed):
            changed.connect(self._on_changed)

    def sizeHint(self) -> QSize:
        """Room for the ticks and the names of the phases above."""
        return QSize(280, 56)

    def _on_changed(self, *_: object) -> None:
        self.setAccessibleDescription(self.tr("step {0} of {1}").format(self._document.t + 1, self._document.steps))
        self.update()

    # geometry

    def _x(self, t: int) -> float:
        steps = self._document.steps
        wide = self.width() - 2 * _INSET
        return _INSET + wide * (t + 1) / max(steps, 1)

    def time_at(self, x: float) -> int:
        """The moment nearest to a place."""
        steps = self._document.steps
        wide = max(1, self.width() - 2 * _INSET)
        return max(-1, min(steps - 1, round((x - _INSET) / wide * steps) - 1))

    # painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Line, ticks, the ring around the present one, and the names of the phases."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, steps, t = self._document.theme, self._document.steps, self._document.t
        y = self.height() - 20.0
        painter.setPen(QPen(colour(theme, "line2"), 3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawLine(QPointF(self._x(-1), y), QPointF(self._x(steps - 1), y))
        painter.setPen(QPen(colour(theme, "ink3"), 3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        if steps:
            painter.drawLine(QPointF(self._x(-1), y), QPointF(self._x(t), y))
        trace = self._document.trace
        if trace is None or not steps:
            return
        gap = self._x(1) - self._x(0)
        if gap >= _LEAST_GAP:
            self._tick(painter, QPointF(self._x(-1), y), "start", t >= -1, 3.5)
            for i, event in enumerate(trace.events):
                self._tick(painter, QPointF(self._x(i), y), phase(event), i <= t, min(6.0, 0.36 * gap))
            self._phase_names(painter)
        else:
            self._calls(painter, y)
        if t >= 0:
            here = QPointF(self._x(t), y)
            kind = phase(trace.events[t])
            painter.setBrush(colour(theme, "panel"))
            painter.setPen(QPen(colour(theme, _TOKEN[kind]), 2))
            painter.drawEllipse(here, 12.5, 12.5)
            self._tick(painter, here, kind, True, 6.0)
        else:
            painter.setBrush(colour(theme, "panel"))
            painter.setPen(QPen(colour(theme, "ink"), 2))
            painter.drawEllipse(QPointF(self._x(-1), y), 7, 7)
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
            left = max(left, 0.0)
            if left >= free and left + wide <= self.width():
                painter.setPen(colour(theme, _TOKEN[kind]))
                painter.drawText(QPointF(left, 14), names[kind])
                free = left + wide + 10
            first = last + 1

    def _calls(self, painter: QPainter, y: float) -> None:
        """Too many steps for ticks: a bar for each backward call."""
        trace, theme = self._document.trace, self._document.theme
        assert trace is not None
        ink = QColor(colour(theme, "flow"))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        for call in trace.calls:
            end = call.steps[-1] if call.steps else call.begin
            left, right = self._x(call.begin), self._x(end)
            painter.drawRoundedRect(QRectF(left, y - 5, max(1.5, right - left), 10), 1.5, 1.5)

    # the person

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Jump there."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.seek_requested.emit(self.time_at(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Scrub while dragging; otherwise tell what the step is."""
        t = self.time_at(event.position().x())
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.seek_requested.emit(t)
        elif self._document.trace is not None:
            title = step_title(self._document.trace, t) if t >= 0 else self.tr("before the first step")
            QToolTip.showText(event.globalPosition().toPoint(), f"{t + 1}  {title}", self)
