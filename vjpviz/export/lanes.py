"""How edges, lanes and their arrowheads are drawn, and where along a route its parts begin."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import TYPE_CHECKING

from vjpviz.graph.frame import Point

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vjpviz.export.surface import Command, Surface
    from vjpviz.graph.frame import Lane
    from vjpviz.graph.metrics import Scale

Cubic = tuple[Point, Point, Point, Point]


def draw_lane(surface: Surface, lane: Lane, scale: Scale) -> None:
    """A forward edge, or a lane of the backward pass; a live one is solid up to ``reached`` and dashed ahead."""
    ink, width, head = {
        "forward": ("fwd", scale.forward, scale.arrow),
        "live": ("flow_line", scale.live, scale.live_arrow),
        "used": ("flow_dim", scale.lane, scale.live_arrow),
    }[lane.kind]
    if lane.future:
        ink = "future"
    tip, direction = lane.points[-1], _direction(lane.points)
    shaft = _shortened(lane.points, 0.85 * head)
    if lane.kind == "live" and lane.reached < 1:
        behind, ahead = split(shaft, lane.reached)
        surface.path(route(ahead), stroke=ink, width=0.7 * width, dash=(1.6 * width, 1.4 * width))
        surface.path(route(behind), stroke=ink, width=width)
    else:
        surface.path(route(shaft), stroke=ink, width=width)
    surface.path(arrowhead(tip, direction, head, 0.86 * head if lane.kind == "forward" else 1.1 * head), fill=ink)


def route(points: Sequence[Point]) -> tuple[Command, ...]:
    """Cubic Béziers (1 + 3k points) as an outline."""
    start = points[0]
    return (
        ("M", start.x, start.y),
        *(
            ("C", a.x, a.y, b.x, b.y, c.x, c.y)
            for a, b, c in zip(points[1::3], points[2::3], points[3::3], strict=True)
        ),
    )


def arrowhead(tip: Point, direction: float, length: float, width: float) -> tuple[Command, ...]:
    """A filled triangle that points along ``direction`` (radians, y down)."""
    back = Point(tip.x - length * math.cos(direction), tip.y - length * math.sin(direction))
    dx, dy = width / 2 * math.sin(direction), -width / 2 * math.cos(direction)
    return (("M", tip.x, tip.y), ("L", back.x + dx, back.y + dy), ("L", back.x - dx, back.y - dy), ("Z",))


def split(points: Sequence[Point], fraction: float) -> tuple[tuple[Point, ...], tuple[Point, ...]]:
    """Cut a route at a fraction of its length (0 to 1)."""
    cubics = _cubics(points)
    lengths = [_length(cubic) for cubic in cubics]
    left = fraction * sum(lengths)
    for i, (cubic, length) in enumerate(zip(cubics, lengths, strict=True)):
        if left < length or i == len(cubics) - 1:
            first, second = _cut(cubic, _parameter(cubic, left))
            return _joined([*cubics[:i], first]), _joined([second, *cubics[i + 1 :]])
        left -= length
    raise AssertionError("a route has at least one piece")


def length_of(points: Sequence[Point]) -> float:
    """The length of a route, in px."""
    return sum(_length(cubic) for cubic in _cubics(points))


def _shortened(points: Sequence[Point], by: float) -> tuple[Point, ...]:
    length = length_of(points)
    return split(points, 1 - by / length)[0] if length > by else (points[0],) * 4


def _direction(points: Sequence[Point]) -> float:
    tip = points[-1]
    for point in reversed(points[:-1]):
        if math.hypot(tip.x - point.x, tip.y - point.y) > 1e-6:
            return math.atan2(tip.y - point.y, tip.x - point.x)
    return math.pi / 2


def _cubics(points: Sequence[Point]) -> list[Cubic]:
    return [(points[i], points[i + 1], points[i + 2], points[i + 3]) for i in range(0, len(points) - 1, 3)]


def _joined(cubics: list[Cubic]) -> tuple[Point, ...]:
    return (cubics[0][0], *(point for cubic in cubics for point in cubic[1:]))


def _mix(a: Point, b: Point, t: float) -> Point:
    return Point(a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t)


def _cut(cubic: Cubic, t: float) -> tuple[Cubic, Cubic]:
    """De Casteljau's construction."""
    a, b, c, d = cubic
    ab, bc, cd = _mix(a, b, t), _mix(b, c, t), _mix(c, d, t)
    abc, bcd = _mix(ab, bc, t), _mix(bc, cd, t)
    middle = _mix(abc, bcd, t)
    return (a, ab, abc, middle), (middle, bcd, cd, d)


def _samples(cubic: Cubic, count: int = 24) -> list[Point]:
    return [_cut(cubic, i / count)[0][3] for i in range(count + 1)]


def _length(cubic: Cubic) -> float:
    samples = _samples(cubic)
    return sum(math.hypot(b.x - a.x, b.y - a.y) for a, b in pairwise(samples))


def _parameter(cubic: Cubic, length: float) -> float:
    """The parameter at which the curve has a given length."""
    samples = _samples(cubic)
    walked = 0.0
    for i, (a, b) in enumerate(pairwise(samples)):
        piece = math.hypot(b.x - a.x, b.y - a.y)
        if walked + piece >= length and piece > 0:
            return (i + (length - walked) / piece) / (len(samples) - 1)
        walked += piece
    return 1.0
