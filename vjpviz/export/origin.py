"""How what a backward pass recorded is told from what the script did: a second outline, and which pass it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vjpviz.export import faces
from vjpviz.export.fonts import text_width
from vjpviz.export.surface import inset
from vjpviz.graph.frame import Rect

if TYPE_CHECKING:
    from vjpviz.export.surface import Surface
    from vjpviz.graph.metrics import Scale

APART = 3.5


def draw_origin(surface: Surface, rect: Rect, radius: float, origin: int | None) -> None:
    """A second outline around what the backward call ``origin`` recorded; nothing for what was recorded forward."""
    if origin is not None:
        surface.box(inset(rect, -APART), radius + APART, stroke="line2")


def draw_origin_note(surface: Surface, rect: Rect, source: str, scale: Scale) -> None:
    """Which backward call it was, above the left end of a function, beside its ports."""
    if source:
        face, left, baseline = faces.note(scale), rect.x + 4, rect.y - APART - 3
        ground = Rect(left - 2, baseline - face.size + 1, text_width(face, source) + 4, face.size + 3)
        surface.box(ground, 3, fill="canvas")  # edges may pass here
        surface.text(left, baseline, source, face, "ink3")
