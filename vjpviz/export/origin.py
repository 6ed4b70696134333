"""How what a backward pass recorded is told from what the script did: by a second outline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vjpviz.export.surface import inset

if TYPE_CHECKING:
    from vjpviz.export.surface import Surface
    from vjpviz.graph.frame import Rect

APART = 3.5


def draw_origin(surface: Surface, rect: Rect, radius: float, origin: int | None) -> None:
    """A second outline around what the backward call ``origin`` recorded; nothing for what was recorded forward."""
    if origin is not None:
        surface.box(inset(rect, -APART), radius + APART, stroke="line2")
