"""v and v′ side by side, through the same graph and at the same moment."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSlider, QVBoxLayout, QWidget

from vjpviz.export.picture import draft
from vjpviz.lang.rewrite import NotLiteral
from vjpviz.trace.trace import Trace
from vjpviz.ui.announce import Said
from vjpviz.ui.canvas import Canvas
from vjpviz.ui.canvas_voice import CanvasVoice
from vjpviz.ui.caption_line import CaptionLine
from vjpviz.ui.dialog import Dialog
from vjpviz.ui.document import Document
from vjpviz.ui.number_grid import NumberGrid
from vjpviz.ui.style import named
from vjpviz.ui.vector_editor import reseeded

SHARE = 0.92
"""How much of the window the dialog takes."""


class CompareDialog(Dialog):
    """The left side is the script's ``v``; the right one's cells can be changed, and leave the script alone.

    ``v`` is that of the output at place ``root`` of the backward call that is shown; both sides keep to this call.
    ``attempt_requested`` asks to run a script to the side and to give its Trace to a function.
    """

    attempt_requested = Signal(str, object)

    def __init__(self, document: Document, v: np.ndarray, root: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Compare v and v′"))
        assert document.trace is not None and document.picture is not None and document.call is not None
        self._trace, self._call, self._root = document.trace, document.call, root
        self.left, self.right = Document(document.theme, self), Document(document.theme, self)
        self._picture = document.picture
        self._gone = False
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        sides = QHBoxLayout()
        sides.setSpacing(16)
        self.grids = []
        for title, side in ((self.tr("v, as in the script"), self.left), (self.tr("v′"), self.right)):
            half = QVBoxLayout()
            half.setSpacing(8)
            half.addWidget(named(QLabel(title), "hint"))
            grid = NumberGrid(side, title, parent=self)
            grid.set_values(v)
            half.addWidget(grid)
            canvas = Canvas(side, self)
            canvas.setMinimumSize(360, 300)
            canvas.setAccessibleName(self.tr("Computation graph: {0}").format(title))
            CanvasVoice(canvas, side, pressable=False)
            canvas.show_whole()
            half.addWidget(canvas, 1)
            half.addWidget(CaptionLine(side, 15, parent=self))
            sides.addLayout(half, 1)
            self.grids.append(grid)
        self.grids[0].setEnabled(False)
        self.left.accept(document.trace, document.picture, 0.0)
        column.addLayout(sides, 1)
        column.addLayout(self._foot())
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(60)
        self._soon.timeout.connect(self._attempt)
        self.grids[1].changed.connect(lambda _dragging: self._soon.start())
        self.resize(parent.size() * SHARE if parent is not None else QSize(1120, 720))
        self.seek(document.t)
        self.grids[1].set_values(-v if v.size == 1 else np.roll(v, 1))
        QTimer.singleShot(0, self, self._attempt)
        for cell in self.grids[1].cells[:1]:
            cell.setFocus()

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        back, forward = QPushButton("◂", self), QPushButton("▸", self)
        back.setAccessibleName(self.tr("Step back"))
        forward.setAccessibleName(self.tr("Step forward"))
        for button in (back, forward):
            button.setAutoDefault(False)
        self.slider = QSlider(Qt.Orientation.Horizontal, self)
        self.slider.setAccessibleName(self.tr("Step"))
        self.slider.setRange(-1, self.left.steps - 1)
        self.slider.valueChanged.connect(self.seek)
        back.clicked.connect(lambda _checked=False: self.seek(self.left.t - 1))
        forward.clicked.connect(lambda _checked=False: self.seek(self.left.t + 1))
        self.said = named(Said(self), "hint")
        close = QPushButton(self.tr("Close"), self)
        close.clicked.connect(self.accept)
        close.setDefault(True)
        for part in (back, self.slider, forward, self.said):
            foot.addWidget(part)
        foot.addStretch()
        foot.addWidget(close)
        return foot

    def seek(self, t: int) -> None:
        """Both sides at the same moment."""
        self.left.seek(t)
        self.right.seek(self.left.t)
        self.slider.setValue(self.left.t)

    def _attempt(self) -> None:
        values = self.grids[1].values
        if values is None:
            return
        found = reseeded(self._trace, self._trace.calls[self._call], self._root, values)
        if isinstance(found, NotLiteral):
            self.said.setText(found.message)
            return
        self.attempt_requested.emit(found.source, self._on_tried)

    def done(self, result: int) -> None:
        """An attempt that is still under way comes too late."""
        self._gone = True
        super().done(result)

    def _on_tried(self, result: object) -> None:
        if self._gone:
            return
        if not isinstance(result, Trace) or result.error is not None:
            failure = result.error if isinstance(result, Trace) else result
            self.said.setText(getattr(failure, "message", ""))
            return
        self.said.setText("")
        made = draft(result, self._call, scale=self._picture.scale, content=self._picture.content)
        shown = made.placed(self._picture.placement)
        self.right.accept(result, shown, 0.0)
        self.right.seek(self.left.t)
