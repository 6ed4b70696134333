"""What a step says in large type: lines of mathematics for the presentation, one equals sign below the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from vjpviz.export.maths import FormulaError, typeset
from vjpviz.export.painter import PainterSurface
from vjpviz.trace.events import Accumulate, Execute, Forward, Seed
from vjpviz.ui.step_formulas import matrix_tex, row_tex

if TYPE_CHECKING:
    import numpy as np
    from PySide6.QtGui import QPaintEvent

    from vjpviz.autograd.explain import StepExplanation
    from vjpviz.trace.events import Event
    from vjpviz.trace.trace import Trace
    from vjpviz.ui.document import Document

Line = tuple[str, str]
"""TeX left of the equals sign, and from it on."""

GAP = 0.55
"""Between lines, in font sizes; twice that between one product and the next."""


def lines_of(trace: Trace, event: Event, explanation: StepExplanation | None) -> list[Line]:
    """The step in mathematics: what was made, or ``v``, or every ``v · J``, or what came to a ``.grad``."""
    if isinstance(event, Accumulate):
        name = trace.tensors[event.tensor].name or "x"
        left = rf"\text{{{name}.grad}}"
        if event.before is None:
            return [(left, rf": \text{{None}} \leftarrow {_value(event.added, 'acc')}")]
        sum_ = rf"= {_value(event.before, 'acc')} + {_value(event.added, 'flow')}"
        return [(left, sum_), ("", f"= {_value(event.after, 'acc')}")]
    if isinstance(event, Execute):
        return _products(explanation) if explanation is not None else []
    if isinstance(event, Seed):
        return [(r"\mathbf{v}", f"= {_value(d.total, 'flow')}") for d in event.deliveries if d.total is not None]
    if isinstance(event, Forward):
        changed = dict(event.changes)
        named = [(trace.tensors[i].name, changed[i]) for i in event.outputs if i in changed]
        return [(rf"\mathit{{{_escaped(name)}}}" if name else "", f"= {_value(s.data, 'data')}") for name, s in named]
    return []


def _products(explanation: StepExplanation) -> list[Line]:
    products = explanation.products
    lines: list[Line] = []
    for i, product in enumerate(products):
        name = rf"J_{{{product.name}}}" if len(products) > 1 and product.name else "J"
        left, result = rf"\mathbf{{v}} \cdot {name}", rf"= {_value(product.result, 'flow')}"
        if i == 0 and product.matrix is not None:
            v = row_tex(product.v.reshape(-1), "flow")
            lines += [(left, f"= {v} {matrix_tex(product.matrix)}"), ("", result)]
        else:
            lines.append((left, result))
    return lines


def _value(values: np.ndarray, token: str) -> str:
    if values.ndim == 2 and len(values) > 1 and values.size:
        return matrix_tex(values, token)
    return row_tex(values.reshape(-1), token)


def _escaped(name: str) -> str:
    return name.replace("_", r"\_")


class Lecture(QWidget):
    """Paints lines with their equals signs aligned, smaller where they would not fit."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._size = 50.0
        self._lines: list[Line] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def lines(self) -> list[Line]:
        """What is shown."""
        return self._lines

    def set_size(self, size: float) -> None:
        """The largest font size, in pixels."""
        self._size = size
        self.update()

    def set_lines(self, lines: list[Line]) -> None:
        """Show other lines; one that cannot be set is left out."""
        self._lines = [line for line in lines if all(map(_can_be_set, line))]
        self.setAccessibleName("; ".join(" ".join(line) for line in self._lines))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """From the top."""
        if not self._lines:
            return
        left = max(typeset(a).width for a, _ in self._lines if a) if any(a for a, _ in self._lines) else 0.0
        gap = 0.3 if left else 0.0
        wide = left + gap + max(typeset(b).width for _, b in self._lines)
        extents = [_extent(line) for line in self._lines]
        high = sum(top + bottom for top, bottom in extents) + GAP * (len(extents) - 1) * 1.5
        size = min(self._size, (self.width() - 4) / wide, (self.height() - 4) / high)
        surface = PainterSurface(QPainter(self), self._document.theme)
        y = 2.0
        for i, ((a, b), (top, bottom)) in enumerate(zip(self._lines, extents, strict=True)):
            if i:
                y += GAP * size * (2 if a else 1)
            if a:
                surface.formula(0, y + top * size, a, size, "ink")
            surface.formula((left + gap) * size, y + top * size, b, size, "ink")
            y += (top + bottom) * size
        surface.painter.end()


def _extent(line: Line) -> tuple[float, float]:
    """Above and below the baseline, at a font size of 1."""
    set_ = [typeset(tex) for tex in line if tex]
    return max(-f.top for f in set_), max(f.top + f.height for f in set_)


def _can_be_set(tex: str) -> bool:
    try:
        return not tex or typeset(tex).width >= 0
    except FormulaError:
        return False
