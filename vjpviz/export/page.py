"""The page around the graph: formulas beside it, title above, caption below. It is the same for all steps of a set."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, floor
from typing import TYPE_CHECKING

from vjpviz.export.caption import break_lines, draw_line, line_height, line_width
from vjpviz.export.chips import extent
from vjpviz.export.fonts import Face
from vjpviz.export.legend import draw_legend, legend_size
from vjpviz.export.maths import typeset
from vjpviz.export.scene import draw_frame
from vjpviz.export.surface import line
from vjpviz.graph.frame import Point, Rect

if TYPE_CHECKING:
    from collections.abc import Iterable

    from vjpviz.export.options import Options
    from vjpviz.export.surface import Surface
    from vjpviz.graph.frame import Formula, Frame, Pill
    from vjpviz.graph.metrics import Scale

_LEADER = ((14.0, 26.0), 1.4, (3.0, 3.5))  # free at the pill and at the formula, line width, dash


@dataclass(frozen=True, slots=True)
class Page:
    """Where things stand, in scene coordinates. ``None`` for a part that is not shown."""

    bounds: Rect
    graph: Rect
    formulas: float | None  # left end of their column
    caption: float | None  # top of the caption
    title: float | None  # top of the title
    legend: float | None = None  # top of the legend


def lay_out(frames: Iterable[Frame], options: Options) -> Page:
    """A page with room for every one of the frames."""
    frames = tuple(frames)
    scale = options.scale
    margin = 1.5 * scale.pad
    graph = _union([frame.bounds for frame in frames] + [extent(chip, scale) for f in frames for chip in f.chips])
    left, top, right, bottom = graph.x - margin, graph.y - margin, graph.right + margin, graph.bottom + margin
    column = max((typeset(f.tex).width * formula_size(scale) for frame in frames for f in frame.formulas), default=0.0)
    formulas = caption = title = legend = None
    if options.formulas and column:
        formulas = graph.right + 2 * scale.pad
        right = formulas + column + margin
        highest = max(typeset(f.tex).height * formula_size(scale) for frame in frames for f in frame.formulas)
        bottom = max(bottom, graph.y + highest + margin)
    if options.legend:
        width, height = legend_size(scale)
        legend, bottom = bottom, bottom + height + margin
        right = max(right, left + width + 2 * margin)
    if options.caption:
        rows = max(len(break_lines(frame.caption, scale.caption, right - left - 2 * margin)) for frame in frames)
        caption, bottom = bottom, bottom + rows * line_height(scale.caption) + (margin if rows else 0.0)
    if options.title:
        top -= line_height(scale.caption) + margin / 2
        title = top + margin
    left, top, right, bottom = floor(left), floor(top), ceil(right), ceil(bottom)
    return Page(Rect(left, top, right - left, bottom - top), graph, formulas, caption, title, legend)


def formula_size(scale: Scale) -> float:
    """The font size of formulas beside the graph."""
    return 1.35 * scale.value


def draw_page(surface: Surface, page: Page, frame: Frame, scale: Scale) -> None:
    """The frame with everything around it, without the ground."""
    if page.formulas is not None:
        _formulas(surface, page.formulas, frame, scale)
    draw_frame(surface, frame, scale)
    if page.title is not None:
        face = Face("ui", scale.caption, 600)
        surface.text(
            page.bounds.x + page.bounds.width / 2, page.title + scale.caption, frame.title, face, "ink", "center"
        )
    if page.legend is not None:
        draw_legend(surface, page.graph.x, page.legend, scale)
    if page.caption is not None:
        _caption(surface, page, page.caption, frame, scale)


def words(frame: Frame) -> str:
    """The caption as plain text."""
    return "".join(run.text for run in frame.caption)


def _caption(surface: Surface, page: Page, top: float, frame: Frame, scale: Scale) -> None:
    size = scale.caption
    width = page.bounds.width - 3 * scale.pad
    with surface.item("caption", "caption", ""):
        for i, placed in enumerate(break_lines(frame.caption, size, width)):
            x = page.bounds.x + (page.bounds.width - line_width(placed)) / 2
            draw_line(surface, placed, x, top + size + i * line_height(size), size)


def _formulas(surface: Surface, left: float, frame: Frame, scale: Scale) -> None:
    size = formula_size(scale)
    pills = {pill.key: pill for pill in frame.pills}
    for formula, pill, top in _stacked(frame.formulas, pills, frame.bounds, size):
        set_ = typeset(formula.tex)
        middle = top + set_.height * size / 2
        with surface.item(f"formula-{formula.anchor}", "formula-beside", formula.tex):
            if pill is not None:
                _leader(surface, pill, left, middle)
            surface.formula(left, top - set_.top * size, formula.tex, size, "ink")


def _leader(surface: Surface, pill: Pill, left: float, middle: float) -> None:
    (near, far), width, dash = _LEADER
    start, end = Point(pill.rect.right + near, pill.rect.center.y), Point(left - far, middle)
    if end.x <= start.x:
        return
    bend = (start, end) if abs(start.y - end.y) < 1 else (start, Point(end.x - near, start.y), end)
    surface.path(line(*bend), stroke="line2", width=width, dash=dash)


def _stacked(
    formulas: tuple[Formula, ...], pills: dict[str, Pill], bounds: Rect, size: float
) -> list[tuple[Formula, Pill | None, float]]:
    """Each formula with its pill and its top: at the height of the pill, or below the formula above it."""
    placed: list[tuple[Formula, Pill | None, float]] = []
    free = float("-inf")

    def middle(formula: Formula) -> float:
        pill = pills.get(formula.anchor)
        return pill.rect.center.y if pill else bounds.center.y

    for formula in sorted(formulas, key=middle):
        height = typeset(formula.tex).height * size
        top = max(middle(formula) - height / 2, free)
        free = top + height + 0.6 * size
        placed.append((formula, pills.get(formula.anchor), top))
    return placed


def _union(rects: list[Rect]) -> Rect:
    left, top = min(rect.x for rect in rects), min(rect.y for rect in rects)
    right, bottom = max(rect.right for rect in rects), max(rect.bottom for rect in rects)
    return Rect(left, top, right - left, bottom - top)
