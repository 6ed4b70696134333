"""The moments of a film: each step plays its motion, then rests."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vjpviz.export.options import Options
    from vjpviz.export.picture import Picture

TRAVEL = 0.7
"""Seconds a token travels."""


@dataclass(frozen=True, slots=True)
class Shot:
    """A moment, its motion played up to ``alpha``, and for how many pictures of the film it stands."""

    t: int
    alpha: float
    count: int


def shots(picture: Picture, times: Sequence[int], options: Options) -> list[Shot]:
    """The film, in order. A step without motion is one shot."""
    travel = max(1, round(TRAVEL * options.fps))
    rest = max(1, round(options.hold * options.fps))
    made: list[Shot] = []
    for t in times:
        if moves(picture, t):
            made += [Shot(t, ease((i + 1) / travel), 1) for i in range(travel - 1)]
        made.append(Shot(t, 1.0, rest))
    return made


def moves(picture: Picture, t: int) -> bool:
    """Whether a gradient is on its way in this step."""
    return any(lane.kind == "live" for lane in picture.frame(t).lanes)


def ease(alpha: float) -> float:
    """Ease-in-out, cubic: slow, fast, slow."""
    return 4 * alpha**3 if alpha < 0.5 else 1 - (2 - 2 * alpha) ** 3 / 2
