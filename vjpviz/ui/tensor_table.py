"""All named tensors with their values at this moment."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from vjpviz.graph.values import compact, shape_text
from vjpviz.trace.events import Execute
from vjpviz.ui.check_words import leaf_mark
from vjpviz.ui.grad_cell import NOTE, STATE, GradCell
from vjpviz.ui.links import key_of_tensor, tensor_of
from vjpviz.ui.style import code_font, colour, ui_font

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from vjpviz.trace.events import TensorState
    from vjpviz.ui.document import Document

_MANY = 200
LEAF, DATA, GRAD, CHECK = 1, 2, 3, 5
"""Columns."""

_NARROW = 440
"""Below so many px there is no room for the leaf column beside the check; only leaves have a mark there."""


@dataclass(frozen=True, slots=True)
class _Cell:
    """Text in a colour, what its tool tip says, and of a ``.grad`` its state and the words behind it."""

    text: str
    token: str
    tip: str = ""
    mono: bool = True
    weight: int = 400
    state: str = ""
    behind: str = ""


class TensorTable(QTableWidget):
    """Name, leaf, data, grad, shape, and the check once there was one. A chosen row lights its card."""

    opened = Signal(int)
    menu_requested = Signal(int, QPoint)

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(0, 6, parent)
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
        header.setMinimumSectionSize(28)
        mark = QTableWidgetItem("✓")
        mark.setToolTip(self.tr("Compare with central differences"))
        self.setHorizontalHeaderItem(CHECK, mark)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        for column in (DATA, GRAD):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
        self.setItemDelegateForColumn(GRAD, GradCell(document, self))
        self.setColumnHidden(CHECK, True)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(34)
        self.setShowGrid(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.currentCellChanged.connect(self._on_row)
        self.cellClicked.connect(self._on_clicked)
        self.cellDoubleClicked.connect(lambda row, _column: self.opened.emit(self._tensors[row]))
        self.customContextMenuRequested.connect(self._on_menu)
        self.setMouseTracking(True)
        document.pointed_changed.connect(self._on_pointed)
        self.cellEntered.connect(self._on_row)
        for changed in (
            document.time_changed,
            document.trace_changed,
            document.theme_changed,
            document.differences_changed,
        ):
            changed.connect(self._show)

    def _show(self, *_: object) -> None:
        document, trace = self._document, self._document.trace
        shown = []
        if trace is not None:
            newest = {info.name: info.id for info in trace.tensors if info.name and info.born <= document.t}
            shown = [one for one in newest.values() if not trace.superseded(one, document.t)][:_MANY]
        self._tensors = shown
        self.setRowCount(len(shown))
        for row, tensor in enumerate(shown):
            assert trace is not None
            info, state = trace.tensors[tensor], trace.state_at(tensor, document.t)
            if state is None:
                continue
            cells = (
                _Cell(info.name or "", "ink", weight=700),
                _Cell(self.tr("leaf") if state.is_leaf else self.tr("non-leaf"), "ink3", mono=False),
                _Cell(compact(state.data, 20), "data"),
                self._grad(tensor, state),
                _Cell(shape_text(info.shape), "ink3"),
                self._check(tensor),
            )
            for column, cell in enumerate(cells):
                self.setItem(row, column, self._item(cell, 13.0 if column == 4 else 14.0))
        self.setColumnHidden(CHECK, not any(self._check(tensor).text for tensor in shown))
        self._fit_columns()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make do with the width there is."""
        super().resizeEvent(event)
        self._fit_columns()

    def _fit_columns(self) -> None:
        """Data and grad share what the others leave, each by what it needs."""
        self.setColumnHidden(LEAF, self.width() < _NARROW and not self.isColumnHidden(CHECK))
        others = sum(self.columnWidth(i) for i in range(self.columnCount()) if i not in (DATA, GRAD))
        room = self.viewport().width() - others
        data, grad = (max(60, self.sizeHintForColumn(column) + 8) for column in (DATA, GRAD))
        for column, needed in ((DATA, data), (GRAD, grad)):
            self.setColumnWidth(column, max(40, room * needed // (data + grad)))

    def _item(self, cell: _Cell, size: float) -> QTableWidgetItem:
        item = QTableWidgetItem(cell.text)
        item.setFont(code_font(size, cell.weight) if cell.mono else ui_font(13))
        item.setForeground(colour(self._document.theme, cell.token))
        item.setToolTip(cell.tip or cell.text)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{cell.text} {cell.behind}".strip())
        item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, cell.tip)
        item.setData(STATE, cell.state)
        item.setData(NOTE, cell.behind)
        return item

    def _on_row(self, row: int, *_: int) -> None:
        picture = self._document.picture
        if picture is not None and 0 <= row < len(self._tensors):
            self._document.point_at(key_of_tensor(picture, self._tensors[row]))

    def _on_clicked(self, row: int, _column: int) -> None:
        picture = self._document.picture
        if picture is not None and 0 <= row < len(self._tensors):
            self._document.choose(key_of_tensor(picture, self._tensors[row]))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter does what a double click does."""
        row = self.currentRow()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and 0 <= row < len(self._tensors):
            self.opened.emit(self._tensors[row])
        else:
            super().keyPressEvent(event)

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

    def _grad(self, tensor: int, state: TensorState) -> _Cell:
        """The gradient and its state in words: no two of them look alike."""
        event = self._document.step
        if state.grad is None:
            if self._in_flight(tensor):
                return _Cell("None", "flow", self.tr("A gradient is on its way."), state="awaited", behind="← v")
            if not state.is_leaf and not state.retains_grad:
                tip = self.tr("A non-leaf keeps no gradient: retain_grad().")
                return _Cell("None", "ink3", tip, state="none", behind=self.tr("not kept"))
            return _Cell("None", "ink3", self.tr("Nothing was accumulated: None is not 0."), state="none")
        text = compact(state.grad, 20)
        if isinstance(event, Execute) and any(one == tensor for one, _ in event.changes):
            return _Cell(text, "acc", self.tr("Just accumulated."), state="new", behind=self.tr("new"))
        if not state.is_leaf:
            tip = self.tr("Kept because of retain_grad().")
            return _Cell(text, "acc", tip, state="stored", behind=self.tr("retained"))
        tip = self.tr("All zeros: something was stored.") if not state.grad.any() else ""
        return _Cell(text, "acc", tip, state="stored")

    def _check(self, tensor: int) -> _Cell:
        """What central differences say of the gradient this call brought; empty where nobody has asked."""
        found = self._document.differences
        if found is None or found.call != self._document.call:
            return _Cell("", "ink3")
        mark, words, right = leaf_mark(found, tensor)
        return _Cell(mark, "ink2" if right else "err", words)

    def _in_flight(self, tensor: int) -> bool:
        frame = self._document.frame()
        cards = frame.cards if frame is not None else ()
        card = next((one for one in cards if one.tensor == tensor), None)
        return card is not None and any(row.style == "awaited" for row in card.rows)
