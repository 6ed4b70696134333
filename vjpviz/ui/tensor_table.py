"""All named tensors with their values at this moment."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from vjpviz.graph.values import compact, shape_text
from vjpviz.ui.style import code_font, colour, ui_font

if TYPE_CHECKING:
    from vjpviz.ui.document import Document

_MANY = 200


class TensorTable(QTableWidget):
    """Name, leaf, data, grad, shape. A chosen row lights its card."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(0, 5, parent)
        self._document = document
        self._tensors: list[int] = []
        self.setAccessibleName(self.tr("Tensors"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalHeaderLabels(
            [self.tr("name"), self.tr("leaf"), self.tr("data"), self.tr("grad"), self.tr("shape")]
        )
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        for column, mode in enumerate("RRSSR"):
            header.setSectionResizeMode(
                column, QHeaderView.ResizeMode.ResizeToContents if mode == "R" else QHeaderView.ResizeMode.Stretch
            )
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(34)
        self.setShowGrid(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.currentCellChanged.connect(self._on_row)
        for changed in (document.time_changed, document.trace_changed, document.theme_changed):
            changed.connect(self._show)

    def _show(self, *_: object) -> None:
        document, theme = self._document, self._document.theme
        trace = document.trace
        shown = []
        if trace is not None:
            newest = {info.name: info.id for info in trace.tensors if info.name and info.born <= document.t}
            shown = list(newest.values())[:_MANY]
        self._tensors = shown
        self.setRowCount(len(shown))
        for row, tensor in enumerate(shown):
            assert trace is not None
            info, state = trace.tensors[tensor], trace.state_at(tensor, document.t)
            if state is None:
                continue
            grad = self.tr("None") if state.grad is None else compact(state.grad, 20)
            cells = (
                (info.name or "", "ink", True, 700),
                (self.tr("leaf") if state.is_leaf else self.tr("non-leaf"), "ink3", False, 400),
                (compact(state.data, 20), "data", True, 400),
                (grad, "ink3" if state.grad is None else "acc", True, 400),
                (shape_text(info.shape), "ink3", True, 400),
            )
            for column, (text, token, mono, weight) in enumerate(cells):
                item = QTableWidgetItem(text)
                font = code_font(13.0 if column == 4 else 14.0, weight) if mono else ui_font(13)
                font.setItalic(column == 3 and state.grad is None)
                item.setFont(font)
                item.setForeground(colour(theme, token))
                item.setToolTip(text)
                self.setItem(row, column, item)

    def _on_row(self, row: int, *_: int) -> None:
        frame = self._document.frame()
        if frame is not None and 0 <= row < len(self._tensors):
            keys = [card.key for card in frame.cards if card.tensor == self._tensors[row]]
            self._document.point_at(keys[0] if keys else "")
