"""The right pane: what happens in this step, the engine, v, and one of: all tensors, the whole function, and more."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QFrame,
    QGraphicsOpacityEffect,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from vjpviz.ui.engine_panel import EnginePanel
from vjpviz.ui.picture_view import PALE
from vjpviz.ui.prediction import Prediction
from vjpviz.ui.saved_tensors import SavedTensors
from vjpviz.ui.section import HEADER, Section
from vjpviz.ui.segments import Segments
from vjpviz.ui.step_panel import StepPanel
from vjpviz.ui.style import named, text_scale
from vjpviz.ui.tensor_table import TensorTable
from vjpviz.ui.vector_editor import VectorEditor
from vjpviz.ui.voice import Voice
from vjpviz.ui.whole_function import WholeFunction

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from vjpviz.ui.document import Document
    from vjpviz.ui.session import Session

Part = Literal["tensors", "whole", "saved", "predict"]

ASIDE = 170
"""The px that the name of a step keeps beside its tabs, the margins included, at text scale 1."""

_SETTLED = 60
"""Milliseconds after which a part that was chosen is laid out."""


class RightPane(QScrollArea):
    """Scrolls where its parts do not fit. Of those at its foot one is seen at a time: a prediction hides the rest."""

    def __init__(self, document: Document, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.step_panel = StepPanel(document, self)
        self.engine_panel = EnginePanel(document, self)
        self.vector_editor = VectorEditor(document, self)
        self.whole_function = WholeFunction(document, self)
        self.saved_tensors = SavedTensors(document, self)
        self.tensor_table = TensorTable(document, self)
        self.tensor_table.setMinimumHeight(150)
        self.prediction = Prediction(document, self)
        self.engine_section = Section(self.tr("Engine"), self.engine_panel, document, self)
        aside = (self.vector_editor.roots, self.vector_editor.note)
        self.vector_section = Section(self.tr("Gradient vector v"), self.vector_editor, document, self, aside)
        self._parts: dict[Part, tuple[str, QWidget]] = {
            "tensors": (self.tr("Tensors"), _indented(self.tensor_table)),
            "whole": (self.tr("Whole function"), self.whole_function),
            "saved": (self.tr("Saved tensors"), self.saved_tensors),
            "predict": (self.tr("Predict"), self.prediction),
        }
        document.stale_changed.connect(self._on_stale)
        self.tabs = Segments(self)
        self.tabs.setAccessibleName(self.tr("Shown below"))
        self.tabs.set_texts([title for title, _ in self._parts.values()])
        self.tabs.chosen.connect(self._on_chosen)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        body = named(QWidget(self), "body")
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.step_panel, self.engine_section, self.vector_section, self._header()):
            column.addWidget(widget)
        for name, (_title, part) in self._parts.items():
            column.addWidget(part, 1 if name == "tensors" else 0)
        column.addStretch(0)
        self.setWidget(body)
        self.setAccessibleName(self.tr("Explanation of the step"))
        Voice(self, QAccessible.Role.Pane)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Tab reaches all that is in it, and scrolls it there
        self.setMinimumWidth(372)
        self.step_panel.check_requested.connect(session.check)
        self.whole_function.check_requested.connect(session.check)
        self.whole_function.wanted.connect(session.ask_whole)
        self.whole_function.filled.connect(self._reveal)
        self.prediction.step_requested.connect(lambda: document.seek(document.t + 1))
        self.vector_editor.run_requested.connect(session.run)
        self.vector_editor.attempt_requested.connect(session.attempt)
        self._on_chosen()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where tabs find no room beside what stands with them, they are a list."""
        super().resizeEvent(event)
        wide = self.viewport().width()
        self.tabs.set_room(wide - 32)
        self.step_panel.tabs.set_room(round(wide - ASIDE * text_scale()))

    def show_part(self, name: Part) -> None:
        """Show this one of the parts at the foot."""
        self.tabs.choose(list(self._parts).index(name))

    @property
    def part(self) -> Part:
        """The one of the parts at the foot that is shown."""
        return list(self._parts)[self.tabs.current]

    @property
    def sections(self) -> dict[str, Section]:
        """What can be closed, by the name under which that is remembered."""
        return {"engine": self.engine_section, "vector": self.vector_section}

    def _header(self) -> QFrame:
        header = named(QFrame(self), "section")
        header.setFixedHeight(HEADER + 4)
        row = QHBoxLayout(header)
        row.setContentsMargins(16, 0, 16, 0)
        row.addWidget(self.tabs)
        row.addStretch()
        return header

    def _on_chosen(self, *_: object) -> None:
        for name, (_title, part) in self._parts.items():
            part.setVisible(name == self.part)
        if self.part != "tensors":
            self._reveal()

    def _on_stale(self, stale: bool) -> None:
        """What belongs to an earlier text is pale, as the graph is; v can still be changed."""
        for part in (self.step_panel, self.engine_panel, *(widget for _title, widget in self._parts.values())):
            effect = QGraphicsOpacityEffect(part)
            effect.setOpacity(PALE)
            # None takes it away, which the stubs do not know
            part.setGraphicsEffect(effect if stale else None)  # pyright: ignore[reportArgumentType]

    def _reveal(self) -> None:
        """Scroll to the part at the foot, once it is laid out."""
        shown = self._parts[self.part][1]
        QTimer.singleShot(_SETTLED, shown, lambda: self.ensureWidgetVisible(shown, 0, 8) if shown.isVisible() else None)


def _indented(table: QWidget) -> QWidget:
    around = QWidget()
    column = QVBoxLayout(around)
    column.setContentsMargins(20, 8, 20, 8)
    column.addWidget(table)
    around.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
    return around
