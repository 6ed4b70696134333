"""Text as outlines: for files that must look the same anywhere, and for what a formula's font lacks."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtGui import QPainterPath

from vjpviz.export.fonts import font, shrink

if TYPE_CHECKING:
    from vjpviz.export.fonts import Face

Command = tuple[str | float, ...]
"""``("M", x, y)``, ``("L", x, y)``, ``("Q", x1, y1, x, y)``, ``("C", x1, y1, x2, y2, x, y)`` or ``("Z",)``."""


@lru_cache(maxsize=4096)
def text_outline(face: Face, text: str) -> tuple[Command, ...]:
    """A line of text as outlines, from the start of its baseline."""
    path = QPainterPath()
    path.addText(0, 0, font(face), text)
    factor = shrink(face)
    commands: list[Command] = []
    i = 0
    while i < path.elementCount():
        element = path.elementAt(i)
        if element.isCurveTo():
            points = [path.elementAt(i + k) for k in range(3)]
            commands.append(("C", *(value * factor for point in points for value in (point.x, point.y))))
            i += 3
            continue
        commands.append(("M" if element.isMoveTo() else "L", element.x * factor, element.y * factor))
        i += 1
    return tuple(commands)
