"""What can be changed about a tensor: its values, and whether a backward pass begins at it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QInputDialog, QMenu, QWidget

from vjpviz.autograd.text import format_tensor
from vjpviz.graph.caption import called
from vjpviz.graph.frame import Card
from vjpviz.graph.items import PillItem, item_of
from vjpviz.lang.rewrite import NotLiteral, declared, with_call
from vjpviz.ui.compare import CompareDialog
from vjpviz.ui.formula_dialog import FormulaDialog
from vjpviz.ui.links import node_of, span_of, time_of
from vjpviz.ui.values_editor import ValuesDialog, why_not

if TYPE_CHECKING:
    from vjpviz.trace.events import Span
    from vjpviz.trace.trace import Trace
    from vjpviz.ui.document import Document
    from vjpviz.ui.right_pane import RightPane
    from vjpviz.ui.session import Session

_UNDEFINED = re.compile(r"name '(\w+)' is not defined")


class Changes(QObject):
    """Opens the dialogs, and writes what comes of them into the script."""

    written = Signal()
    reveal_requested = Signal(object)  # a Span

    def __init__(self, document: Document, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._document, self._session, self._window = document, session, window
        self.written.connect(session.run)

    def connect_pane(self, pane: RightPane) -> None:
        """Answer what is asked for in the right pane."""
        pane.tensor_table.opened.connect(self.edit_values)
        pane.tensor_table.menu_requested.connect(self.show_menu)
        pane.vector_editor.compare_requested.connect(lambda: self.compare(pane))

    def open_element(self, key: str) -> None:
        """A double click on a card edits its values."""
        card = self._card(key)
        if card is not None:
            self.edit_values(card.tensor)

    def show_element_menu(self, key: str, at: QPoint) -> None:
        """The menu of a card or of a function."""
        card = self._card(key)
        if card is not None:
            self.show_menu(card.tensor, at)
        elif self._document.picture is not None and key in self._document.picture.graph:
            self.menu_of_function(key).popup(at)

    def show_menu(self, tensor: int, at: QPoint) -> None:
        """What can be done with a tensor."""
        self.menu_of(tensor).popup(at)

    def menu_of_function(self, key: str) -> QMenu:
        """The actions for a function node."""
        document, picture = self._document, self._document.picture
        assert picture is not None
        node = node_of(picture, key)
        menu = self._menu(picture.trace.nodes[node].name if node is not None else "")
        t = time_of(picture.trace, document.call, node) if node is not None else None
        step = menu.addAction(self.tr("Go to its step"), lambda: document.seek(t if t is not None else document.t))
        step.setEnabled(t is not None)
        step.setToolTip("" if t is not None else self.tr("It does not run in this backward pass."))
        self._add_reveal(menu, span_of(picture, key))
        item = item_of(picture.graph, key)
        if isinstance(item, PillItem) and (item.inside or _beside(picture.trace, item.node)):
            title = self.tr("Open this part") if item.inside else self.tr("Fold this part")
            menu.addAction(title, lambda: document.toggle_fold(key))
        return menu

    def _menu(self, title: str) -> QMenu:
        menu = QMenu(self._window)
        menu.setAccessibleName(self.tr("Menu of {0}").format(title))
        menu.setToolTipsVisible(True)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def _add_reveal(self, menu: QMenu, span: Span | None) -> None:
        reveal = menu.addAction(self.tr("Show in the script"))
        reveal.setEnabled(span is not None)
        if span is not None:
            reveal.triggered.connect(lambda: self.reveal_requested.emit(span))

    def menu_of(self, tensor: int) -> QMenu:
        """The actions for a tensor; those that are not possible say why."""
        trace = self._document.trace
        assert trace is not None
        menu = self._menu(called(trace, tensor))
        values = menu.addAction(self.tr("Edit values…"))
        reason = why_not(trace, tensor)
        values.setEnabled(not reason)
        values.setToolTip(reason)
        values.triggered.connect(lambda: self.edit_values(tensor))
        back = menu.addAction(self.tr("Backward from here"))
        back.setEnabled(bool(trace.tensors[tensor].name) and trace.final_state(tensor).requires_grad)
        back.triggered.connect(lambda: self.backward_from(tensor))
        self._add_reveal(menu, trace.tensors[tensor].span)
        menu.addAction(self.tr("Copy the values"), lambda: self.copy_values(tensor))
        return menu

    def copy_values(self, tensor: int) -> None:
        """Put a tensor's present values on the clipboard, as they are printed."""
        trace = self._document.trace
        state = trace.state_at(tensor, self._document.t) if trace is not None else None
        if state is not None:
            QGuiApplication.clipboard().setText(format_tensor(state.data))

    def edit_values(self, tensor: int) -> ValuesDialog | None:
        """Cells for the values of a leaf."""
        trace = self._document.trace
        if trace is None:
            return None
        if reason := why_not(trace, tensor):
            self._document.notify(reason)
            return None
        dialog = ValuesDialog(self._document, tensor, self._window)
        dialog.run_requested.connect(self._session.run)
        dialog.adjustSize()
        corner = self._window.mapToGlobal(self._window.rect().bottomLeft())
        dialog.move(corner.x() + 16, corner.y() - dialog.height() - 48)  # off the graph, whose numbers follow
        dialog.show()
        return dialog

    def backward_from(self, tensor: int) -> None:
        """Add a backward call on a tensor to the script, with ones as v where it is no single number."""
        trace = self._document.trace
        if trace is None:
            return
        info = trace.tensors[tensor]
        v = np.ones(info.shape) if info.shape else None
        line = info.span.line if info.span else None
        found = with_call(self._document.source, info.name or "", v, info.shape, line=line, dtype=info.dtype)
        if isinstance(found, NotLiteral):
            self._document.notify(found.message)
            return
        self._document.rewrite(found.source)
        self.written.emit()

    def compare(self, pane: RightPane) -> CompareDialog | None:
        """v beside v′."""
        v, root = pane.vector_editor.values, pane.vector_editor.root
        if v is None or root is None or self._document.picture is None:
            return None
        dialog = CompareDialog(self._document, v, root, self._window)
        dialog.attempt_requested.connect(self._session.attempt)
        dialog.show()
        return dialog

    def formula(self) -> FormulaDialog:
        """A script from a formula."""
        dialog = FormulaDialog(self._document, self._window)
        dialog.written.connect(self._on_formula)
        dialog.open()
        return dialog

    def _on_formula(self, source: str) -> None:
        self._document.rewrite(source)
        self.written.emit()

    @property
    def undefined(self) -> str:
        """The name that the script uses and does not define, or ""."""
        failure = self._document.failure
        found = _UNDEFINED.search(failure.message) if failure is not None and failure.type == "NameError" else None
        return found[1] if found else ""

    def declare(self) -> None:
        """Declare the undefined name as a leaf, in a shape that is asked for."""
        name, failure = self.undefined, self._document.failure
        if not name or failure is None or failure.span is None:
            return
        text, right = QInputDialog.getText(
            self._window,
            self.tr("Declare {0}").format(name),
            self.tr("Shape of {0} (empty for a single number), such as 3 or 2, 3").format(name),
            text="3",
        )
        if right:
            self.declare_as(name, failure.span.line, text)

    def declare_as(self, name: str, line: int, text: str) -> None:
        """Declare a name before a line in the shape that was typed."""
        try:
            shape = tuple(int(one) for one in text.strip("() ").split(",") if one.strip())
        except ValueError:
            self._document.notify(self.tr("{0} is no shape").format(text))
            return
        found = declared(self._document.source, name, line, shape)
        if isinstance(found, NotLiteral):
            self._document.notify(found.message)
            return
        self._document.rewrite(found.source)
        self.written.emit()

    def _card(self, key: str) -> Card | None:
        frame = self._document.frame()
        return next((card for card in frame.cards if card.key == key), None) if frame is not None else None


def _beside(trace: Trace, node: int) -> bool:
    """Whether other functions were recorded in the same round, module or function, so that there is what to fold."""
    scope = trace.nodes[node].scope
    others = (one for one in trace.nodes if one.scope[: len(scope)] == scope and one.variable is None)
    return bool(scope) and any(one.id != node for one in others)
