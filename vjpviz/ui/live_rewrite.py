"""Numbers in cells become numbers in the script, also while they are dragged, a drag as one step of undo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from vjpviz.lang.rewrite import NotLiteral, Rewrite

if TYPE_CHECKING:
    from collections.abc import Callable

    import numpy as np

    from vjpviz.trace.trace import Trace
    from vjpviz.ui.document import Document
    from vjpviz.ui.number_grid import NumberGrid
    from vjpviz.ui.number_table import NumberTable

FOLLOW = 50
"""Milliseconds between two runs of the script while a cell is dragged."""


class LiveRewrite(QObject):
    """Writes the grid's numbers into the script with ``rewritten``, which gets the present trace and the numbers.

    ``run_requested`` asks for a run after the script has changed; ``said`` tells what there is to say about it.
    """

    run_requested = Signal()
    said = Signal(str)

    def __init__(
        self,
        document: Document,
        grid: NumberGrid | NumberTable,
        rewritten: Callable[[Trace, np.ndarray], Rewrite | NotLiteral],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._grid = grid
        self._rewritten = rewritten
        self._merging = False  # whether the last change of the script belongs to a drag that goes on
        self._written = ""
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(FOLLOW)
        self._soon.timeout.connect(self._write_now)
        grid.changed.connect(self._on_changed)
        grid.confirmed.connect(self.write)

    @property
    def busy(self) -> bool:
        """Whether the cells are ahead of the script."""
        return self._grid.dragging or self._soon.isActive()

    def write(self) -> None:
        """Write the numbers now, as a step of undo of their own."""
        self._merging = False
        self._soon.stop()
        self._write_now()

    def _on_changed(self, dragging: bool) -> None:
        if not dragging and self._merging:  # the end of a drag
            self._soon.stop()
            self._write_now()
            self._merging = False
        elif not self._soon.isActive():
            self._soon.start()

    def _write_now(self) -> None:
        document, values = self._document, self._grid.values
        if values is None:
            return
        trace = document.trace
        if trace is None or document.source not in (trace.source, self._written):
            self._soon.start() if self._grid.dragging else self.said.emit(self.tr("Wait until the script has run."))
            return
        found = self._rewritten(trace, values)
        if isinstance(found, NotLiteral):
            self.said.emit(found.message)
            return
        self.said.emit(found.note)
        if found.source != document.source:
            self._written = found.source
            document.rewrite(found.source, merge=self._merging)
            self._merging = self._grid.dragging
            self.run_requested.emit()
