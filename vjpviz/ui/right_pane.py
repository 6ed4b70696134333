"""The right pane: what happens in this step, the engine, v, the whole function, saved tensors, all tensors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from vjpviz.ui.engine_panel import EnginePanel
from vjpviz.ui.prediction import Prediction
from vjpviz.ui.saved_tensors import SavedTensors
from vjpviz.ui.section import Section
from vjpviz.ui.step_panel import StepPanel
from vjpviz.ui.style import named
from vjpviz.ui.tensor_table import TensorTable
from vjpviz.ui.vector_editor import VectorEditor
from vjpviz.ui.whole_function import WholeFunction

if TYPE_CHECKING:
    from vjpviz.ui.document import Document
    from vjpviz.ui.session import Session


class RightPane(QScrollArea):
    """Scrolls where its parts do not fit."""

    def __init__(self, document: Document, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.step_panel = StepPanel(document, self)
        self.engine_panel = EnginePanel(document, self)
        self.vector_editor = VectorEditor(document, self)
        self.whole_function = WholeFunction(document, self)
        self.saved_tensors = SavedTensors(document, self)
        self.tensor_table = TensorTable(document, self)
        self.whole_section = Section(self.tr("Whole function"), self.whole_function, self)
        self.prediction = Prediction(document, self)
        self.prediction.step_requested.connect(lambda: document.seek(document.t + 1))
        self.prediction_section = Section(self.tr("Predict the next step"), self.prediction, self)
        self.saved_section = Section(self.tr("Saved tensors"), self.saved_tensors, self)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        body = named(QWidget(self), "body")
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.step_panel, self.engine_panel, _rule(), self.vector_editor, _rule()):
            column.addWidget(part)
        column.addWidget(self.prediction_section)
        column.addWidget(self.whole_section)
        column.addWidget(self.saved_section)
        column.addWidget(_header(self.tr("Tensors")))
        table = QVBoxLayout()
        table.setContentsMargins(20, 8, 20, 8)
        table.addWidget(self.tensor_table)
        self.tensor_table.setMinimumHeight(190)
        column.addLayout(table, 1)
        self.setWidget(body)
        self.setMinimumWidth(440)
        for section in (self.prediction_section, self.whole_section, self.saved_section):
            section.toggled.connect(lambda opened, section=section: self._reveal(section) if opened else None)
        self.step_panel.check_requested.connect(session.check)
        self.whole_function.check_requested.connect(session.check)
        self.whole_function.wanted.connect(session.ask_whole)
        self.vector_editor.run_requested.connect(session.run)
        self.vector_editor.attempt_requested.connect(session.attempt)

    def _reveal(self, section: Section) -> None:
        """Scroll to a part that was opened, once it is laid out."""
        QTimer.singleShot(60, section, lambda: self.ensureWidgetVisible(section, 0, 8))


def _header(title: str) -> QFrame:
    header = named(QFrame(), "header")
    header.setFixedHeight(40)
    row = QHBoxLayout(header)
    row.setContentsMargins(20, 0, 20, 0)
    row.addWidget(named(QLabel(title), "title"))
    row.addStretch()
    return header


def _rule() -> QFrame:
    line = named(QFrame(), "divider")
    line.setFixedHeight(1)
    return line
