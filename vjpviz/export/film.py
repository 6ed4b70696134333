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


SAMPLES = 12
"""How often the way of a token is written down for players that draw it themselves."""


@dataclass(frozen=True, slots=True)
class Motion:
    """The motion of a step, at evenly spaced times before easing.

    ``tokens`` are how far each is from where it comes to rest, in px; ``lanes`` how far each is reached (0 to 1).
    """

    tokens: dict[str, list[tuple[float, float]]]
    lanes: dict[str, list[float]]


def motion(picture: Picture, t: int) -> Motion | None:
    """How the step at ``t`` moves, by the keys of chips and lanes; ``None`` if it does not."""
    if not moves(picture, t):
        return None
    frames = [picture.frame(t, i / SAMPLES) for i in range(SAMPLES + 1)]
    rest = {chip.key: chip.rect for chip in frames[-1].chips if chip.kind == "token"}
    live = {lane.key for lane in frames[-1].lanes if lane.kind == "live"}
    tokens: dict[str, list[tuple[float, float]]] = {key: [] for key in rest}
    lanes: dict[str, list[float]] = {key: [] for key in live}
    for frame in frames:
        for chip in frame.chips:
            if chip.key in rest and chip.kind == "token":
                end = rest[chip.key]
                tokens[chip.key].append((chip.rect.center.x - end.center.x, chip.rect.center.y - end.center.y))
        for lane in frame.lanes:
            if lane.key in live and lane.kind == "live":
                lanes[lane.key].append(lane.reached)
    return Motion(tokens, dict(sorted(lanes.items())))


def moves(picture: Picture, t: int) -> bool:
    """Whether a gradient is on its way in this step."""
    return any(lane.kind == "live" for lane in picture.frame(t).lanes)


def ease(alpha: float) -> float:
    """Ease-in-out, cubic: slow, fast, slow."""
    return 4 * alpha**3 if alpha < 0.5 else 1 - (2 - 2 * alpha) ** 3 / 2
