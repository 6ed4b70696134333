"""The way of a derivative in the picture: which boxes and links stand for the edges along which it flows."""

from __future__ import annotations

from dataclasses import dataclass

import networkx as nx

from vjpviz.graph.items import CardItem, PillItem, items, links


@dataclass(frozen=True, slots=True)
class Way:
    """Edges of a backward call, as node and number of the edge, on the way from some of ``roots`` to ``leaf``.

    ``roots`` and ``leaf`` are tensors. Without edges, a root is the leaf itself.
    """

    call: int
    edges: frozenset[tuple[int, int]]
    roots: frozenset[int]
    leaf: int


@dataclass(frozen=True, slots=True)
class Lit:
    """What a way runs over in a picture: keys of cards and functions, and keys of links."""

    boxes: frozenset[str]
    links: frozenset[str]


NOWHERE = Lit(frozenset(), frozenset())


def lit_by(graph: nx.MultiDiGraph, way: Way | None) -> Lit:
    """Where a way runs in a graph, whatever is folded in it and whether it shows tensors."""
    if way is None or way.call != graph.graph["call"]:
        return NOWHERE
    nodes = {node for node, _ in way.edges}
    tensors = set(way.roots)
    if not way.edges and way.leaf not in tensors:
        return NOWHERE
    boxes: set[str] = set()
    used = {link.key for link in links(graph) if link.kind in ("use", "direct") and (link.node, link.edge) in way.edges}
    for link in links(graph):
        if link.key in used:
            boxes |= {link.source, link.target}
    for item in items(graph):
        passed = isinstance(item, PillItem) and not nodes.isdisjoint(item.inside or (item.node,))
        if passed or (isinstance(item, CardItem) and item.tensor in tensors):
            boxes.add(item.key)
    made = {link.key for link in links(graph) if link.kind == "make" and {link.source, link.target} <= boxes}
    return Lit(frozenset(boxes), frozenset(used | made))
