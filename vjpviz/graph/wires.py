"""The lines of a layout: ports, places of rooms, and for every link its forward edge and its backward lane."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Literal

from vjpviz.graph.frame import Point
from vjpviz.graph.metrics import Scale
from vjpviz.graph.routes import Points, along, backwards, beside, falling, point_at, samples, trimmed
from vjpviz.graph.sketch import Sketch, SketchEdge, SketchNode

SPREAD = 0.54
"""The middle part of a border on which ports stand."""

LEAN = 0.31
"""How far a lone port on a card moves towards what it is linked to, as a part of the way."""

AIR = 10.0
"""Free space between two rooms side by side, in px."""


@dataclass(frozen=True, slots=True)
class Route:
    """The lines of a link: ``forward`` from source to target, ``lane`` from target to source, as cubic Béziers.

    ``side`` is the one on which the lane runs, as seen where values flow down.
    """

    forward: Points
    lane: Points
    side: Literal["left", "right"]


@dataclass(slots=True)
class _Wire:
    """A link while it is being drawn."""

    key: str
    source: SketchNode
    target: SketchNode
    room: SketchNode | None
    pieces: tuple[SketchEdge, ...]
    far: tuple[bool, ...]  # per piece: whether it passes by other boxes
    order: int
    start: Point = field(default_factory=lambda: Point(0, 0))
    end: Point = field(default_factory=lambda: Point(0, 0))
    middle: Point | None = None
    fan: dict[bool, float] = field(default_factory=dict)  # leaving, entering: how far from the middle of several ports

    @property
    def near(self) -> bool:
        """Whether nothing stands between its ends."""
        return not any(self.far)

    @property
    def top(self) -> float:
        """The border of the source where values leave."""
        return self.source.center.y + self.source.height / 2

    @property
    def bottom(self) -> float:
        """The border of the target where values enter."""
        return self.target.center.y - self.target.height / 2


def wires(sketch: Sketch, scale: Scale) -> tuple[dict[str, Route], dict[str, Point]]:
    """Routes and the middles of rooms by the key of their link, values flowing down."""
    rows = sorted({round(node.center.y) for node in sketch.nodes.values() if node.kind not in ("token", "chip")})
    found = _collected(sketch, rows)
    _set_ports(found)
    _set_rooms(found)
    routes = {wire.key: _route(wire, scale) for wire in found}
    middles = {wire.key: wire.middle for wire in found if wire.middle is not None}
    for wire in found:
        if wire.pieces[0].room:
            middles[wire.key] = _on_line(wire, routes[wire.key])
    return routes, middles


def _collected(sketch: Sketch, rows: list[int]) -> list[_Wire]:
    pieces: dict[str, list[SketchEdge]] = defaultdict(list)
    for edge in sketch.edges:
        pieces[edge.key].append(edge)
    found: list[_Wire] = []
    for order, (key, parts) in enumerate(pieces.items()):
        parts.sort(key=lambda edge: sketch.nodes[edge.tail].kind in ("token", "chip"))
        source, target = sketch.nodes[parts[0].tail], sketch.nodes[parts[-1].head]
        room = sketch.nodes[parts[0].head] if len(parts) == 2 else None
        far = tuple(_passes(rows, sketch.nodes[p.tail].center.y, sketch.nodes[p.head].center.y) for p in parts)
        found.append(_Wire(key, source, target, room, tuple(parts), far, order))
    return found


def _passes(rows: list[int], start: float, end: float) -> bool:
    """Whether a row of boxes stands between two heights, so that Graphviz's way around them has to be kept."""
    found = bisect_right(rows, start + 2)
    return found < len(rows) and rows[found] < end - 2


def _set_ports(found: list[_Wire]) -> None:
    """Ports of function nodes first: a card's one port stands above or below the port at the other end, if it can."""
    ends: dict[tuple[str, bool], list[_Wire]] = defaultdict(list)
    for wire in found:
        ends[wire.source.key, True].append(wire)
        ends[wire.target.key, False].append(wire)
        wire.start, wire.end = Point(wire.source.center.x, wire.top), Point(wire.target.center.x, wire.bottom)
    order = sorted(ends.items(), key=lambda entry: _node(entry).kind != "pill")
    for (key, leaving), group in order:
        node = _node(((key, leaving), group))
        toward = {wire.key: _toward(wire, leaving) for wire in group}
        group.sort(key=lambda wire: (toward[wire.key], wire.order))
        for i, wire in enumerate(group):
            x = _port(node, i, len(group), toward[wire.key])
            wire.fan[leaving] = x - node.center.x if len(group) > 1 else 0.0
            if leaving:
                wire.start = Point(x, wire.top)
            else:
                wire.end = Point(x, wire.bottom)


def _node(entry: tuple[tuple[str, bool], list[_Wire]]) -> SketchNode:
    (_, leaving), group = entry
    return group[0].source if leaving else group[0].target


def _toward(wire: _Wire, leaving: bool) -> float:
    """The x a link goes to or comes from, as seen from one of its ends."""
    if wire.near:
        return wire.end.x if leaving else wire.start.x
    points = wire.pieces[0 if leaving else -1].points
    return points[3 if leaving else -4].x


def _port(node: SketchNode, index: int, count: int, toward: float) -> float:
    reach = SPREAD * node.width / 2
    if count > 1:
        return node.center.x - reach + 2 * reach * index / (count - 1)
    if node.kind == "pill":
        return node.center.x
    aside = toward - node.center.x
    return toward if abs(aside) <= reach else node.center.x + max(-reach, min(reach, LEAN * aside))


def _set_rooms(found: list[_Wire]) -> None:
    """Rooms stand in the middle of their link, side by side where two would overlap."""
    ranks: dict[int, list[_Wire]] = defaultdict(list)
    for wire in found:
        if wire.room is not None:
            ranks[round(wire.room.center.y)].append(wire)
    for row in ranks.values():
        wanted = {wire.key: _wanted(wire) for wire in row}
        row.sort(key=lambda wire: (wanted[wire.key], wire.order))
        extents = [_extents(wire) for wire in row]
        centers = _apart([wanted[wire.key] for wire in row], extents)
        for wire, x in zip(row, centers, strict=True):
            wire.middle = Point(x, (wire.top + wire.bottom) / 2 if wire.near else _height(wire))


def _height(wire: _Wire) -> float:
    assert wire.room is not None
    return wire.room.center.y


def _wanted(wire: _Wire) -> float:
    assert wire.room is not None
    return ((wire.start.x if wire.near else wire.room.center.x) + wire.end.x) / 2


def _extents(wire: _Wire) -> tuple[float, float]:
    assert wire.room is not None
    left, right, outer = wire.room.extents
    if wire.room.height > wire.room.width:  # values flow sideways: tokens lie along their line
        return wire.room.width / 2, wire.room.width / 2
    return (left + outer, right) if _side(wire) == "left" else (left, right + outer)


def _apart(wanted: list[float], extents: list[tuple[float, float]]) -> list[float]:
    """Positions in the given order, as close to the wanted ones as the extents allow (least squares)."""
    offsets = [0.0]
    for (_, right), (left, _) in pairwise(extents):
        offsets.append(offsets[-1] + right + left + AIR)
    blocks: list[tuple[float, int]] = []  # mean of (wanted - offset), size
    for target, offset in zip(wanted, offsets, strict=False):
        mean, size = target - offset, 1
        while blocks and blocks[-1][0] > mean:
            before, count = blocks.pop()
            mean, size = (before * count + mean * size) / (count + size), count + size
        blocks.append((mean, size))
    means = [mean for mean, size in blocks for _ in range(size)]
    return [mean + offset for mean, offset in zip(means, offsets, strict=False)]


def _side(wire: _Wire) -> Literal["left", "right"]:
    """The lane lies on the outer side of a fan, and to the right of a vertical line."""
    for aside in (wire.fan[False], wire.fan[True], wire.start.x - wire.end.x):
        if abs(aside) > 4:
            return "left" if aside < 0 else "right"
    return "right"


def _route(wire: _Wire, scale: Scale) -> Route:
    line = _middle_line(wire)
    side = _side(wire)
    outward = scale.lane_offset if side == "right" else -scale.lane_offset
    forward = trimmed(beside(line, -outward), wire.top, wire.bottom)
    lane = backwards(trimmed(beside(line, outward), wire.top, wire.bottom))
    return Route(forward, lane, side)


def _on_line(wire: _Wire, route: Route) -> Point:
    """Where a gradient stands on a link without a room: in the middle, or in the last gap of a long one."""
    if wire.near:
        return point_at(route.forward, 0.5)
    return next(p for p in samples(backwards(route.forward)) if p.y <= wire.bottom - 30)


def _middle_line(wire: _Wire) -> Points:
    places: list[Point] = []
    for piece, far in zip(wire.pieces, wire.far, strict=True):
        if far:
            places.extend(samples(piece.points, 4)[1:-1])
        if piece is wire.pieces[0] and wire.middle is not None:
            places.append(wire.middle)
    return along(falling(places, wire.start, wire.end))
