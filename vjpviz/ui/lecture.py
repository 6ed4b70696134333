"""What a step says in large type: lines of mathematics for the presentation, one equals sign below the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from vjpviz.export.maths import FormulaError, typeset
from vjpviz.export.painter import PainterSurface
from vjpviz.graph.caption import called
from vjpviz.graph.symbols import worded
from vjpviz.trace.events import Accumulate, Execute
from vjpviz.ui.equation import Entries, Words, as_rows
from vjpviz.ui.spoken import spoken
from vjpviz.ui.step_equations import pages
from vjpviz.ui.step_formulas import matrix_tex, row_tex
from vjpviz.ui.voice import Voice

if TYPE_CHECKING:
    import numpy as np
    from PySide6.QtGui import QPaintEvent

    from vjpviz.autograd.explain import StepExplanation
    from vjpviz.trace.trace import Trace
    from vjpviz.ui.document import Document

Line = tuple[str, str]
"""TeX left of the equals sign, and from it on."""

GAP = 0.55
"""Between lines, in font sizes; twice that between one product and the next."""


def lines_of(trace: Trace, t: int, explanation: StepExplanation | None) -> list[Line]:
    """The step in mathematics: what was made, or ``v``, or every ``v · J``, or what came to a ``.grad``."""
    event = trace.events[t]
    if isinstance(event, Accumulate):
        name = called(trace, event.tensor)
        left = rf"\text{{{name}.grad}}"
        if event.before is None:
            return [(left, rf": \text{{None}} \leftarrow {_value(event.added, 'acc')}")]
        sum_ = rf"= {_value(event.before, 'acc')} + {_value(event.added, 'flow')}"
        return [(left, sum_), ("", f"= {_value(event.after, 'acc')}")]
    if isinstance(event, Execute):
        return _products(explanation) if explanation is not None else []
    return [_line(parts) for parts in _whole(pages(trace, t, None)[0].equation.lines)]


def rule_of(trace: Trace, t: int, explanation: StepExplanation | None) -> str:
    """The rule of the step as TeX, "" where it has none."""
    if isinstance(trace.events[t], Execute):
        return worded(next((p.rule for p in explanation.products if p.rule), "")) if explanation else ""
    return pages(trace, t, None)[0].rule


def _whole(lines: tuple[tuple[Words | Entries, ...], ...]) -> list[tuple[Words | Entries, ...]]:
    """The lines of an equation; what was before and what is after an arrow in one."""
    whole: list[tuple[Words | Entries, ...]] = []
    for line in lines:
        before = whole[-1][-1] if whole else None
        if isinstance(before, Words) and before.tex == r"\rightarrow":
            whole[-1] += line
        else:
            whole.append(line)
    return whole


def _line(parts: tuple[Words | Entries, ...]) -> Line:
    """A line of the step panel, divided at its first equals sign."""
    left, rest = "", list(parts)
    if isinstance(rest[0], Words) and rest[0].tex.endswith("="):
        left, rest[0] = rest[0].tex[:-1].strip(), Words("=")
    return left, " ".join(part.tex if isinstance(part, Words) else matrix_tex(part.values, part.token) for part in rest)


def _products(explanation: StepExplanation) -> list[Line]:
    products = explanation.products
    lines: list[Line] = []
    for i, product in enumerate(products):
        name = product.sign(several=len(products) > 1)
        left, result = rf"\mathbf{{v}} \cdot {name}", rf"= {_value(product.result, 'flow')}"
        if i == 0 and product.matrix is not None:
            v = row_tex(product.v.reshape(-1), "flow")
            lines += [(left, f"= {v} {matrix_tex(product.matrix)}"), ("", result)]
        else:
            lines.append((left, result))
    return lines


def _value(values: np.ndarray, token: str) -> str:
    return matrix_tex(as_rows(values), token)


class Lecture(QWidget):
    """Paints lines with their equals signs aligned, smaller where they would not fit."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._size = 50.0
        self._lines: list[Line] = []
        Voice(self)
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
        self.setAccessibleName("; ".join(spoken(" ".join(line)) for line in self._lines))
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
