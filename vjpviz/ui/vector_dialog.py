"""A v of many numbers as a table beside the graph; a change rewrites the script."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from vjpviz.graph.values import shape_text
from vjpviz.ui.announce import Said
from vjpviz.ui.dialog import Dialog
from vjpviz.ui.live_rewrite import LiveRewrite
from vjpviz.ui.number_table import NumberTable
from vjpviz.ui.style import named

if TYPE_CHECKING:
    from collections.abc import Callable

    import numpy as np

    from vjpviz.lang.rewrite import NotLiteral, Rewrite
    from vjpviz.trace.trace import Trace
    from vjpviz.ui.document import Document


class VectorDialog(Dialog):
    """Stays open while the script runs. ``given`` tells the present ``v``, or None where there is none to edit."""

    run_requested = Signal()

    def __init__(
        self,
        document: Document,
        given: Callable[[], np.ndarray | None],
        rewritten: Callable[[Trace, np.ndarray], Rewrite | NotLiteral],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Gradient vector v"))
        self._given = given
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        self._shape = named(QLabel(self), "hint")
        column.addWidget(self._shape)
        self.table = NumberTable(document, "v", self)
        column.addWidget(self.table, 1)
        column.addLayout(self.table.presets())
        self.said = named(Said(self), "hint")
        self.said.setWordWrap(True)
        column.addWidget(self.said)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)
        self._live = LiveRewrite(document, self.table, rewritten, self)
        self._live.run_requested.connect(self.run_requested)
        self._live.said.connect(self.said.setText)
        document.trace_changed.connect(self._show)
        document.time_changed.connect(self._show)  # the v of the call that is looked at
        self._show()
        self.table.setFocus()

    def _show(self, *_: object) -> None:
        v = self._given()
        self.table.setEnabled(v is not None)
        if v is not None and not self._live.busy:
            self.table.set_values(v)
            self._shape.setText(f"v  ·  {shape_text(v.shape)}")
