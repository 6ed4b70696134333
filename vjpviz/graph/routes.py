"""Curves of forward edges and backward lanes, in a space where values flow down (y grows) whatever the orientation.

A route is the middle line of a link, as cubic Béziers (1 + 3k points). Forward edge and lane run beside it.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

from vjpviz.graph.frame import Point

STEEPEST = 1.2
"""The largest sideways slope (dx per dy) with which a route meets a border, so that edge and lane stay together."""

CLEAR = 16.0
"""The least px by which one place of a route lies below the one before."""

Points = tuple[Point, ...]


def along(places: Sequence[Point]) -> Points:
    """A smooth curve down through places of growing y, from border to border, that never swings past a place."""
    secants = [_slope(before, after) for before, after in pairwise(places)]
    slopes = [_limit(0.6 * secants[0])]
    for first, second in pairwise(secants):
        if first * second <= 0:
            slopes.append(0.0)
        else:
            mean = (first + second) / 2
            slopes.append(math.copysign(min(abs(mean), 2.5 * abs(first), 2.5 * abs(second)), mean))
    slopes.append(_limit(0.6 * secants[-1]))
    curve = [places[0]]
    for (start, end), (leave, arrive) in zip(pairwise(places), pairwise(slopes), strict=True):
        curve.extend(_piece(start, end, leave, arrive))
    return tuple(curve)


def falling(places: Sequence[Point], start: Point, end: Point) -> list[Point]:
    """``start``, those of the places that lie clearly below each other between the ends, ``end``."""
    chosen = [start]
    for place in places:
        if chosen[-1].y + CLEAR <= place.y <= end.y - CLEAR:
            chosen.append(place)
    return [*chosen, end]


def joined(first: Points, second: Points) -> Points:
    """Two routes as one, with a straight piece in between where they do not touch."""
    return first + second[1:] if first[-1] == second[0] else first + straight(first[-1], second[0])[1:] + second[1:]


def straight(start: Point, end: Point) -> Points:
    """A straight line as a Bézier."""
    dx, dy = (end.x - start.x) / 3, (end.y - start.y) / 3
    return (start, Point(start.x + dx, start.y + dy), Point(end.x - dx, end.y - dy), end)


def beside(points: Points, offset: float) -> Points:
    """The route shifted along its normal; a positive ``offset`` lies to the right of a downward route on the screen."""
    normals = _normals(points)
    shifted: list[Point] = []
    for i, point in enumerate(points):
        nx, ny = normals[(i + 1) // 3]
        shifted.append(Point(point.x + nx * offset, point.y + ny * offset))
    return tuple(shifted)


def trimmed(points: Points, top: float, bottom: float) -> Points:
    """The route with its ends moved along their tangents to the borders ``y = top`` and ``y = bottom``."""
    ends = list(points)
    ends[0] = _at_height(points[0], points[1], top)
    ends[-1] = _at_height(points[-1], points[-2], bottom)
    return tuple(ends)


def backwards(points: Points) -> Points:
    """The same curve from its other end."""
    return points[::-1]


def samples(points: Points, count: int = 16) -> list[Point]:
    """Points along the route, ``count`` to a piece."""
    found = [points[0]]
    for i in range(0, len(points) - 1, 3):
        found.extend(_on_piece(points[i : i + 4], k / count) for k in range(1, count + 1))
    return found


def fraction_nearest(points: Points, place: Point) -> float:
    """The fraction of the route's length (0 to 1) at which it comes closest to a place."""
    line = samples(points)
    walked, best, found = 0.0, math.inf, 0.0
    lengths = [0.0]
    for before, after in pairwise(line):
        walked += math.dist((before.x, before.y), (after.x, after.y))
        lengths.append(walked)
    for point, length in zip(line, lengths, strict=True):
        distance = math.dist((point.x, point.y), (place.x, place.y))
        if distance < best:
            best, found = distance, length
    return found / walked if walked else 1.0


def point_at(points: Points, fraction: float) -> Point:
    """The point at a fraction (0 to 1) of the route's length."""
    line = samples(points)
    pieces = [math.dist((a.x, a.y), (b.x, b.y)) for a, b in pairwise(line)]
    left = fraction * sum(pieces)
    for (before, after), length in zip(pairwise(line), pieces, strict=True):
        if left <= length and length > 0:
            part = left / length
            return Point(before.x + (after.x - before.x) * part, before.y + (after.y - before.y) * part)
        left -= length
    return line[-1]


def _piece(start: Point, end: Point, leave: float, arrive: float) -> Points:
    """One Bézier as x over y with given slopes at its ends, without its first point."""
    third = (end.y - start.y) / 3
    return (
        Point(start.x + leave * third, start.y + third),
        Point(end.x - arrive * third, end.y - third),
        end,
    )


def _slope(start: Point, end: Point) -> float:
    return (end.x - start.x) / (end.y - start.y) if abs(end.y - start.y) > 1e-6 else 0.0


def _limit(slope: float) -> float:
    return max(-STEEPEST, min(STEEPEST, slope))


def _normals(points: Points) -> list[tuple[float, float]]:
    """A unit normal per joint: to the right on the screen where the route runs down."""
    found: list[tuple[float, float]] = []
    for joint in range(0, len(points), 3):
        before = points[max(joint - 1, 0)]
        after = points[min(joint + 1, len(points) - 1)]
        dx, dy = after.x - before.x, after.y - before.y
        length = math.hypot(dx, dy)
        found.append((dy / length, -dx / length) if length > 1e-9 else (1.0, 0.0))
    return found


def _at_height(end: Point, beside_it: Point, y: float) -> Point:
    return Point(end.x + _limit(_slope(beside_it, end)) * (y - end.y), y)


def _on_piece(piece: Points, t: float) -> Point:
    s = 1 - t
    a, b, c, d = s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t
    return Point(
        a * piece[0].x + b * piece[1].x + c * piece[2].x + d * piece[3].x,
        a * piece[0].y + b * piece[1].y + c * piece[2].y + d * piece[3].y,
    )
