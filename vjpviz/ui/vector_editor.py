"""The gradient vector ``v`` of the present backward call as cells; an edit rewrites the script."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from vjpviz.graph.values import number, shape_text
from vjpviz.ui.gradient_rewrite import with_gradient
from vjpviz.ui.style import code_font, colour, named

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from vjpviz.ui.document import Document

MOST = 12
_SUBSCRIPTS = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")


class VectorEditor(QWidget):
    """Cells for ``v`` with presets; Enter or *Run with v* writes it into the script."""

    run_requested = Signal()

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._cells: list[_Cell] = []
        self._shape: tuple[int, ...] | None = None
        self._source_v: tuple[float, ...] = ()
        self._random = np.random.default_rng()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        header = named(QFrame(self), "header")
        header.setFixedHeight(40)
        row = QHBoxLayout(header)
        row.setContentsMargins(20, 0, 20, 0)
        row.addWidget(named(QLabel(self.tr("Gradient vector v")), "title"))
        row.addStretch()
        self._note = named(QLabel(), "hint")
        row.addWidget(self._note)
        column.addWidget(header)
        self._body = QWidget(self)
        inner = QVBoxLayout(self._body)
        inner.setContentsMargins(20, 14, 20, 14)
        inner.setSpacing(12)
        self._grid = QGridLayout()
        self._grid.setSpacing(8)
        inner.addLayout(self._grid)
        self._presets = QHBoxLayout()
        self._presets.setSpacing(6)
        inner.addLayout(self._presets)
        column.addWidget(self._body)
        document.trace_changed.connect(self._show)
        document.time_changed.connect(self._show)
        document.theme_changed.connect(self._on_theme)
        self._show()

    @property
    def values(self) -> np.ndarray | None:
        """The numbers in the cells in the output's shape, or ``None`` where one is no number."""
        if self._shape is None:
            return None
        try:
            return np.array([float(cell.text().replace("−", "-")) for cell in self._cells]).reshape(self._shape)
        except ValueError:
            return None

    def write(self) -> None:
        """Write ``v`` into the script, which runs it again."""
        trace, call, v = self._document.trace, self._document.call, self.values
        for cell in self._cells:
            cell.check()
        if trace is None or call is None or v is None:
            return
        span = trace.calls[call].span
        source = with_gradient(self._document.source, span, v) if span else None
        if source is not None:
            self._document.rewrite(source)
            self.run_requested.emit()

    def _show(self, *_: object) -> None:
        trace, call = self._document.trace, self._document.call
        facts = trace.calls[call] if trace is not None and call is not None else None
        if trace is None or facts is None or not facts.gradients or not facts.root_tensors:
            self._shape, self._source_v = None, ()
            self._note.setText(self.tr("no backward call"))
            self._body.hide()
            return
        v = facts.gradients[0]
        info = trace.tensors[facts.root_tensors[0]]
        if v.size > MOST:
            self._shape = None
            self._note.setText(self.tr("{0} numbers: edit them in the script").format(v.size))
            self._body.hide()
            return
        name, shape = info.name or self.tr("the output"), shape_text(info.shape)
        if v.shape == info.shape:
            of = self.tr("same shape as {0}: {1}").format(name, shape)
        else:
            of = self.tr("v has {0}, {1} has {2}").format(shape_text(v.shape), name, shape)
        self._note.setText(of)
        self._body.show()
        now = tuple(float(one) for one in v.reshape(-1))
        if v.shape != self._shape or len(self._cells) != v.size:
            self._shape = v.shape
            self._build(v.size)
            self._source_v = ()
        if now != self._source_v:
            self._source_v = now
            self._fill(list(now))

    def _build(self, size: int) -> None:
        for cell in self._cells:
            self._grid.removeWidget(cell)
            cell.hide()
            cell.deleteLater()
        across = min(size, 4)
        self._cells = []
        for i in range(size):
            cell = _Cell(self._document, i, self._body)
            cell.returnPressed.connect(self.write)
            self._grid.addWidget(cell, i // across, i % across)
            self._cells.append(cell)
        while self._presets.count():
            item = self._presets.takeAt(0)
            if (widget := item.widget()) is not None:  # pyright: ignore[reportOptionalMemberAccess]
                widget.hide()
                widget.deleteLater()
        choices = [(self.tr("ones"), np.ones(size))]
        choices += [(f"e{str(i + 1).translate(_SUBSCRIPTS)}", np.eye(size)[i]) for i in range(min(size, 3)) if size > 1]
        choices.append(("±1", np.array([1.0 - 2 * (i % 2) for i in range(size)])))
        for title, v in choices:
            self._preset(title, lambda v=v: self._choose(v))
        self._preset(self.tr("random"), lambda: self._choose(self._random.integers(-9, 10, size)))
        self._presets.addStretch()
        run = named(QPushButton(self.tr("Run with v"), self._body), "primary")
        run.clicked.connect(self.write)
        self._presets.addWidget(run)

    def _preset(self, title: str, chosen) -> None:
        button = named(QPushButton(title, self._body), "preset")
        button.clicked.connect(lambda _checked=False: chosen())
        self._presets.addWidget(button)

    def _choose(self, v: np.ndarray) -> None:
        self._fill(list(v))
        self.write()

    def _fill(self, numbers: list[float]) -> None:
        for cell, value in zip(self._cells, numbers, strict=True):
            cell.setText(number(value))
            cell.check()

    def _on_theme(self) -> None:
        self.update()


class _Cell(QLineEdit):
    """One number; Up and Down change it by one."""

    def __init__(self, document: Document, index: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("cell")
        self._document = document
        self._index = index
        self.setFont(code_font(18))
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setAccessibleName(self.tr("v[{0}]").format(index))
        self.textEdited.connect(self.check)

    def check(self, *_: object) -> None:
        """Mark a text that is no number."""
        try:
            float(self.text().replace("−", "-"))
            wrong = False
        except ValueError:
            wrong = True
        if self.property("wrong") != wrong:
            self.setProperty("wrong", wrong)
            self.style().unpolish(self)
            self.style().polish(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down by one, with Shift by a tenth."""
        step = {Qt.Key.Key_Up: 1.0, Qt.Key.Key_Down: -1.0}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            step /= 10
        try:
            self.setText(number(float(self.text().replace("−", "-")) + step))
        except ValueError:
            return
        self.returnPressed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The index stands at the left."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setFont(code_font(13))
        painter.setPen(colour(self._document.theme, "ink3"))
        painter.drawText(self.rect().adjusted(12, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, str(self._index))
        painter.end()
