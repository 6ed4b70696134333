"""The page around the graph: formulas beside it, title above, caption below. It is the same for all steps of a set."""

from __future__ import annotations

from dataclasses import dataclass, field
from math import ceil, floor
from typing import TYPE_CHECKING

from vjpviz.export.beside import Spot, spots
from vjpviz.export.caption import break_lines, draw_line, line_height, line_width
from vjpviz.export.chips import extent
from vjpviz.export.fonts import Face
from vjpviz.export.legend import draw_legend, legend_size
from vjpviz.export.maths import typeset
from vjpviz.export.scene import draw_frame
from vjpviz.export.surface import line
from vjpviz.graph.frame import Rect

if TYPE_CHECKING:
    from collections.abc import Iterable

    from vjpviz.export.options import Options
    from vjpviz.export.surface import Surface
    from vjpviz.graph.frame import Frame
    from vjpviz.graph.metrics import Scale

_LEADER = 1.4, (3.0, 3.5)  # line width, dash


@dataclass(frozen=True, slots=True)
class Page:
    """Where things stand, in scene coordinates. ``None`` for a part that is not shown."""

    bounds: Rect
    graph: Rect
    caption: float | None  # top of the caption
    title: float | None  # top of the title
    legend: float | None = None  # top of the legend
    formulas: dict[str, Spot] = field(default_factory=dict)  # by the key of their function


def lay_out(frames: Iterable[Frame], options: Options) -> Page:
    """A page with room for every one of the frames."""
    frames = tuple(frames)
    scale = options.scale
    margin = 1.5 * scale.pad
    graph = _union([frame.bounds for frame in frames] + [extent(chip, scale) for f in frames for chip in f.chips])
    left, top, right, bottom = graph.x - margin, graph.y - margin, graph.right + margin, graph.bottom + margin
    size = formula_size(scale)
    extents = _extents(frames, size)
    beside = spots(frames, extents, graph, 2 * scale.pad, 0.6 * size, options.sideways) if extents else {}
    for key, spot in beside.items():
        width, height = extents[key]
        corner = spot.corner(width, height)
        left, top = min(left, corner.x - margin), min(top, corner.y - margin)
        right, bottom = max(right, corner.x + width + margin), max(bottom, corner.y + height + margin)
    caption = title = legend = None
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
    return Page(Rect(left, top, right - left, bottom - top), graph, caption, title, legend, beside)


def formula_size(scale: Scale) -> float:
    """The font size of formulas beside the graph."""
    return 1.35 * scale.value


def draw_page(surface: Surface, page: Page, frame: Frame, scale: Scale) -> None:
    """The frame with everything around it, without the ground."""
    _formulas(surface, page, frame, scale)
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


def _formulas(surface: Surface, page: Page, frame: Frame, scale: Scale) -> None:
    size = formula_size(scale)
    width, dash = _LEADER
    for formula in frame.formulas:
        spot, set_ = page.formulas[formula.anchor], typeset(formula.tex)
        corner = spot.corner(set_.width * size, set_.height * size)
        with surface.item(f"formula-{formula.anchor}", "formula-beside", formula.tex):
            if spot.leader:
                surface.path(line(*spot.leader), stroke="ink3", width=width, dash=dash)
            surface.formula(corner.x, corner.y - set_.top * size, formula.tex, size, "ink")


def _extents(frames: tuple[Frame, ...], size: float) -> dict[str, tuple[float, float]]:
    """The largest width and height that the formulas of each function take."""
    made: dict[str, tuple[float, float]] = {}
    for formula in dict.fromkeys(formula for frame in frames for formula in frame.formulas):
        set_, (width, height) = typeset(formula.tex), made.get(formula.anchor, (0.0, 0.0))
        made[formula.anchor] = max(width, set_.width * size), max(height, set_.height * size)
    return made


def _union(rects: list[Rect]) -> Rect:
    left, top = min(rect.x for rect in rects), min(rect.y for rect in rects)
    right, bottom = max(rect.right for rect in rects), max(rect.bottom for rect in rects)
    return Rect(left, top, right - left, bottom - top)
