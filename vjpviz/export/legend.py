"""The legend: what the two kinds of lines and the five states mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from vjpviz.export import faces
from vjpviz.export.fonts import cap_height, text_width
from vjpviz.export.lanes import draw_lane
from vjpviz.export.marks import draw_mark
from vjpviz.export.surface import line
from vjpviz.graph.frame import Lane, Point, Rect
from vjpviz.words import mark, say

if TYPE_CHECKING:
    from vjpviz.export.surface import Surface
    from vjpviz.graph.frame import NodeState
    from vjpviz.graph.metrics import Scale

_LINES: tuple[tuple[Literal["forward", "live"], str], ...] = (
    ("forward", mark("forward value")),
    ("live", mark("v going back")),
)
_STATES: tuple[tuple[NodeState, str, str], ...] = (
    ("idle", "", mark("idle")),
    ("waiting", "", mark("waiting (1 of 2)")),
    ("active", "", mark("active")),
    ("ready", "1", mark("ready (1st in line)")),
    ("done", "", mark("done")),
)
_COLUMNS = 2


def legend_size(scale: Scale) -> tuple[float, float]:
    """Its width and height, in px."""
    rows = len(_LINES) + -(-len(_STATES) // _COLUMNS)
    return 2 * scale.pad + sum(_columns(scale)), rows * _row(scale) + 3 * scale.pad


def draw_legend(surface: Surface, left: float, top: float, scale: Scale) -> None:
    """Draw it with its left upper corner at a place."""
    width, height = legend_size(scale)
    box = Rect(left, top, width, height)
    surface.box(box, 8, fill="panel", stroke="line")
    x, y = left + scale.pad, top + scale.pad + _row(scale) / 2
    for kind, words in _LINES:
        _sample(surface, x, y, kind, scale)
        _words(surface, x + 3.6 * scale.label, y, say(words), scale)
        y += _row(scale)
    middle = y - _row(scale) / 2 + scale.pad / 2
    surface.path(line(Point(left, middle), Point(box.right, middle)), stroke="line")
    y += scale.pad
    radius, columns = 0.45 * scale.mark, _columns(scale)
    for i, (state, place_in_line, words) in enumerate(_STATES):
        at = x + sum(columns[: i % _COLUMNS])
        place = y + i // _COLUMNS * _row(scale)
        # The dot in the ring stands on orange in the picture, on the panel here.
        draw_mark(surface, Point(at + radius, place), radius, state, place_in_line, active_ink="flow")
        _words(surface, at + 2 * radius + 0.6 * scale.label, place, say(words), scale)


def _row(scale: Scale) -> float:
    return 1.85 * scale.label


def _columns(scale: Scale) -> list[float]:
    sign = 0.9 * scale.mark + 0.6 * scale.label
    gap = 1.5 * scale.label
    widths = [
        max(text_width(faces.note(scale), say(words)) for _, _, words in _STATES[i::_COLUMNS]) for i in range(_COLUMNS)
    ]
    lines = 3.6 * scale.label + max(text_width(faces.note(scale), say(words)) for _, words in _LINES)
    columns = [sign + width for width in widths]
    columns[0] = max(columns[0] + gap, lines - columns[1])
    return columns


def _sample(surface: Surface, x: float, y: float, kind: Literal["forward", "live"], scale: Scale) -> None:
    start, end = Point(x, y), Point(x + 2.6 * scale.label, y)
    if kind == "live":
        start, end = end, start
    third = (end.x - start.x) / 3
    points = (start, Point(start.x + third, y), Point(end.x - third, y), end)
    draw_lane(surface, Lane(kind, points, kind, False), scale)


def _words(surface: Surface, x: float, y: float, words: str, scale: Scale) -> None:
    face = faces.note(scale)
    surface.text(x, y + cap_height(face) / 2, words, face, "ink2")
