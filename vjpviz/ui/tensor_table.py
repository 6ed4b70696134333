"""All named tensors with their values at this moment."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from vjpviz.graph.values import compact, shape_text
from vjpviz.ui.links import key_of_tensor, tensor_of
from vjpviz.ui.style import code_font, colour, ui_font

if TYPE_CHECKING:
    from vjpviz.trace.events import TensorState
    from vjpviz.ui.document import Document

_MANY = 200


class TensorTable(QTableWidget):
    """Name, leaf, data, grad, shape. A chosen row lights its card."""

    opened = Signal(int)
    menu_requested = Signal(int, QPoint)

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
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.currentCellChanged.connect(self._on_row)
        self.cellDoubleClicked.connect(lambda row, _column: self.opened.emit(self._tensors[row]))
        self.customContextMenuRequested.connect(self._on_menu)
        self.setMouseTracking(True)
        document.pointed_changed.connect(self._on_pointed)
        self.cellEntered.connect(self._on_row)
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
            grad, grad_token, note = self._grad(tensor, state)
            cells = (
                (info.name or "", "ink", True, 700),
                (self.tr("leaf") if state.is_leaf else self.tr("non-leaf"), "ink3", False, 400),
                (compact(state.data, 20), "data", True, 400),
                (grad, grad_token, True, 400),
                (shape_text(info.shape), "ink3", True, 400),
            )
            for column, (text, token, mono, weight) in enumerate(cells):
                item = QTableWidgetItem(text)
                font = code_font(13.0 if column == 4 else 14.0, weight) if mono else ui_font(13)
                font.setItalic(column == 3 and state.grad is None)
                item.setFont(font)
                item.setForeground(colour(theme, token))
                item.setToolTip(note if column == 3 and note else text)
                self.setItem(row, column, item)

    def _on_row(self, row: int, *_: int) -> None:
        picture = self._document.picture
        if picture is not None and 0 <= row < len(self._tensors):
            self._document.point_at(key_of_tensor(picture, self._tensors[row]))

    def leaveEvent(self, event: QEvent) -> None:
        """Light nothing."""
        super().leaveEvent(event)
        self._document.point_at("")

    def _on_pointed(self, key: str) -> None:
        """A band behind the tensor that is pointed at elsewhere."""
        picture = self._document.picture
        lit = tensor_of(picture, key) if picture is not None and key else None
        for row, tensor in enumerate(self._tensors):
            for column in range(self.columnCount()):
                if (item := self.item(row, column)) is not None:
                    item.setBackground(colour(self._document.theme, "leaf" if tensor == lit else "panel"))

    def _on_menu(self, at: QPoint) -> None:
        row = self.rowAt(at.y())
        if 0 <= row < len(self._tensors):
            self.menu_requested.emit(self._tensors[row], self.viewport().mapToGlobal(at))

    def _grad(self, tensor: int, state: TensorState) -> tuple[str, str, str]:
        """The gradient's text, its colour, and its state in words: no two of them look alike."""
        document, event = self._document, self._document.step
        if state.grad is None:
            if self._in_flight(tensor):
                return self.tr("None ← v"), "flow", self.tr("A gradient is on its way.")
            if not state.is_leaf and not state.retains_grad:
                return self.tr("not kept"), "ink3", self.tr("A non-leaf keeps no gradient: retain_grad().")
            return self.tr("None"), "ink3", self.tr("Nothing was accumulated: None is not 0.")
        text = compact(state.grad, 20)
        before = document.trace.state_at(tensor, document.t - 1) if document.trace else None
        if event is not None and any(one == tensor for one, _ in event.changes) and (
            before is None or before.grad is not state.grad
        ):  # fmt: skip
            return f"{text} ●", "acc", self.tr("Just accumulated.")
        if not state.is_leaf:
            return f"{text} {self.tr('retained')}", "acc", self.tr("Kept because of retain_grad().")
        return text, "acc", self.tr("All zeros: something was stored.") if not state.grad.any() else ""

    def _in_flight(self, tensor: int) -> bool:
        frame = self._document.frame()
        cards = frame.cards if frame is not None else ()
        card = next((one for one in cards if one.tensor == tensor), None)
        return card is not None and any(row.style == "awaited" for row in card.rows)
