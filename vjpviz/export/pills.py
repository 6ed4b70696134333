"""How a function node is drawn, in its five states."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vjpviz.export import faces
from vjpviz.export.fonts import text_width
from vjpviz.export.marks import draw_mark
from vjpviz.export.maths import typeset
from vjpviz.export.origin import draw_origin
from vjpviz.export.surface import inset, line
from vjpviz.graph.frame import Point, Rect

if TYPE_CHECKING:
    from vjpviz.export.surface import Surface
    from vjpviz.graph.frame import Pill
    from vjpviz.graph.metrics import Scale

HALO = 9.0
SOURCE_GAP = 10.0
STACKED = 6.0
"""How far the edge of what is folded looks out below."""
GLYPH_MARGIN = 18.0
"""What at least stays free of the column of the operator, for the round end of the pill and the divider."""
READABLE = 1.2
"""From so many times the size of a label on an operator stays in one line."""
BARE = 0.45
"""From the left border to the title of a pill without an operator, in heights of the pill."""

_TWO_LINES = tuple(
    (re.compile(pattern), above, below)
    for pattern, above, below in (
        (r"\\log\\mathrm\{(\w+)\}", r"\\mathrm{log}", r"\\mathrm{\1}"),
        (r"\\mathrm\{(\w+)\\[,_](\w+)\}('?)", r"\\mathrm{\1}", r"\\mathrm{\2}\3"),
        (r"(\\Sigma )?(\w(?:_b)?)\\,(\w(?:_b|\^\{\\top\})?)\+(\w)", r"\1\2\\,\3", r"+\\,\4"),
    )
)


def draw_pill(surface: Surface, pill: Pill, scale: Scale) -> None:
    """A function node. The halo of an active one lies under the lanes: see ``draw_halo``."""
    rect, radius = pill.rect, pill.rect.height / 2
    if pill.folded:  # a second one behind it
        behind = Rect(rect.x + 12, rect.y + STACKED, rect.width - 24, rect.height)
        surface.box(behind, radius, fill="panel", stroke="line" if pill.state == "future" else "line2")
        if pill.state == "future":
            surface.box(rect, radius, fill="canvas")
    if pill.state == "future":
        surface.box(rect, radius, stroke="future")
        _texts(surface, pill, scale, "future2", "future2")
        return
    draw_origin(surface, rect, radius, pill.origin)
    if pill.state == "active":
        surface.shadow(rect, radius)
        surface.box(rect, radius, fill="flow")
    elif pill.state == "ready":
        surface.shadow(rect, radius)
        surface.box(rect, radius, fill="flow_bg", stroke="flow", width=2)
    elif pill.state == "waiting":
        surface.shadow(rect, radius)
        surface.box(rect, radius, fill="panel")
        surface.box(rect, radius, stroke="flow", width=1.6, dash=(6, 4))
    else:
        surface.shadow(rect, radius)
        surface.box(rect, radius, fill="panel", stroke="line2")
    ink, quiet = {"active": ("onflow", "onflow"), "idle": ("ink3", "ink3")}.get(pill.state, ("ink", "ink2"))
    _texts(surface, pill, scale, ink, quiet)
    center = Point(rect.right - mark_inset(scale), rect.center.y)
    draw_mark(surface, center, scale.mark / 2, pill.state, pill.mark)
    if pill.state == "waiting":
        face = faces.note(scale)
        surface.text(center.x - 0.9 * scale.mark, center.y + 0.36 * face.size, pill.mark, face, "ink", "right")


def draw_halo(surface: Surface, pill: Pill, breath: float = 1.0) -> None:
    """The two-step halo of an active node; ``breath`` (0 to 1) is how far it has opened."""
    if pill.state != "active":
        return
    for reach, opacity in ((HALO, 0.13), (HALO / 2, 0.16)):
        box = inset(pill.rect, -reach * breath)
        surface.box(box, box.height / 2, fill="flow_line", opacity=opacity)


def title_left(scale: Scale) -> float:
    """From the left border to the title."""
    return scale.glyph_column + 0.75 * scale.node


def mark_inset(scale: Scale) -> float:
    """From the right border to the middle of the state glyph."""
    return scale.mark / 2 + 14


def jacobian_widths(pill_jacobians: tuple[str, ...], scale: Scale) -> float:
    """The width of the line of local Jacobians."""
    gap = 1.3 * scale.jacobian
    return sum(typeset(tex).width * scale.jacobian + gap for tex in pill_jacobians) - (gap if pill_jacobians else 0)


def content_width(title: str, jacobians: tuple[str, ...], waits: str, scale: Scale, source: str = "") -> float:
    """The width a pill needs; ``waits`` is the widest ``1 of 2`` it will show, or nothing.

    ``source`` is the backward pass that recorded it, which stands behind its title: no edge comes there.
    """
    named = text_width(faces.title(scale), title)
    if source:
        named += SOURCE_GAP + text_width(faces.note(scale), source)
    text = max(named, jacobian_widths(jacobians, scale))
    aside = text_width(faces.note(scale), waits) + 0.5 * scale.mark if waits else 0.0
    return title_left(scale) + text + 0.6 * scale.mark + aside + scale.mark / 2 + mark_inset(scale)


def _texts(surface: Surface, pill: Pill, scale: Scale, ink: str, quiet: str) -> None:
    rect = pill.rect
    set_ = fitted_glyph(pill.glyph, rect.height, scale)
    left = rect.x + (title_left(scale) if set_ is not None else BARE * rect.height)
    if set_ is not None:
        _glyph(surface, pill, *set_, scale, ink)
        x = round(rect.x + scale.glyph_column) - 0.5
        reach = 0.52 * rect.height / 2
        faint = {"onflow": "onflow", "future2": "future"}.get(ink, "line2")
        surface.path(line(Point(x, rect.center.y - reach), Point(x, rect.center.y + reach)), stroke=faint)
    baseline = rect.y + 0.445 * rect.height if pill.jacobians else rect.center.y + 0.36 * scale.node
    surface.text(left, baseline, pill.title, faces.title(scale), ink)
    if pill.source:
        behind = left + text_width(faces.title(scale), pill.title) + SOURCE_GAP
        surface.text(behind, baseline, pill.source, faces.note(scale), quiet)
    for tex in pill.jacobians:
        surface.formula(left, rect.y + 0.82 * rect.height, tex, scale.jacobian, quiet)
        left += typeset(tex).width * scale.jacobian + 1.3 * scale.jacobian


def fitted_glyph(tex: str, height: float, scale: Scale) -> tuple[str, float] | None:
    """The operator as it is set on a pill, in two lines where that makes it larger, and its font size.

    ``None`` where it would be smaller than a label: the title says it then, and has the room.
    """
    if not tex:
        return None
    sizes = {set_: _glyph_size(set_, height, scale) for set_ in (tex, two_lines(tex)) if set_}
    best = max(sizes, key=lambda set_: sizes[set_])
    best = tex if sizes[tex] >= READABLE * scale.label else best
    return (best, sizes[best]) if sizes[best] >= scale.label else None


def two_lines(tex: str) -> str:
    """An operator of two words or terms, one above the other; "" where it has but one."""
    for pattern, above, below in _TWO_LINES:
        found = pattern.fullmatch(tex)
        if found:
            return rf"\begin{{matrix}}{found.expand(above)}\\{found.expand(below)}\end{{matrix}}"
    return ""


def _glyph_size(tex: str, height: float, scale: Scale) -> float:
    formula = typeset(tex)
    roomy, tight = ((scale.glyph_column - margin) / formula.width for margin in (1.5 * GLYPH_MARGIN, GLYPH_MARGIN))
    return min(1.33 * scale.glyph, 0.62 * height / formula.height, max(roomy, min(tight, scale.label)))


def _glyph(surface: Surface, pill: Pill, tex: str, size: float, scale: Scale, ink: str) -> None:
    formula = typeset(tex)
    spare = 1 - formula.width * size / (scale.glyph_column - GLYPH_MARGIN)
    x = pill.rect.x + scale.glyph_column / 2 + 3 * spare - 1 - formula.width * size / 2
    y = pill.rect.center.y - (formula.top + formula.height / 2) * size
    surface.formula(x - formula.left * size, y, tex, size, ink)
