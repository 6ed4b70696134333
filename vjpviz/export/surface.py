"""What a picture is drawn on: a handful of strokes that a QPainter and an SVG file both understand.

Colours are tokens of the theme (``"line2"``), resolved by whoever draws, so that one drawing serves every theme.
"""

from __future__ import annotations

from contextlib import AbstractContextManager
from typing import Literal, Protocol

from vjpviz.export.fonts import Face
from vjpviz.export.maths import Command
from vjpviz.graph.frame import Point, Rect

Align = Literal["left", "center", "right"]

SHADOW_REACH = 10.0
"""How far below its box a shadow ends, in px; to the sides and above it ends sooner."""

_SHADOW_DROP = 3.0
_SHADOW_STEPS = (1, 1, 1, 2, 3, 3, 4)  # what each ring adds, outermost first: a blur of 12 px as nested boxes

_KAPPA = 0.5522847498  # a quarter circle as a cubic Bézier


class Surface(Protocol):
    """Strokes and texts. Every stroke is centred on its outline, except that of ``box``, which lies inside it."""

    def box(
        self,
        rect: Rect,
        radius: float = 0.0,
        *,
        fill: str | None = None,
        stroke: str | None = None,
        width: float = 1.0,
        dash: tuple[float, ...] | None = None,
        opacity: float = 1.0,
    ) -> None:
        """A rectangle with round corners. ``dash`` counts in px: on, off, …"""
        ...

    def path(
        self,
        commands: tuple[Command, ...],
        *,
        fill: str | None = None,
        stroke: str | None = None,
        width: float = 1.0,
        dash: tuple[float, ...] | None = None,
        round_ends: bool = False,
    ) -> None:
        """Any outline."""
        ...

    def circle(
        self, center: Point, radius: float, *, fill: str | None = None, stroke: str | None = None, width: float = 1.0
    ) -> None:
        """A disc or a ring."""
        ...

    def text(self, x: float, y: float, text: str, face: Face, ink: str, align: Align = "left") -> None:
        """One line of text whose baseline runs at ``y``."""
        ...

    def formula(self, x: float, y: float, tex: str, size: float, ink: str) -> None:
        """A formula whose ink begins at ``x`` and whose baseline runs at ``y``."""
        ...

    def shadow(self, rect: Rect, radius: float) -> None:
        """The soft shadow of a card or a pill, drawn before it."""
        ...

    def item(self, key: str, kind: str, described: str) -> AbstractContextManager[None]:
        """What is drawn inside the context is one thing of the picture: its key, its classes, and itself in words."""
        ...


def inset(rect: Rect, by: float) -> Rect:
    """The box made smaller on each side, or larger when ``by`` is negative."""
    return Rect(rect.x + by, rect.y + by, rect.width - 2 * by, rect.height - 2 * by)


def round_bottom(rect: Rect, radius: float) -> tuple[Command, ...]:
    """A box with two round corners at its foot."""
    k = radius * (1 - _KAPPA)
    left, top, right, bottom = rect.x, rect.y, rect.right, rect.bottom
    return (
        ("M", left, top),
        ("L", right, top),
        ("L", right, bottom - radius),
        ("C", right, bottom - k, right - k, bottom, right - radius, bottom),
        ("L", left + radius, bottom),
        ("C", left + k, bottom, left, bottom - k, left, bottom - radius),
        ("Z",),
    )


def half_disc(center: Point, radius: float) -> tuple[Command, ...]:
    """The left half of a disc."""
    k = radius * _KAPPA
    x, y = center.x, center.y
    return (
        ("M", x, y - radius),
        ("C", x - k, y - radius, x - radius, y - k, x - radius, y),
        ("C", x - radius, y + k, x - k, y + radius, x, y + radius),
        ("Z",),
    )


def line(*points: Point) -> tuple[Command, ...]:
    """Straight from point to point."""
    return (("M", points[0].x, points[0].y), *(("L", point.x, point.y) for point in points[1:]))


def shadow_rings(rect: Rect, strength: float) -> list[tuple[Rect, float, float]]:
    """A shadow as nested boxes: each with how far it reaches beyond ``rect``, and its opacity. None for no strength."""
    if not strength:
        return []
    dropped = Rect(rect.x, rect.y + _SHADOW_DROP, rect.width, rect.height)
    reaches = range(len(_SHADOW_STEPS), 0, -1)
    whole = sum(_SHADOW_STEPS)
    return [
        (inset(dropped, -reach), float(reach), step / whole * strength)
        for reach, step in zip(reaches, _SHADOW_STEPS, strict=True)
    ]
