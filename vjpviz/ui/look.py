"""How the graph is to be drawn: what a person chooses about the picture, apart from the script and the moment."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from vjpviz.graph.metrics import WINDOW

if TYPE_CHECKING:
    from vjpviz.graph.folds import Scope
    from vjpviz.graph.items import Mode
    from vjpviz.graph.layout import Orientation
    from vjpviz.graph.metrics import Scale


@dataclass(frozen=True, slots=True)
class Look:
    """One way to draw a graph. Pictures of the same call in the same look are the same picture."""

    mode: Mode = "tensors and functions"
    orientation: Orientation = "TB"
    scale: Scale = WINDOW
    folded: frozenset[Scope] = frozenset()
