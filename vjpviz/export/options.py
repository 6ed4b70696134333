"""What can be chosen about an export."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from vjpviz.graph.metrics import LECTURE, VALUE_ROWS, Scale, with_rows
from vjpviz.graph.theme import PRINT, Theme
from vjpviz.graph.values import DIGITS
from vjpviz.words import ENGLISH

if TYPE_CHECKING:
    from vjpviz.graph.folds import Scope
    from vjpviz.graph.items import Mode
    from vjpviz.graph.layout import Orientation


class ExportError(Exception):
    """An export that cannot be made, as one line for the person who asked for it."""


@dataclass(frozen=True, slots=True)
class Content:
    """What is shown of a run: rows of the cards, local Jacobians, gradients on their way, and how it is arranged.

    ``digits`` are the significant digits of a number, ``orientation`` is the way the values flow.
    ``folded`` are the scopes of the script that are one box each. ``language`` is what the picture is said in.
    """

    values: bool = True
    shapes: bool = False
    jacobians: bool = True
    flow: bool = True
    digits: int = DIGITS
    orientation: Orientation = "TB"
    mode: Mode = "tensors and functions"
    folded: frozenset[Scope] = frozenset()
    language: str = ENGLISH

    def sized(self, scale: Scale) -> Scale:
        """The scale with the rows that are shown."""
        told = {"shape", "is_leaf"} & {*scale.rows}
        rows = (*scale.rows, "shape") if self.shapes and not told else scale.rows
        rows = rows if self.values else tuple(row for row in rows if row not in VALUE_ROWS)
        return scale if rows == scale.rows else with_rows(scale, rows)


@dataclass(frozen=True, slots=True)
class Options:
    """How a picture is written. ``zoom`` is pixels per scene px; ``size`` (pixels) fits the picture into a given box.

    ``caption``, ``title``, ``legend`` tell what stands around the graph; a film has a caption unless it is told not to.
    ``fps`` and ``hold`` (seconds per step) are for films; ``sideways`` puts formulas below the graph, not beside it.
    """

    theme: Theme = PRINT
    scale: Scale = LECTURE
    zoom: float = 1.0
    size: tuple[int, int] | None = None
    transparent: bool = False
    text_as_paths: bool = False
    caption: bool | None = None
    title: bool = False
    legend: bool = False
    fps: int = 25
    hold: float = 1.2
    sideways: bool = False

    def pixels(self, width: float, height: float) -> tuple[int, int]:
        """The size of the file's picture for a page of the given size."""
        return self.size or (max(1, round(width * self.zoom)), max(1, round(height * self.zoom)))
