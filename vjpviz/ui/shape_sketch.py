"""Two shapes that do not agree, drawn as cells: what was given as v, and the output it was given for."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from vjpviz.graph.caption import called
from vjpviz.graph.values import shape_text
from vjpviz.lang.rewrite import gradient_span
from vjpviz.trace.events import Seed
from vjpviz.ui.style import code_font, colour, text_scale

if TYPE_CHECKING:
    from vjpviz.graph.theme import Theme
    from vjpviz.trace.events import Span
    from vjpviz.trace.trace import Trace

MOST_ROWS, MOST_COLUMNS = 4, 8
"""More rows or columns of cells end in dots."""

_CELL, _GAP, _APART, _LABEL = 13.0, 3.0, 44.0, 20.0


@dataclass(frozen=True, slots=True)
class Mismatch:
    """A ``v`` of the shape ``given`` for an output ``name`` of the shape ``wanted``; it stands at ``argument``."""

    given: tuple[int, ...]
    wanted: tuple[int, ...]
    name: str
    argument: Span | None


def mismatch(trace: Trace | None) -> Mismatch | None:
    """The shapes over which a script ended, if that is what it ended over."""
    event = trace.events[-1] if trace is not None and trace.events else None
    if trace is None or trace.error is None or not isinstance(event, Seed) or not event.refused or event.call is None:
        return None
    call = trace.calls[event.call]
    for root, (tensor, v) in enumerate(zip(call.root_tensors, call.gradients, strict=False)):
        wanted = trace.tensors[tensor].shape
        if v.shape != wanted:
            span = gradient_span(trace.source, call.span, root=root) if call.span is not None else None
            return Mismatch(v.shape, wanted, called(trace, tensor), span)
    return None


def sketch_size(found: Mismatch) -> QSizeF:
    """The room the drawing needs, in px."""
    scale = text_scale()
    v, y = _columns(found)
    high = max(_grid(found.given).height(), _grid(found.wanted).height())
    return QSizeF((v + y) + _APART * scale, (high + _LABEL) * scale)


def paint_sketch(painter: QPainter, found: Mismatch, at: QPointF, theme: Theme) -> None:
    """Cells of v in orange, an unequal sign, cells of the output in blue; names and shapes below."""
    scale = text_scale()
    first, _ = _columns(found)
    high = max(_grid(found.given).height(), _grid(found.wanted).height()) * scale
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for left, shape, words, token, ground in (
        (at.x(), found.given, _words("v", found.given), "flow", "flow_bg"),
        (at.x() + first + _APART * scale, found.wanted, _words(found.name, found.wanted), "data", "panel"),
    ):
        grid = _grid(shape)
        painter.setPen(QPen(colour(theme, token), 1.4))
        painter.setBrush(colour(theme, ground))
        top = at.y() + (high - grid.height() * scale) / 2
        for row, column in _places(shape):
            step = (_CELL + _GAP) * scale
            painter.drawRect(QRectF(left + column * step, top + row * step, _CELL * scale, _CELL * scale))
        if _cut(shape):
            dots = "⋮" if _rows_and_columns(shape)[0] > MOST_ROWS else "…"
            painter.drawText(QPointF(left + (grid.width() - 12) * scale, top + grid.height() * scale), dots)
        painter.setFont(code_font(13))
        painter.drawText(QPointF(left, at.y() + high + 15 * scale), words)
    painter.setPen(colour(theme, "err"))
    painter.setFont(code_font(16, 700))
    middle = QRectF(at.x() + first, at.y(), _APART * scale, high)
    painter.drawText(middle, Qt.AlignmentFlag.AlignCenter, "≠")
    painter.restore()


def _words(name: str, shape: tuple[int, ...]) -> str:
    return f"{name} {shape_text(shape)}"


def _columns(found: Mismatch) -> tuple[float, float]:
    """The widths of the two drawings with their labels, in px."""
    metrics, scale = QFontMetricsF(code_font(13)), text_scale()
    pairs = ((found.given, _words("v", found.given)), (found.wanted, _words(found.name, found.wanted)))
    v, y = (max(_grid(shape).width() * scale, metrics.horizontalAdvance(words)) for shape, words in pairs)
    return v, y


def _rows_and_columns(shape: tuple[int, ...]) -> tuple[int, int]:
    """As numbers are printed: the last dimension from left to right, all others from top to bottom."""
    return (math.prod(shape[:-1]), shape[-1]) if shape else (1, 1)


def _places(shape: tuple[int, ...]) -> list[tuple[int, int]]:
    rows, columns = _rows_and_columns(shape)
    return [(row, column) for row in range(min(rows, MOST_ROWS)) for column in range(min(columns, MOST_COLUMNS))]


def _cut(shape: tuple[int, ...]) -> bool:
    rows, columns = _rows_and_columns(shape)
    return rows > MOST_ROWS or columns > MOST_COLUMNS


def _grid(shape: tuple[int, ...]) -> QSizeF:
    """The size of the cells at text scale 1, with room for dots."""
    rows, columns = _rows_and_columns(shape)
    wide = min(columns, MOST_COLUMNS) * (_CELL + _GAP) + (16 if _cut(shape) else 0)
    return QSizeF(wide, min(rows, MOST_ROWS) * (_CELL + _GAP))
