"""What the networkx graph carries: the things to place (cards, function nodes, seeds) and the links between them.

Keys are text made from names and the structure of the script, never from ids or lines, so that what an edit does not
touch keeps its key, and with it its place.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import networkx as nx

from vjpviz.graph.versions import SavedAt

Mode = Literal["tensors and functions", "functions"]


@dataclass(frozen=True, slots=True)
class CardItem:
    """A tensor. ``accumulate`` is the id of the ``AccumulateGrad`` drawn as the strip at a leaf's foot.

    ``saved`` tells of a function that saved it and found, or would find, that it was changed in place since.
    """

    key: str
    tensor: int
    title: str
    accumulate: int | None
    saved: SavedAt | None = None


@dataclass(frozen=True, slots=True)
class PillItem:
    """A function node, with its operator and its local Jacobians in short as TeX.

    Of a fold ``inside`` are all its nodes, ``node`` is the last of them, and ``scope`` the one that is folded.
    """

    key: str
    node: int
    title: str
    glyph: str
    jacobians: tuple[str, ...]
    inside: tuple[int, ...] = ()
    scope: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SeedItem:
    """The place a seed gradient comes from where no root tensor is drawn below its function."""

    key: str
    node: int


Item = CardItem | PillItem | SeedItem


@dataclass(frozen=True, slots=True)
class Link:
    """A forward edge between two items.

    ``use``: a tensor is an argument of ``node`` by its edge ``edge`` (``None`` where no gradient can go);
    ``make``: ``node`` made the tensor as its output ``output``; ``direct``: the output of one function is an argument
    of ``node`` without a tensor drawn in between; ``seed``: from a root to the place its seed comes from.
    ``room``: what the layout keeps free on it: a ``token`` on the lane, a ``chip`` beside it, or nothing.
    """

    key: str
    source: str
    target: str
    kind: Literal["use", "make", "direct", "seed"]
    node: int
    edge: int | None
    output: int
    room: Literal["", "chip", "token"]
    label: str = ""  # TeX of the gradient that goes along it


@dataclass(frozen=True, slots=True)
class Wiring:
    """Links by what they stand for, to find them as fast as a picture needs them."""

    uses: dict[tuple[int, int], Link]  # (node, edge)
    makes: dict[tuple[int, int], Link]  # (node, output)
    seeds: dict[int, Link]  # node


def wire(made: list[Link]) -> Wiring:
    """Sort links by what they stand for."""
    wiring = Wiring({}, {}, {})
    for link in made:
        if link.kind == "make":
            wiring.makes.setdefault((link.node, link.output), link)
        elif link.kind == "seed":
            wiring.seeds[link.node] = link
        elif link.edge is not None:
            wiring.uses[link.node, link.edge] = link
    return wiring


def item_of(graph: nx.MultiDiGraph, key: str) -> Item:
    """The item a graph node carries."""
    return graph.nodes[key]["item"]


def items(graph: nx.MultiDiGraph) -> list[Item]:
    """Every item, in the order in which the script made them."""
    return [data["item"] for _, data in graph.nodes(data=True)]


def links(graph: nx.MultiDiGraph) -> list[Link]:
    """Every link, in the order in which the script made them."""
    return graph.graph["links"]
