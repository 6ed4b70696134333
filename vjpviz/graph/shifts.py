"""A layout with some boxes moved: their lines bend along, and what was not touched stays the same object.

Moving cards by hand and gliding from one layout to the next are both this.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from vjpviz.graph.frame import Point, Rect
from vjpviz.graph.items import links

if TYPE_CHECKING:
    from collections.abc import Mapping

    import networkx as nx

    from vjpviz.graph.placement import Placement
    from vjpviz.graph.routes import Points
    from vjpviz.graph.wires import Route

HERE = Point(0.0, 0.0)


def shifted(graph: nx.MultiDiGraph, placement: Placement, offsets: Mapping[str, Point]) -> Placement:
    """The placement with the boxes of these keys moved by an offset in px."""
    if not any(offset != HERE for offset in offsets.values()):
        return placement
    boxes, aliases = dict(placement.boxes), dict(placement.aliases)
    routes, rooms = dict(placement.routes), dict(placement.rooms)
    for key, offset in offsets.items():
        if key in boxes:
            boxes[key] = _moved(boxes[key], offset)
    for link in links(graph):
        source, target = offsets.get(link.source, HERE), offsets.get(link.target, HERE)
        if link.key not in routes or (source is HERE and target is HERE):
            continue
        if link.key in aliases:  # the stand-in goes where its user goes
            aliases[link.key] = _moved(aliases[link.key], target)
            source = target
        if link.key in rooms:
            rooms[link.key] = _bent_room(rooms[link.key], routes[link.key], source, target, placement.upright)
        routes[link.key] = _bent(routes[link.key], source, target)
    edges = [placement.bounds, *boxes.values()]
    left, top = min(box.x for box in edges), min(box.y for box in edges)
    right, bottom = max(box.right for box in edges), max(box.bottom for box in edges)
    bounds = Rect(left, top, right - left, bottom - top)
    return replace(placement, boxes=boxes, aliases=aliases, routes=routes, rooms=rooms, bounds=bounds)


def between(old: Placement, new: Placement, part: float) -> dict[str, Point]:
    """The offset of each box of ``new`` that stood elsewhere in ``old``, when it has come ``part`` (0 to 1) of its way.

    Boxes are compared by their middles, as their sizes may differ.
    """
    left = 1.0 - part
    offsets: dict[str, Point] = {}
    for key, box in new.boxes.items():
        before = old.boxes.get(key)
        if before is not None and before.center != box.center:
            away = Point(before.center.x - box.center.x, before.center.y - box.center.y)
            offsets[key] = Point(away.x * left, away.y * left)
    return offsets


def _moved(box: Rect, offset: Point) -> Rect:
    return Rect(box.x + offset.x, box.y + offset.y, box.width, box.height)


def _mixed(point: Point, source: Point, target: Point, part: float) -> Point:
    return Point(point.x + source.x + (target.x - source.x) * part, point.y + source.y + (target.y - source.y) * part)


def _bent(route: Route, source: Point, target: Point) -> Route:
    return replace(route, forward=_curve(route.forward, source, target), lane=_curve(route.lane, target, source))


def _curve(points: Points, first: Point, last: Point) -> Points:
    """The ends move with their boxes, tangents included; what is in between by its place along the way."""
    inner = max(len(points) - 3, 1)
    parts = (max(0.0, min(1.0, (i - 1) / inner)) for i in range(len(points)))
    return tuple(_mixed(point, first, last, part) for point, part in zip(points, parts, strict=True))


def _bent_room(room: Point, route: Route, source: Point, target: Point, upright: bool) -> Point:
    first, last = route.forward[0], route.forward[-1]
    start, end, here = (first.y, last.y, room.y) if upright else (first.x, last.x, room.x)
    part = (here - start) / (end - start) if abs(end - start) > 1 else 0.5
    return _mixed(room, source, target, max(0.0, min(1.0, part)))
