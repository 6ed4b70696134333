"""Where formulas stand beside the graph, and the dotted leaders that join them to their functions.

A leader crosses no card and no function: it leaves to the other side of the graph, or takes a bend, where the straight
way is barred. A graph whose values flow sideways has its formulas below and above it; all is worked out upright then,
with x and y exchanged.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from vjpviz.graph.frame import Point, Rect

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from vjpviz.graph.frame import Frame

Side = Literal["right", "left", "below", "above"]

LEADER_ENDS = 14.0, 22.0
"""Free space at the function and at the formula, in px."""

_CLEAR = 7.0  # between a leader and a box it passes
_STEP = 4.0  # between the bends that are tried
_LEFT = 1.0  # a formula stands on the right, unless the way to the left is that much shorter
_OVER_CHIP = 40.0  # a way around a gradient may be that much longer


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a formula stands: the middle of its end that faces the graph; ``leader`` runs from its function to it."""

    side: Side
    at: Point
    leader: tuple[Point, ...]

    def corner(self, width: float, height: float) -> Point:
        """The left upper corner of a formula of this size."""
        x = {"right": 0.0, "left": width}.get(self.side, width / 2)
        y = {"below": 0.0, "above": height}.get(self.side, height / 2)
        return Point(self.at.x - x, self.at.y - y)


@dataclass(frozen=True, slots=True)
class _Way:
    cost: float
    right: bool
    level: float  # y at which it runs to the side
    bend: float | None  # x of its way there, where that is not the level of the function


def spots(
    frames: Sequence[Frame],
    extents: Mapping[str, tuple[float, float]],
    graph: Rect,
    distance: float,
    gap: float,
    sideways: bool,
) -> dict[str, Spot]:
    """A place for each formula by the key of its function, the same in all frames.

    ``extents`` are widths and heights, ``distance`` lies between the graph and the formulas, ``gap`` between formulas.
    """
    turn = _turned if sideways else _same
    first = frames[0]
    boxes = [turn(box.rect) for box in (*first.cards, *first.pills, *first.aliases)]
    chips = [turn(rect) for rect in {chip.rect for frame in frames for chip in frame.chips}]
    pills = {pill.key: turn(pill.rect) for pill in first.pills}
    ground = turn(graph)
    ways = {key: _way(pills.get(key), boxes, chips, ground) for key in extents}
    depth = {key: width if sideways else height for key, (width, height) in extents.items()}
    together = any(len(frame.formulas) > 1 for frame in frames)
    made: dict[str, Spot] = {}
    for right in (True, False):
        keys = sorted((key for key in ways if ways[key].right is right), key=lambda key: ways[key].level)
        column = ground.right + distance if right else ground.x - distance
        free = float("-inf")
        for key in keys:
            middle = max(ways[key].level, free + depth[key] / 2) if together else ways[key].level
            free = middle + depth[key] / 2 + gap
            made[key] = _spot(pills.get(key), ways[key], Point(column, middle), sideways)
    return made


def _way(pill: Rect | None, boxes: list[Rect], chips: list[Rect], ground: Rect) -> _Way:
    """The way from a function to one side of the graph that costs least."""
    if pill is None:
        return _Way(0.0, True, ground.center.y, None)
    middle = pill.center.y
    others = [box for box in boxes if box != pill]
    best = _Way(float("inf"), True, middle, None)
    for right in (True, False):
        edge = pill.right + LEADER_ENDS[0] if right else pill.x - LEADER_ENDS[0]
        end = ground.right if right else ground.x
        away = 0.0 if right else _LEFT
        while away < min(best.cost, ground.height):
            for level in dict.fromkeys((middle - away, middle + away)) if away > _LEFT else (middle,):
                straight = level == middle
                if _met(others, edge, end, level, level) or _met(others, edge, edge, middle, level):
                    continue
                cost = away + _OVER_CHIP * _met(chips, edge, end, level, level)
                if cost < best.cost:
                    best = _Way(cost, right, level, None if straight else edge)
            away += _STEP
    return best


def _met(boxes: list[Rect], x: float, end: float, y: float, bottom: float) -> int:
    """How many boxes a straight line comes near."""
    (left, right), (top, low) = sorted((x, end)), sorted((y, bottom))
    return sum(
        left < box.right + _CLEAR and right > box.x - _CLEAR and top < box.bottom + _CLEAR and low > box.y - _CLEAR
        for box in boxes
    )


def _spot(pill: Rect | None, way: _Way, at: Point, sideways: bool) -> Spot:
    leader: tuple[Point, ...] = ()
    outward = 1 if way.right else -1
    if pill is not None and way.cost < float("inf"):
        near, far = LEADER_ENDS
        start = Point((pill.right if way.right else pill.x) + outward * near, pill.center.y)
        end = Point(at.x - outward * far, at.y)
        bends = () if way.bend is None else (Point(way.bend, way.level),)
        if abs(at.y - way.level) > 1:  # another formula stands in its place
            bends += (Point(end.x - outward * near, way.level),)
        if (end.x - start.x) * outward > 0:
            leader = (start, *bends, end)
    if not sideways:
        return Spot("right" if way.right else "left", at, leader)
    return Spot(
        "below" if way.right else "above", Point(at.y, at.x), tuple(Point(point.y, point.x) for point in leader)
    )


def _same(rect: Rect) -> Rect:
    return rect


def _turned(rect: Rect) -> Rect:
    return Rect(rect.y, rect.x, rect.height, rect.width)
