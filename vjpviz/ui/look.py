"""How the graph is to be drawn: what a person chooses about the picture, apart from the script and the moment."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from vjpviz.graph.metrics import COMPACT, WINDOW

if TYPE_CHECKING:
    from vjpviz.graph.folds import Scope
    from vjpviz.graph.frame import Rect
    from vjpviz.graph.items import Mode
    from vjpviz.graph.layout import Orientation
    from vjpviz.graph.metrics import Scale

COMFORTABLE = 0.8
"""The zoom below which full cards are exchanged for compact ones."""

Room = tuple[float, float]
"""Width and height of the place where a picture is shown, in px."""


@dataclass(frozen=True, slots=True)
class Look:
    """One way to draw a graph. Pictures of the same call in the same look are the same picture.

    Without a ``scale`` cards are as full as can be read where they are shown: see ``fitting``.
    """

    mode: Mode = "tensors and functions"
    orientation: Orientation = "TB"
    scale: Scale | None = None
    folded: frozenset[Scope] = frozenset()


def fitting(full: Rect, room: Room) -> Scale:
    """The scale for a picture whose full cards take the space ``full``: compact where it would have to be small."""
    zoom = min(room[0] / max(full.width, 1), room[1] / max(full.height, 1))
    return WINDOW if zoom >= COMFORTABLE else COMPACT
