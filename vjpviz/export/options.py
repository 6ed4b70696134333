"""What can be chosen about an export."""

from __future__ import annotations

from dataclasses import dataclass

from vjpviz.graph.metrics import LECTURE, Scale
from vjpviz.graph.theme import PRINT, Theme


class ExportError(Exception):
    """An export that cannot be made, as one line for the person who asked for it."""


@dataclass(frozen=True, slots=True)
class Options:
    """How a picture is written. ``zoom`` is pixels per scene px; ``size`` (pixels) fits the picture into a given box.

    ``caption``, ``formulas``, ``title``, ``legend`` tell what stands around the graph; a film has a caption unless it
    is told not to. ``fps`` and ``hold`` (seconds per step) are for films.
    """

    theme: Theme = PRINT
    scale: Scale = LECTURE
    zoom: float = 1.0
    size: tuple[int, int] | None = None
    transparent: bool = False
    text_as_paths: bool = False
    caption: bool | None = None
    formulas: bool = True
    title: bool = False
    legend: bool = False
    fps: int = 25
    hold: float = 1.2

    def pixels(self, width: float, height: float) -> tuple[int, int]:
        """The size of the file's picture for a page of the given size."""
        return self.size or (max(1, round(width * self.zoom)), max(1, round(height * self.zoom)))
