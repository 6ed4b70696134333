"""The moments of a film: each step plays its motion, then rests."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vjpviz.export.options import Options
    from vjpviz.export.picture import Picture
    from vjpviz.graph.frame import Frame

TRAVEL = 0.7
"""Seconds a token travels."""


@dataclass(frozen=True, slots=True)
class Shot:
    """A picture and for how many frames of the film it stands."""

    frame: Frame
    count: int


def shots(picture: Picture, times: Sequence[int], options: Options) -> Iterator[Shot]:
    """The film, in order. A step without motion is one shot."""
    travel = max(1, round(TRAVEL * options.fps))
    rest = max(1, round(options.hold * options.fps))
    for t in times:
        still = picture.frame(t)
        if not any(chip.kind == "token" for chip in still.chips):
            yield Shot(still, rest)
            continue
        for i in range(travel):
            yield Shot(picture.frame(t, ease((i + 1) / travel)), rest if i == travel - 1 else 1)


def ease(alpha: float) -> float:
    """Ease-in-out, cubic: slow, fast, slow."""
    return 4 * alpha**3 if alpha < 0.5 else 1 - (2 - 2 * alpha) ** 3 / 2
