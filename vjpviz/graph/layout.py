"""Graph → DOT with the measured sizes in it, all that is needed to place it: ``vjpviz.graph.placement.place``.

Every link spans two ranks. Where it keeps room for a gradient, a node of that size stands on the rank in between; this
holds a place on the line itself, where an edge label would stand beside it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import graphviz
import networkx as nx

from vjpviz.graph.items import CardItem, Link, SeedItem, item_of, items, links
from vjpviz.graph.metrics import WINDOW, Scale, mono_width

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vjpviz.graph.placement import Placement
    from vjpviz.graph.rooms import Room

Orientation = Literal["TB", "BT", "LR", "RL"]

SMALL = 100
"""Up to so many boxes Graphviz's own settings are best."""

ROOMY = 200
"""Above so many boxes no place is kept for gradients: they stand on their line in a wider gap, and may overlap."""

LARGE = 2000
"""Above so many boxes edges are straight lines and the layout is left rough."""

FAR = 8
"""An edge over more ranks of boxes than this begins at a small stand-in of its tensor, in graphs that are not small."""


def to_dot(
    graph: nx.MultiDiGraph,
    sizes: Mapping[str, tuple[float, float]],
    rooms: Mapping[str, Room],
    *,
    scale: Scale = WINDOW,
    orientation: Orientation = "TB",
    keep: Placement | None = None,
) -> str:
    """The graph as DOT. ``sizes`` are the boxes of cards and pills in px by key, ``rooms`` those of the links.

    Boxes that stood in the placement ``keep`` will keep their order from one side to the other.
    """
    roomy = graph.number_of_nodes() <= ROOMY
    keep = keep if roomy else None  # a large layout takes many times as long when it has to keep an order
    dot = graphviz.Digraph(graph_attr=_graph_attributes(graph, scale, orientation))
    dot.attr("node", shape="box", fixedsize="true", label="")
    dot.attr("edge", arrowhead="none")
    ids = {item.key: f"n{i}" for i, item in enumerate(items(graph))}
    for item in items(graph):
        kind = "seed" if isinstance(item, SeedItem) else "card" if isinstance(item, CardItem) else "pill"
        leaf = isinstance(item, CardItem) and item.accumulate is not None
        width, height = _seed_size(scale, orientation) if kind == "seed" else sizes[item.key]
        margin = scale.leaves - scale.beside if leaf and len(ids) <= SMALL else 0.0
        _box(dot, ids[item.key], item.key, kind, width, height, orientation, margin, keep)
    far = far_links(graph) if len(ids) > SMALL else set()
    for i, link in enumerate(links(graph)):
        source = ids[link.source]
        if link.key in far:
            source = f"a{i}"
            width = mono_width(_title(graph, link), scale.value) + 2 * scale.chip_pad
            _box(dot, source, f"alias {link.key}", "alias", width, scale.token, orientation, 0.0, keep)
        _edge(dot, link, f"r{i}", source, ids[link.target], rooms.get(link.key), scale, orientation, keep, roomy)
    return dot.source


def far_links(graph: nx.MultiDiGraph) -> set[str]:
    """Keys of the uses of a tensor that lie far from it."""
    ranks: dict[str, int] = {}
    for key in nx.topological_sort(graph):
        ranks[key] = max((ranks[before] + 1 for before in graph.predecessors(key)), default=0)
    for key in ranks:  # a leaf stands just above its first user
        if graph.in_degree(key) == 0 and graph.out_degree(key) > 0:
            ranks[key] = min(ranks[after] for after in graph.successors(key)) - 1
    return {link.key for link in links(graph) if link.kind == "use" and ranks[link.target] - ranks[link.source] > FAR}


def _seed_size(scale: Scale, orientation: Orientation) -> tuple[float, float]:
    """As wide as a lane beside an edge, and flat."""
    wide, flat = 3 * scale.lane_offset, 2.0
    return (wide, flat) if orientation in ("TB", "BT") else (flat, wide)


def _title(graph: nx.MultiDiGraph, link: Link) -> str:
    item = item_of(graph, link.source)
    assert isinstance(item, CardItem)
    return item.title


def _graph_attributes(graph: nx.MultiDiGraph, scale: Scale, orientation: Orientation) -> dict[str, str]:
    size = graph.number_of_nodes()
    deep = scale.gap_chip if orientation in ("TB", "BT") else scale.gap_token
    attributes = {
        "class": scale.name,
        "rankdir": orientation,
        "ranksep": _inches(scale.gap / 2 if size <= ROOMY else deep),
        "nodesep": _inches(scale.beside),
        "outputorder": "nodesfirst",
    }
    if size > LARGE:
        return attributes | {"nslimit": "0.3", "splines": "line"}
    if size > SMALL:
        return attributes | {"nslimit": "2"}
    return attributes


def _box(
    dot: graphviz.Digraph,
    name: str,
    key: str,
    kind: str,
    width: float,
    height: float,
    orientation: Orientation,
    margin: float,
    keep: Placement | None,
) -> None:
    across = margin if orientation in ("TB", "BT") else 0.0
    attributes = {"width": _inches(width + across), "height": _inches(height), "class": kind}
    if across:
        attributes["margin"] = _inches(across)
    if keep is not None and key in keep.across:
        attributes["sortv"] = f"{keep.across[key]:.0f}"
    dot.node(name, id=graphviz.escape(key), **attributes)


def _edge(
    dot: graphviz.Digraph,
    link: Link,
    room_name: str,
    source: str,
    target: str,
    room: Room | None,
    scale: Scale,
    orientation: Orientation,
    keep: Placement | None,
    roomy: bool,
) -> None:
    identity = {"id": graphviz.escape(link.key), "class": link.kind}
    weight = (
        "8" if link.room != "token" and (link.edge is not None or link.kind != "use") else "3"
    )  # chains run straight
    if room is None:
        dot.edge(source, target, minlen="2" if roomy else "1", weight=weight, **identity)
        return
    if not roomy:
        dot.edge(source, target, comment=link.room, weight=weight, **identity)
        return
    wide = room.left + room.right + room.outer
    if orientation in ("TB", "BT"):
        deep = (scale.gap_token if link.room == "token" else scale.gap_chip) - scale.gap
        width, height = wide, deep
    else:  # the gap has to hold the token's length, the place across its height
        length = wide if link.room == "token" else room.right
        width, height = length + scale.chip_pad, 2.4 * scale.token
    extents = f"{room.left:.1f},{room.right:.1f},{room.outer:.1f}"
    _box(dot, room_name, link.key, link.room, width, height, orientation, 0.0, keep)
    dot.node(room_name, comment=extents)
    # Lighter above a token: it stands in the gap before the function that sends it.
    dot.edge(source, room_name, weight="1" if link.room == "token" else weight, **identity)
    dot.edge(room_name, target, weight=weight, **identity)


def _inches(pixels: float) -> str:
    return f"{pixels / 72:.4f}"
