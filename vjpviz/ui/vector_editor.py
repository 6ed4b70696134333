"""The gradient vector ``v`` of the present backward call as cells; a change rewrites the script."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from vjpviz.graph.caption import called
from vjpviz.graph.values import shape_text
from vjpviz.lang.rewrite import NotLiteral, Rewrite, with_call, with_gradient
from vjpviz.trace.trace import Trace
from vjpviz.ui import number_table
from vjpviz.ui.announce import Said
from vjpviz.ui.elided import Elided
from vjpviz.ui.live_rewrite import LiveRewrite
from vjpviz.ui.number_grid import NumberGrid
from vjpviz.ui.segments import Segments
from vjpviz.ui.style import named
from vjpviz.ui.vector_dialog import VectorDialog

if TYPE_CHECKING:
    from vjpviz.trace.trace import BackwardCall
    from vjpviz.ui.document import Document

MOST = 36

_SUBSCRIPTS = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")


def tr(text: str) -> str:
    """Translated in the context of the editor."""
    return QCoreApplication.translate("VectorEditor", text)


class VectorEditor(QWidget):
    """Cells in the shape of the output, and presets. ``run_requested`` asks for a run after the script has changed.

    ``roots`` chooses between several outputs and ``note`` tells the shape: both stand in the header above.

    ``attempt_requested`` asks to run a script to the side and to give its Trace to a function.
    """

    run_requested = Signal()
    attempt_requested = Signal(str, object)
    compare_requested = Signal()

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._shape: tuple[int, ...] | None = None
        self._random = np.random.default_rng()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.roots = Segments(self)
        self.roots.chosen.connect(self._show)
        self.note = named(Elided(self), "hint")
        self._body = QWidget(self)
        inner = QVBoxLayout(self._body)
        inner.setContentsMargins(20, 14, 20, 14)
        inner.setSpacing(12)
        self.grid = NumberGrid(document, "v", parent=self._body)
        inner.addWidget(self.grid)
        self._presets = QHBoxLayout()
        self._presets.setSpacing(6)
        inner.addLayout(self._presets)
        inner.addLayout(self._last_row())
        self.said = named(Said(self._body), "hint")
        self.said.setWordWrap(True)
        self.said.hide()
        inner.addWidget(self.said)
        column.addWidget(self._body)
        self.table_button = named(QPushButton(self.tr("Edit as a table…"), self), "preset")
        self.table_button.clicked.connect(lambda _checked=False: self.open_table())
        beside = QHBoxLayout()
        beside.setContentsMargins(20, 10, 20, 10)
        beside.addWidget(self.table_button)
        beside.addStretch()
        self._many = QWidget(self)
        self._many.setLayout(beside)
        column.addWidget(self._many)
        self._live = LiveRewrite(document, self.grid, self.rewritten, self)
        self._live.run_requested.connect(self.run_requested)
        self._live.said.connect(self._say)
        document.trace_changed.connect(self._show)
        document.time_changed.connect(self._show)
        document.loaded.connect(self._forget)
        self._show()

    def _last_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(6)
        self.expression = QLineEdit(self._body)
        self.expression.setPlaceholderText(self.tr("expression, e.g. (-1)**i / (i + 1)"))
        self.expression.setToolTip(self.tr("i is the place of an entry, counted from 0"))
        self.expression.setAccessibleName(self.tr("Expression for v"))
        self.expression.returnPressed.connect(self._evaluate)
        row.addWidget(self.expression, 1)
        self.compare = QPushButton(self.tr("Compare…"), self._body)
        self.compare.setToolTip(self.tr("v beside another one, through the same graph"))
        self.compare.clicked.connect(lambda _checked=False: self.compare_requested.emit())
        row.addWidget(self.compare)
        run = named(QPushButton(self.tr("Run with v"), self._body), "primary")
        run.clicked.connect(lambda _checked=False: self.write())
        row.addWidget(run)
        return row

    @property
    def values(self) -> np.ndarray | None:
        """The numbers in the cells in the output's shape, or ``None`` where one is no number."""
        return self.grid.values

    def rewritten(self, trace: Trace, v: np.ndarray) -> Rewrite | NotLiteral:
        """The script with another ``v`` for the present backward call, or where there is none, with a call."""
        facts = self._call(trace)
        if facts is not None:
            return reseeded(trace, facts, self._root(facts), v)
        output = _last_output(trace)
        if output is None:
            return NotLiteral(self.tr("No tensor here could send a gradient back."))
        info = trace.tensors[output]
        if v.shape != info.shape:
            return _misshapen(v, info.shape)
        line = info.span.line if info.span else None
        return with_call(trace.source, info.name or "", v, info.shape, line=line, dtype=info.dtype)

    def write(self) -> None:
        """Write ``v`` into the script, which runs it again."""
        self._live.write()

    def _forget(self) -> None:
        """What was asked of another script."""
        self.expression.clear()
        self._say("")

    def _say(self, words: str) -> None:
        self.said.setText(words)
        self.said.setVisible(bool(words))

    # what is shown

    def _call(self, trace: Trace) -> BackwardCall | None:
        call = self._document.call
        facts = trace.calls[call] if call is not None else None
        return facts if facts is not None and facts.root_tensors else None

    @property
    def root(self) -> int | None:
        """The place of the output whose v is shown among those of the present call, if there is a call."""
        trace = self._document.trace
        facts = self._call(trace) if trace is not None else None
        return self._root(facts) if facts is not None else None

    def _root(self, facts: BackwardCall) -> int:
        return min(self.roots.current, len(facts.root_tensors) - 1)

    def _show(self, *_: object) -> None:
        trace = self._document.trace
        facts = self._call(trace) if trace is not None else None
        output = None
        self.roots.set_texts([called(trace, one) for one in facts.root_tensors] if trace and facts else [])
        if trace is not None:
            output = facts.root_tensors[self._root(facts)] if facts is not None else _last_output(trace)
        if trace is None or output is None:
            self._none(self.tr("no backward call"))
            return
        info = trace.tensors[output]
        size = int(np.prod(info.shape))
        if size > MOST:
            fits = size <= number_table.MOST
            words = self.tr("{0} numbers") if fits else self.tr("{0} numbers: edit them in the script")
            self._none(words.format(size))
            self._many.setVisible(fits)
            return
        given = facts.gradients[self._root(facts)] if facts is not None and facts.gradients else None
        name, shape = info.name or self.tr("the output"), shape_text(info.shape)
        if facts is None:
            self.note.setText(self.tr("no backward call yet: from {0}, {1}").format(name, shape))
        elif given is not None and given.shape != info.shape:
            self.note.setText(self.tr("v has {0}, {1} has {2}").format(shape_text(given.shape), name, shape))
        else:
            self.note.setText(self.tr("same shape as {0}: {1}").format(name, shape))
        self._many.hide()
        self._body.show()
        if info.shape != self._shape:
            self._shape = info.shape
            self.grid.set_values(np.ones(info.shape))
            self._build_presets(size)
        if not self._live.busy:
            fits = given is not None and given.shape == info.shape
            self.grid.set_values(given if fits and given is not None else np.ones(info.shape))

    def _none(self, words: str) -> None:
        self._shape = None
        self.grid.set_values(None)
        self.note.setText(words)
        self._body.hide()
        self._many.hide()

    # many numbers

    def open_table(self) -> VectorDialog:
        """All numbers of v as a table that scrolls."""
        dialog = VectorDialog(self._document, self._given, self.rewritten, self.window())
        dialog.run_requested.connect(self.run_requested)
        dialog.show()
        return dialog

    def _given(self) -> np.ndarray | None:
        """The present v in the output's shape: ones where the script gives none."""
        trace = self._document.trace
        facts = self._call(trace) if trace is not None else None
        output = facts.root_tensors[self._root(facts)] if facts is not None else trace and _last_output(trace)
        if trace is None or output is None:
            return None
        shape = trace.tensors[output].shape
        given = facts.gradients[self._root(facts)] if facts is not None and facts.gradients else None
        return given if given is not None and given.shape == shape else np.ones(shape)

    # presets

    def _build_presets(self, size: int) -> None:
        while self._presets.count():
            item = self._presets.takeAt(0)
            if item is not None and (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        choices = [(self.tr("ones"), np.ones(size))]
        if 1 < size <= 4:
            choices += [(f"e{str(i + 1).translate(_SUBSCRIPTS)}", np.eye(size)[i]) for i in range(size)]
        if size > 1:
            choices.append(("±1", np.array([1.0 - 2 * (i % 2) for i in range(size)])))
        for title, v in choices:
            self._preset(title, lambda v=v: self._choose(v))
        if size > 4:
            self._unit = 0
            self._preset(self.tr("next eᵢ"), lambda: self._next_unit(size))
        self._preset(self.tr("random"), lambda: self._choose(self._random.integers(-9, 10, size)))
        self._presets.addStretch()

    def _next_unit(self, size: int) -> None:
        self._choose(np.eye(size)[self._unit % size])
        self._unit += 1

    def _preset(self, title: str, chosen) -> None:
        button = named(QPushButton(title, self._body), "preset")
        button.clicked.connect(lambda _checked=False: chosen())
        self._presets.addWidget(button)

    def _choose(self, v: np.ndarray) -> None:
        if self._shape is not None:
            self.grid.set_values(np.asarray(v, np.float64).reshape(self._shape))
            self.write()

    def _evaluate(self) -> None:
        """Let the worker work out the expression: it may be anything that a script can say."""
        text, shape = self.expression.text().strip(), self._shape
        if not text or shape is None:
            return
        places = f"torch.arange({int(np.prod(shape))}.).reshape({shape})"
        source = f"import torch\nfrom math import *\ni = {places}\nv = ({text}) * torch.ones({shape})\n"
        self.attempt_requested.emit(source, self._on_evaluated)

    def _on_evaluated(self, result: object) -> None:
        if not isinstance(result, Trace) or result.error is not None:
            reason = result.error if isinstance(result, Trace) else result
            self._say(self.tr("No v: {0}").format(getattr(reason, "message", "")))
            return
        found = [info.id for info in result.tensors if info.name == "v"]
        data = result.final_state(found[-1]).data if found else np.zeros(0)
        if data.shape != self._shape:
            self._say(self.tr("No v: the expression has the shape {0}").format(shape_text(data.shape)))
            return
        self._say("")
        self._choose(data)


def reseeded(trace: Trace, facts: BackwardCall, root: int, v: np.ndarray) -> Rewrite | NotLiteral:
    """The script with another ``v`` for the output at place ``root`` of a backward call."""
    if facts.span is None:
        return NotLiteral(tr("This call is not in the script."))
    info = trace.tensors[facts.root_tensors[root]]
    if v.shape != info.shape:
        return _misshapen(v, info.shape)
    v = v.astype(info.dtype)  # digits of the script beyond these are no change
    return with_gradient(trace.source, facts.span, v, info.shape, root=root, dtype=info.dtype)


def _misshapen(v: np.ndarray, shape: tuple[int, ...]) -> NotLiteral:
    return NotLiteral(tr("v has {0}, the output has {1}").format(shape_text(v.shape), shape_text(shape)))


def _last_output(trace: Trace) -> int | None:
    """The newest named tensor that has a grad_fn."""
    found = [info.id for info in trace.tensors if info.name and trace.final_state(info.id).grad_fn is not None]
    return found[-1] if found else None
