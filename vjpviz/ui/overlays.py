"""What lies on the canvas: which backward call is shown, the zoom, the legend."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from vjpviz.export.fonts import Face
from vjpviz.export.marks import draw_mark
from vjpviz.export.painter import PainterSurface
from vjpviz.graph.frame import NodeState, Point
from vjpviz.ui.icons import icon
from vjpviz.ui.style import colour, named, text_scale
from vjpviz.ui.view_menu import ViewMenu
from vjpviz.ui.voice import Voice

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from vjpviz.ui.document import Document


class _Overlay(QFrame):
    def __init__(self, document: Document, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("overlay")
        self._document = document
        self._buttons: dict[str, QToolButton] = {}
        self.setCursor(Qt.CursorShape.ArrowCursor)
        document.theme_changed.connect(self._dress)

    def _button(self, name: str, title: str, wish: object) -> QToolButton:
        button = QToolButton(self)
        button.setAccessibleName(title)
        button.setToolTip(title)
        button.setIconSize(QSize(18, 18))
        button.setFixedSize(32, 30)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(wish)
        self._buttons[name] = button
        return button

    def _dress(self) -> None:
        theme = self._document.theme
        for name, button in self._buttons.items():
            button.setIcon(icon(name, colour(theme, "ink2"), colour(theme, "line2")))


class CallOverlay(_Overlay):
    """Which backward call the graph belongs to, and the way to the others."""

    seek_requested = Signal(int)

    def __init__(self, document: Document, parent: QWidget) -> None:
        super().__init__(document, parent)
        self.setFixedHeight(36)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(2, 0, 2, 0)
        row.addWidget(self._button("left", self.tr("Previous backward call"), lambda: self._go(-1)))
        self._title = QLabel(self)
        self._title.setStyleSheet("font-weight: 500;")
        self._line = named(QLabel(self), "hint")
        self._room = 10_000
        row.addWidget(self._title)
        row.addWidget(self._line)
        row.addWidget(self._button("right", self.tr("Next backward call"), lambda: self._go(1)))
        for changed in (document.time_changed, document.trace_changed):
            changed.connect(self._show)
        self._dress()
        self._show()

    def set_room(self, wide: int) -> None:
        """Do without the line, and then without words, where not so many px are there."""
        if wide != self._room:
            self._room = wide
            self._show()

    def _show(self, *_: object) -> None:
        trace, call = self._document.trace, self._document.call
        self._line.show()
        self._row.setSpacing(8)
        if trace is None or call is None:
            self._title.setText(self.tr("No backward call"))
            self._line.setText("")
        else:
            self._title.setText(self.tr("Backward call {0} of {1}").format(call + 1, len(trace.calls)))
            span = trace.calls[call].span
            self._line.setText(self.tr("line {0}").format(span.line) if span else "")
        self._buttons["left"].setEnabled(call is not None and call > 0)
        self._buttons["right"].setEnabled(trace is not None and call is not None and call + 1 < len(trace.calls))
        self.setToolTip(f"{self._title.text()}  {self._line.text()}".strip())
        if self.sizeHint().width() > self._room:
            self._line.hide()
        if self.sizeHint().width() > self._room and trace is not None and call is not None:
            self._title.setText(f"{call + 1} / {len(trace.calls)}")
            self._row.setSpacing(2)
        self.adjustSize()

    def _go(self, by: int) -> None:
        trace, call = self._document.trace, self._document.call
        if trace is not None and call is not None and 0 <= call + by < len(trace.calls):
            self.seek_requested.emit(trace.calls[call + by].begin)


class ZoomOverlay(_Overlay):
    """Smaller, larger, fit, and the menu of ways to draw."""

    out_requested = Signal()
    in_requested = Signal()
    fit_requested = Signal()

    def __init__(self, document: Document, parent: QWidget) -> None:
        super().__init__(document, parent)
        self.setFixedHeight(36)
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 0, 2, 0)
        row.setSpacing(2)
        row.addWidget(self._button("minus", self.tr("Smaller  −"), self.out_requested))
        self._text = QLabel("100%", self)
        self._text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._text.setMinimumWidth(50)
        self._text.setStyleSheet("font-weight: 500;")
        row.addWidget(self._text)
        row.addWidget(self._button("plus", self.tr("Larger  +"), self.in_requested))
        row.addWidget(self._button("fit", self.tr("Fit  W"), self.fit_requested))
        view = self._button("view", self.tr("View"), lambda: None)
        self.menu = ViewMenu(document, view)
        view.setMenu(self.menu)
        view.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        view.setStyleSheet("QToolButton::menu-indicator { image: none; }")
        row.addWidget(view)
        self._dress()
        self.adjustSize()

    def set_zoom(self, zoom: float) -> None:
        """Show the zoom in per cent."""
        self._text.setText(f"{round(100 * zoom)}%")


class Legend(_Overlay):
    """What the lines and the glyphs mean."""

    def __init__(self, document: Document, parent: QWidget) -> None:
        super().__init__(document, parent)
        self.setFixedSize(262, 152)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(self.tr("Legend"))
        Voice(self, QAccessible.Role.Graphic)
        self.setAccessibleDescription(
            self.tr(
                "A thin line is a forward value, a thick one v going back. A function is idle: empty ring; waiting: "
                "half a disc; ready: its place in line; active: dot in a ring; done: tick."
            )
        )

    def _dress(self) -> None:
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Two lines and five glyphs."""
        super().paintEvent(event)
        theme = self._document.theme
        painter = QPainter(self)
        surface = PainterSurface(painter, theme)
        painter.scale(text_scale(), text_scale())
        face = Face("ui", 13)
        painter.setPen(QPen(colour(theme, "fwd"), 1.6))
        painter.drawLine(QPointF(16, 21), QPointF(42, 21))
        self._head(painter, 50, 21, -9, "fwd")
        surface.text(62, 25.5, self.tr("forward value"), face, "ink2")
        painter.setPen(QPen(colour(theme, "flow_line"), 3))
        painter.drawLine(QPointF(26, 44), QPointF(50, 44))
        self._head(painter, 16, 44, 11, "flow_line")
        surface.text(62, 48.5, self.tr("v going back"), face, "ink2")
        painter.fillRect(1, 61, round(self.width() / text_scale()) - 2, 1, colour(theme, "line"))
        places: tuple[tuple[NodeState, str, int, int, str], ...] = (
            ("idle", "", 25, 81, self.tr("idle")),
            ("active", "", 25, 105, self.tr("active")),
            ("done", "", 25, 129, self.tr("done")),
            ("waiting", "", 120, 81, self.tr("waiting (1 of 2)")),
            ("ready", "1", 120, 105, self.tr("ready (1st in line)")),
        )
        for state, mark, x, y, words in places:
            if state == "active":
                surface.circle(Point(x, y), 8.2, stroke="flow", width=1.8)
                surface.circle(Point(x, y), 4.8, fill="flow")
            else:
                draw_mark(surface, Point(x, y), 9, state, mark)
            surface.text(x + 17, y + 4.5, words, face, "ink2")
        painter.end()

    def _head(self, painter: QPainter, x: float, y: float, length: float, token: str) -> None:
        half = abs(length) * 0.45
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(self._document.theme, token))
        painter.drawPolygon(QPolygonF([QPointF(x, y), QPointF(x + length, y - half), QPointF(x + length, y + half)]))
