"""What Graphviz answered, turned so that values flow down whatever the orientation of the picture."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from vjpviz.graph.frame import Point, Rect


@dataclass(frozen=True, slots=True)
class SketchNode:
    """A box or a room. ``width`` runs across the ranks' direction, ``height`` along it, both without margins.

    ``extents`` of a room: px to the left and the right of the route, and more on the side of the lane.
    ``was`` is its place across the ranks in the layout before.
    """

    key: str
    kind: Literal["card", "pill", "seed", "alias", "token", "chip"]
    center: Point
    width: float
    height: float
    extents: tuple[float, float, float]
    was: float | None


@dataclass(frozen=True, slots=True)
class SketchEdge:
    """A drawn edge between two names, part of the link ``key``, as Béziers from tail to head."""

    key: str
    kind: str
    tail: str
    head: str
    points: tuple[Point, ...]
    room: Literal["", "token", "chip"]  # what stands on it without a room of its own


@dataclass(frozen=True, slots=True)
class Sketch:
    """Nodes by Graphviz's name for them, and the edges."""

    nodes: dict[str, SketchNode]
    edges: tuple[SketchEdge, ...]
    orientation: str
    scale: str

    def rect(self, node: SketchNode) -> Rect:
        """The box of a node, values flowing down."""
        return Rect(node.center.x - node.width / 2, node.center.y - node.height / 2, node.width, node.height)

    def turned(self, point: Point) -> Point:
        """A point as it stands in the picture."""
        return _TURN[self.orientation](point)

    def turned_rect(self, rect: Rect) -> Rect:
        """A box as it stands in the picture."""
        a, b = self.turned(Point(rect.x, rect.y)), self.turned(Point(rect.right, rect.bottom))
        return Rect(min(a.x, b.x), min(a.y, b.y), abs(a.x - b.x), abs(a.y - b.y))


_TURN: dict[str, Callable[[Point], Point]] = {
    "TB": lambda p: p,
    "BT": lambda p: Point(p.x, -p.y),
    "LR": lambda p: Point(p.y, p.x),
    "RL": lambda p: Point(-p.y, p.x),
}

# Graphviz's coordinates have y up; its results are already turned by rankdir.
_UNTURN: dict[str, Callable[[float, float], Point]] = {
    "TB": lambda x, y: Point(x, -y),
    "BT": lambda x, y: Point(x, y),
    "LR": lambda x, y: Point(-y, x),
    "RL": lambda x, y: Point(-y, -x),
}


def read_sketch(answer: dict) -> Sketch:
    """Read Graphviz's ``json0``."""
    orientation = answer.get("rankdir", "TB")
    unturn = _UNTURN[orientation]
    objects = [entry for entry in answer.get("objects", ()) if "pos" in entry]
    names = {entry["_gvid"]: entry["name"] for entry in objects}
    nodes = {entry["name"]: _node(entry, orientation, unturn) for entry in objects}
    edges = tuple(
        SketchEdge(
            entry["id"],
            entry["class"],
            names[entry["tail"]],
            names[entry["head"]],
            _points(entry, unturn),
            entry.get("comment", ""),
        )
        for entry in answer.get("edges", ())
        if "id" in entry and "pos" in entry
    )
    return Sketch(nodes, edges, orientation, answer["class"])


def _node(entry: dict, orientation: str, unturn: Callable[[float, float], Point]) -> SketchNode:
    x, y = map(float, entry["pos"].split(","))
    width, height = float(entry["width"]) * 72, float(entry["height"]) * 72
    width -= float(entry["margin"]) * 72 if "margin" in entry else 0.0
    if orientation in ("LR", "RL"):
        width, height = height, width
    extents = entry.get("comment", "0,0,0").split(",")
    return SketchNode(
        key=entry["id"],
        kind=entry["class"],
        center=unturn(x, y),
        width=width,
        height=height,
        extents=(float(extents[0]), float(extents[1]), float(extents[2])),
        was=float(entry["sortv"]) if "sortv" in entry else None,
    )


def _points(entry: dict, unturn: Callable[[float, float], Point]) -> tuple[Point, ...]:
    text = entry["pos"].split(";")[0]
    pairs = [pair.split(",") for pair in text.split() if not pair.startswith(("e,", "s,"))]
    return tuple(unturn(float(x), float(y)) for x, y in pairs)
