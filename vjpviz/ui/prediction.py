"""Predict, then reveal: the numbers of the next step are typed, checked, and shown only when asked for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from vjpviz.graph.caption import called
from vjpviz.graph.receivers import receivers
from vjpviz.graph.values import compact, shape_text
from vjpviz.trace.events import Accumulate, Execute, Forward
from vjpviz.ui.announce import Said
from vjpviz.ui.number_grid import NumberGrid
from vjpviz.ui.style import named

if TYPE_CHECKING:
    from vjpviz.trace.trace import Trace
    from vjpviz.ui.document import Document

MOST = 16
RELATIVE = 5e-3
"""An answer is right to about three digits: nobody should have to type more."""


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked about the next step, and the answer."""

    words: str
    answer: np.ndarray


def tr(text: str) -> str:
    """Translated in the context of the panel."""
    return QCoreApplication.translate("Prediction", text)


def question(trace: Trace, t: int) -> Question | None:
    """The question about the step after ``t``, or ``None`` where it has no numbers of its own."""
    event = trace.events[t + 1] if t + 1 < len(trace.events) else None
    match event:
        case Accumulate():
            name = called(trace, event.tensor)
            was = tr("None") if event.before is None else compact(event.before)
            words = tr("{0} arrives at {1}; {1}.grad is {2}. What will {1}.grad be?")
            return Question(words.format(f"v = {compact(event.added)}", name, was), event.after)
        case Execute():
            sent = [out for out in event.grad_out if out is not None]
            goes = receivers(trace, event)
            if not sent or not goes or not event.grad_in or event.grad_in[0] is None:
                return None
            info = trace.nodes[event.node]
            edge = next(i for i, out in enumerate(event.grad_out) if out is not None)
            tensor = info.inputs[edge] if edge < len(info.inputs) else None
            target = called(trace, tensor) if tensor is not None else tr("the next node")
            words = tr("{0} runs next with v = {1}. Which v · J does it send to {2}?")
            return Question(words.format(info.name, compact(event.grad_in[0]), target), sent[0])
        case Forward() if event.inputs and event.outputs:
            state = trace.state_at(event.outputs[0], t + 1)
            if state is None or state.data.dtype.kind != "f":
                return None
            words = tr("{0} is computed next from {1}. Which numbers will it hold?")
            inputs = ", ".join(dict.fromkeys(called(trace, one) for one in event.inputs))
            return Question(words.format(called(trace, event.outputs[0]), inputs), state.data)
    return None


class Prediction(QWidget):
    """Asks about the next step. While it is open nothing else tells the future."""

    step_requested = Signal()

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._question: Question | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 12, 20, 14)
        column.setSpacing(10)
        self.words = QLabel(self)
        self.words.setWordWrap(True)
        column.addWidget(self.words)
        self.grid = NumberGrid(document, "?", parent=self)
        self.grid.confirmed.connect(self.check)
        column.addWidget(self.grid)
        row = QHBoxLayout()
        row.setSpacing(6)
        self.buttons = {}
        for name, title, work in (
            ("check", self.tr("Check my numbers"), self.check),
            ("reveal", self.tr("Reveal"), self.reveal),
            ("next", self.tr("Next step"), self.step_requested.emit),
        ):
            button = named(QPushButton(title, self), "preset")
            button.clicked.connect(lambda _checked=False, work=work: work())
            row.addWidget(button)
            self.buttons[name] = button
        row.addStretch()
        column.addLayout(row)
        self.verdict = named(Said(self), "hint")
        self.verdict.setWordWrap(True)
        column.addWidget(self.verdict)
        document.time_changed.connect(self._show)
        document.trace_changed.connect(self._show)
        self._show()

    def showEvent(self, _event: object) -> None:
        """The future is hidden from now on."""
        self._document.set_predicting(True)

    def hideEvent(self, _event: object) -> None:
        """The future may be seen again."""
        self._document.set_predicting(False)

    def _show(self, *_: object) -> None:
        trace = self._document.trace
        found = question(trace, self._document.t) if trace is not None else None
        self._question = found
        asks = found is not None and found.answer.size <= MOST
        self.verdict.setText("")
        self.buttons["check"].setVisible(asks)
        self.buttons["reveal"].setVisible(asks)
        at_end = self._document.t >= self._document.steps - 1
        self.buttons["next"].setEnabled(not at_end)
        if found is None:
            self.words.setText(
                self.tr("This is the last step.") if at_end else self.tr("The next step has nothing to predict.")
            )
            self.grid.set_values(None)
            return
        self.words.setText(f"{found.words}  {shape_text(found.answer.shape)}")
        self.grid.set_values(None)
        if asks:
            self.grid.set_shape(found.answer.shape)

    def check(self) -> None:
        """Say of each number whether it is right."""
        if self._question is None:
            return
        answer = self._question.answer.reshape(-1)
        typed = [cell.value for cell in self.grid.cells]
        right = [_close(one, value) for one, value in zip(typed, answer, strict=True)]
        self.grid.mark([not one for one in right])
        if all(right):
            self.verdict.setText(self.tr("✓ All right."))
        else:
            self.verdict.setText(self.tr("{0} of {1} are right.").format(sum(right), len(right)))

    def reveal(self) -> None:
        """Show the numbers."""
        if self._question is not None:
            self.grid.set_values(self._question.answer)
            self.grid.mark(None)
            self.verdict.setText("")


def _close(typed: float | None, right: object) -> bool:
    if typed is None:
        return False
    value = float(str(right))
    return abs(typed - value) <= RELATIVE * max(abs(value), 1e-6) or (np.isnan(typed) and np.isnan(value))
