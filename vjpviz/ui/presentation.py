"""Presentation: graph, formula and caption in large type on the whole screen, and no chrome."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from vjpviz.graph.caption import step_title
from vjpviz.trace.events import Accumulate
from vjpviz.ui.canvas import Canvas
from vjpviz.ui.caption_line import CaptionLine
from vjpviz.ui.formula_view import FormulaView
from vjpviz.ui.moments import phase
from vjpviz.ui.step_formulas import product_tex, row_tex
from vjpviz.ui.style import colour

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QKeyEvent, QMouseEvent, QPaintEvent

    from vjpviz.ui.document import Document
    from vjpviz.ui.player import Player

_TOKEN = {"forward": "data", "vjp": "flow", "accumulate": "acc"}


class Presentation(QWidget):
    """Arrows, Page Up and Down, Space and a presenter's remote step; Escape or F11 ends it."""

    closed = Signal()

    def __init__(self, document: Document, player: Player) -> None:
        super().__init__()
        self._document, self._player = document, player
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle("vjpviz")
        self.setMouseTracking(True)
        self._canvas = Canvas(document, self, largest=2.0)
        self._canvas.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._title = QLabel(self)
        self._rule = FormulaView(document, 36, self)
        self._product = FormulaView(document, 50, self)
        self._result = FormulaView(document, 50, self)
        self._caption = CaptionLine(document, 34, centred=False, parent=self)
        self._caption.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        side = QVBoxLayout()
        side.setContentsMargins(24, 36, 56, 24)
        side.setSpacing(28)
        for widget in (self._title, self._rule, self._product, self._result):
            side.addWidget(widget)
        side.addStretch(1)
        side.addWidget(self._caption, 2)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self._canvas, 11)
        row.addLayout(side, 9)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row, 1)
        column.addWidget(_Progress(document, self))
        self._still = QTimer(self)
        self._still.setSingleShot(True)
        self._still.setInterval(2000)
        self._still.timeout.connect(lambda: self.setCursor(Qt.CursorShape.BlankCursor))
        player.alpha_changed.connect(self._canvas.set_alpha)
        for changed in (document.time_changed, document.explanation_changed, document.theme_changed):
            changed.connect(self._show)
        self._canvas.refresh()
        self._show()

    def _show(self, *_: object) -> None:
        document, theme = self._document, self._document.theme
        event, trace = document.step, document.trace
        self.setStyleSheet(f"Presentation {{ background: {theme.canvas}; }}")
        for view in (self._rule, self._product, self._result):
            view.set_tex("")
        if event is None or trace is None:
            self._title.setText("")
            return
        ink = colour(theme, _TOKEN[phase(event)]).name()
        self._title.setStyleSheet(f"color: {ink}; font-family: 'JetBrains Mono'; font-size: 40px; font-weight: 700;")
        self._title.setText(step_title(trace, document.t))
        if isinstance(event, Accumulate):
            before = r"\text{None}" if event.before is None else row_tex(event.before.reshape(-1), "acc")
            sign = r"\leftarrow" if event.before is None else "+"
            self._product.set_tex(rf"{before} {sign} {row_tex(event.added.reshape(-1), 'flow')}")
            self._result.set_tex(rf"= {row_tex(event.after.reshape(-1), 'acc')}")
        elif document.explanation and document.explanation.products:
            product = document.explanation.products[0]
            first, second = product_tex(product, len(document.explanation.products) > 1)
            self._rule.set_tex(product.rule)
            self._product.set_tex(first)
            self._result.set_tex(second)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step, play, or leave."""
        steps = {
            Qt.Key.Key_Left: self._player.back,
            Qt.Key.Key_PageUp: self._player.back,
            Qt.Key.Key_Right: self._player.forward,
            Qt.Key.Key_PageDown: self._player.forward,
            Qt.Key.Key_Space: self._player.toggle,
            Qt.Key.Key_Home: self._player.first,
            Qt.Key.Key_End: self._player.last,
            Qt.Key.Key_W: self._canvas.fit,
            Qt.Key.Key_Escape: self.close,
            Qt.Key.Key_F11: self.close,
        }
        work = steps.get(Qt.Key(event.key()))
        if work is not None:
            work()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The pointer shows while it moves."""
        del event
        self.unsetCursor()
        self._still.start()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell the window."""
        self._still.stop()
        self.closed.emit()
        event.accept()


class _Progress(QWidget):
    """One segment a step, the present one higher."""

    def __init__(self, document: Document, parent: QWidget) -> None:
        super().__init__(parent)
        self._document = document
        self.setFixedHeight(9)
        document.time_changed.connect(self.update)
        document.theme_changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Past at 55 %, the present one full, the future as a hairline colour."""
        painter = QPainter(self)
        theme, steps, t = self._document.theme, self._document.steps, self._document.t
        trace = self._document.trace
        if trace is None or not steps:
            return
        wide = self.width() / steps
        gap = 4 if wide > 12 else 0
        for i, event in enumerate(trace.events):
            ink = colour(theme, _TOKEN[phase(event)] if i <= t else "line2")
            painter.setOpacity(0.55 if i < t else 1.0)
            high = 9 if i == t else 6
            painter.fillRect(QRectF(i * wide, self.height() - high, wide - gap, high), ink)
        painter.end()
