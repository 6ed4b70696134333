"""The five states of a function node as glyphs that greyscale can tell apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vjpviz.export.fonts import Face, cap_height
from vjpviz.export.surface import half_disc, line
from vjpviz.graph.frame import Point

if TYPE_CHECKING:
    from vjpviz.export.surface import Surface
    from vjpviz.graph.frame import NodeState


def draw_mark(
    surface: Surface, center: Point, radius: float, state: NodeState, mark: str, active_ink: str = "onflow"
) -> None:
    """Empty ring, half-filled disc, ring with the place in the queue, dot in ring, or tick in ring."""
    width = max(1.5, radius * 0.15)
    ring = radius - width / 2
    if state == "waiting":
        surface.path(half_disc(center, radius - 2.2 * width), fill="flow")
        surface.circle(center, ring, stroke="flow", width=width)
    elif state == "ready":
        surface.circle(center, ring, fill="panel", stroke="flow", width=width)
        face = Face("ui", 1.3 * radius if len(mark) < 2 else radius, 600)
        surface.text(center.x, center.y + cap_height(face) / 2, mark, face, "flow", "center")
    elif state == "active":
        surface.circle(center, ring, stroke=active_ink, width=1.25 * width)
        surface.circle(center, radius * 0.55, fill=active_ink)
    elif state == "done":
        surface.circle(center, ring, stroke="ink2", width=0.8 * width)
        tick = line(*(Point(center.x + x * radius, center.y + y * radius) for x, y in _TICK))
        surface.path(tick, stroke="ink2", width=1.1 * width, round_ends=True)
    else:
        surface.circle(center, ring, stroke="ink3", width=width)


_TICK = ((-0.40, 0.02), (-0.10, 0.32), (0.42, -0.30))
