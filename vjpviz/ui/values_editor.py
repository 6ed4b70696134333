"""The values of a leaf as cells; a change rewrites the literal in the script."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QPushButton, QVBoxLayout, QWidget

from vjpviz.graph.caption import called
from vjpviz.graph.values import shape_text
from vjpviz.lang.rewrite import NotLiteral, Rewrite, with_values
from vjpviz.ui import number_table
from vjpviz.ui.announce import Said
from vjpviz.ui.dialog import Dialog
from vjpviz.ui.live_rewrite import LiveRewrite
from vjpviz.ui.number_grid import NumberGrid
from vjpviz.ui.number_table import NumberTable
from vjpviz.ui.style import named

if TYPE_CHECKING:
    import numpy as np

    from vjpviz.trace.trace import Trace
    from vjpviz.ui.document import Document

MOST = 64
"""More numbers than these are a table that scrolls."""


def tr(text: str) -> str:
    """Translated in the context of the dialog."""
    return QCoreApplication.translate("ValuesDialog", text)


def why_not(trace: Trace, tensor: int) -> str:
    """Why the values of a tensor cannot be edited, or "" where they can."""
    info, state = trace.tensors[tensor], trace.states(tensor)[0]
    if info.span is None or not state.is_leaf or state.data.dtype.kind == "c":
        return tr("These numbers are computed: change the leaves they come from.")
    if state.data.size > number_table.MOST:
        return tr("{0} numbers: edit them in the script.").format(state.data.size)
    return ""


class ValuesDialog(Dialog):
    """Stays open beside the graph, so that the numbers can be seen to follow."""

    run_requested = Signal()

    def __init__(self, document: Document, tensor: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        trace = document.trace
        assert trace is not None
        info = trace.tensors[tensor]
        self._document, self._name, self._key = document, info.name, _which(trace, tensor)
        self._write_out = False
        name = called(trace, tensor)
        self.setWindowTitle(self.tr("Values of {0}").format(name))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(named(QLabel(f"{name}  ·  {shape_text(info.shape)} · {info.dtype}"), "hint"))
        data = trace.states(tensor)[0].data
        many = data.size > MOST
        self.grid = NumberTable(document, name, self) if many else NumberGrid(document, name, "data", self)
        self.grid.set_values(data)
        column.addWidget(self.grid)
        if isinstance(self.grid, NumberTable):
            column.addLayout(self.grid.presets())
        self.said = named(Said(self), "hint")
        self.said.setWordWrap(True)
        self.said.hide()
        column.addWidget(self.said)
        self.out = QPushButton(self.tr("Write the numbers into the script"), self)
        self.out.hide()
        self.out.clicked.connect(lambda _checked=False: self._on_out())
        column.addWidget(self.out)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)
        self._live = LiveRewrite(document, self.grid, self._rewritten, self)
        self._live.run_requested.connect(self.run_requested)
        self._live.said.connect(self._say)
        document.trace_changed.connect(self._on_trace)

    def _tensor(self, trace: Trace) -> int | None:
        """The same tensor in another run: the one of this name and order."""
        return next((info.id for info in trace.tensors if _which(trace, info.id) == self._key), None)

    def _rewritten(self, trace: Trace, values: np.ndarray) -> Rewrite | NotLiteral:
        tensor = self._tensor(trace)
        span = trace.tensors[tensor].span if tensor is not None else None
        if tensor is None or span is None:
            return NotLiteral(self.tr("This tensor is not in the script any more."))
        kind = trace.states(tensor)[0].data.dtype
        found = with_values(trace.source, span, values.astype(kind), write_out=self._write_out)
        self.out.setVisible(isinstance(found, NotLiteral))
        return found

    def _on_out(self) -> None:
        self._write_out = True
        self._live.write()

    def _on_trace(self) -> None:
        trace = self._document.trace
        tensor = self._tensor(trace) if trace is not None else None
        if trace is not None and tensor is not None and not self._live.busy:
            self.grid.set_values(trace.states(tensor)[0].data)

    def _say(self, words: str) -> None:
        self.said.setText(words)
        self.said.setVisible(bool(words))


def _which(trace: Trace, tensor: int) -> tuple[str | None, int]:
    """What stays the same about a leaf when its numbers change: its name, and how many had it before."""
    name = trace.tensors[tensor].name
    return name, sum(1 for info in trace.tensors[:tensor] if info.name == name)
