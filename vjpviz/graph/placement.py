"""DOT → Placement: where everything stands and how the lines run. Calls Graphviz, so it belongs in a worker process."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from vjpviz.graph.frame import Lane, Point, Rect
from vjpviz.graph.metrics import Scale, scale_named
from vjpviz.graph.sketch import Sketch, read_sketch
from vjpviz.graph.wires import Route, wires

PASSES = 3
"""How often a layout is made again to keep the old order."""

MARGIN = 24.0
"""Free space around the picture, in px."""


@dataclass(frozen=True)
class Placement:
    """Where everything stands, in scene coordinates from 0, y down.

    ``boxes`` are cards, pills and seeds by key; ``aliases`` stand-ins by the key of their link; ``rooms`` the middle of
    the place kept for a gradient, by the key of its link; ``routes`` the lines of each link. ``across`` orders boxes
    and rooms from one side to the other, for keeping that order in the next layout.
    """

    boxes: dict[str, Rect]
    aliases: dict[str, Rect]
    rooms: dict[str, Point]
    routes: dict[str, Route]
    across: dict[str, float]
    bounds: Rect
    orientation: str
    scale_name: str

    @cached_property
    def scale(self) -> Scale:
        """The sizes it was made for."""
        return scale_named(self.scale_name)

    @cached_property
    def forward(self) -> dict[tuple[str, bool], Lane]:
        """The forward edge of each link by its key and whether it belongs to the future: the same in every Frame."""
        return {
            (key, future): Lane(key, route.forward, "forward", future)
            for key, route in self.routes.items()
            for future in (False, True)
        }

    @property
    def upright(self) -> bool:
        """Whether values flow up or down, not sideways."""
        return self.orientation in ("TB", "BT")


def place(dot: str) -> Placement:
    """Lay out what ``vjpviz.graph.layout.to_dot`` wrote. May take long or hang: run it where it can be stopped."""
    sketch = read_sketch(_drawn(dot))
    was = {name: node.was for name, node in sketch.nodes.items() if node.was is not None}
    for _ in range(PASSES):  # holding an order can move a box to another rank, where it meets others
        chains = _chains(sketch, was)
        if all(_in_order(sketch, chain) for chain in chains):
            break
        sketch = read_sketch(_drawn(dot, chains))
    return _finished(sketch)


def _drawn(dot: str, chains: list[list[str]] | None = None) -> dict:
    import pygraphviz  # heavy, and it holds the interpreter lock

    graph = pygraphviz.AGraph(string=dot)
    for chain in chains or []:
        row = graph.add_subgraph(chain, rank="same")
        for left, right in pairwise(chain):
            row.add_edge(left, right, style="invis", weight="1")
    drawn = graph.draw(format="json0", prog="dot")
    assert drawn is not None
    return json.loads(drawn)


def _chains(sketch: Sketch, was: dict[str, float]) -> list[list[str]]:
    """Per rank, the surviving boxes in their old order."""
    rows: dict[int, list[str]] = defaultdict(list)
    for name in was:
        rows[round(sketch.nodes[name].center.y)].append(name)
    return [sorted(row, key=was.__getitem__) for row in rows.values() if len(row) > 1]


def _in_order(sketch: Sketch, chain: list[str]) -> bool:
    return all(sketch.nodes[left].center.x <= sketch.nodes[right].center.x for left, right in pairwise(chain))


def _finished(sketch: Sketch) -> Placement:
    scale = scale_named(sketch.scale)
    routes, middles = wires(sketch, scale)
    rects = {node.key: sketch.rect(node) for node in sketch.nodes.values() if node.kind not in ("token", "chip")}
    kinds = {node.key: node.kind for node in sketch.nodes.values()}
    rooms = {node.key: node for node in sketch.nodes.values() if node.kind in ("token", "chip")}
    corners = [*rects.values()]
    for key, middle in middles.items():
        left, right, outer = rooms[key].extents if key in rooms else (100.0, 200.0, 0.0)
        corners.append(Rect(middle.x - left - outer, middle.y, left + right + 2 * outer, 0))
    corners += [Rect(point.x, point.y, 0, 0) for route in routes.values() for point in (*route.forward, *route.lane)]
    shown = [sketch.turned_rect(rect) for rect in corners]
    left = min((rect.x for rect in shown), default=0.0) - MARGIN
    top = min((rect.y for rect in shown), default=0.0) - MARGIN
    right = max((rect.right for rect in shown), default=0.0) + MARGIN
    bottom = max((rect.bottom for rect in shown), default=0.0) + MARGIN

    def put(point: Point) -> Point:
        turned = sketch.turned(point)
        return Point(turned.x - left, turned.y - top)

    def put_rect(rect: Rect) -> Rect:
        turned = sketch.turned_rect(rect)
        return Rect(turned.x - left, turned.y - top, turned.width, turned.height)

    return Placement(
        boxes={key: put_rect(rect) for key, rect in rects.items() if kinds[key] != "alias"},
        aliases={key.removeprefix("alias "): put_rect(rect) for key, rect in rects.items() if kinds[key] == "alias"},
        rooms={key: put(middle) for key, middle in middles.items()},
        routes={
            key: Route(tuple(map(put, route.forward)), tuple(map(put, route.lane)), route.side)
            for key, route in routes.items()
        },
        across={node.key: node.center.x for node in sketch.nodes.values()},
        bounds=Rect(0, 0, right - left, bottom - top),
        orientation=sketch.orientation,
        scale_name=sketch.scale,
    )
