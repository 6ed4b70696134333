"""Trace → graph: cards for tensors, pills for function nodes, one link per use.

A tensor that was written in place stands once, under the function that made its present value; its earlier
functions are linked directly to their users. So ``y = torch.empty(2); y[0] = x**2; y[1] = x**3`` is a chain of two
``CopySlices`` that ends in the one tensor ``y``: there never were three of it.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import Literal

import networkx as nx

from vjpviz.graph.folds import Fold, Scope, fold_title, folds, hidden
from vjpviz.graph.items import CardItem, Link, Mode, PillItem, SeedItem, wire
from vjpviz.graph.labels import product_label
from vjpviz.graph.naming import Names, names
from vjpviz.graph.reach import Part, births, constants, part_of
from vjpviz.graph.symbols import glyph, short_jacobians
from vjpviz.trace.trace import NodeInfo, Trace
from vjpviz.words import say


def build(
    trace: Trace,
    call: int | None = None,
    mode: Mode = "tensors and functions",
    folded: frozenset[Scope] = frozenset(),
) -> nx.MultiDiGraph:
    """The graph of one backward call, or with ``call=None`` of everything the script made.

    Parts that were recorded in one of the ``folded`` scopes are one box each.

    Nodes are text keys with an ``item`` attribute, edges have the ``Link`` as ``link`` attribute and its key as theirs.
    ``graph.graph`` holds ``call``, ``mode``, ``births`` (per node id), ``links`` and their ``wiring``. In the mode
    ``"functions"`` the picture is PyTorch's own: ``AccumulateGrad`` nodes stand for the leaves, and no tensor is drawn.
    """
    part = part_of(trace, call)
    graph = nx.MultiDiGraph(call=call, mode=mode, births=births(trace), links=[])
    inside = folds(part, folded)
    called = names(trace, part)
    if inside:
        unseen = hidden(trace, part, inside)
        called = replace(
            called,
            node_key={node: inside[node].key if node in inside else key for node, key in called.node_key.items()},
            tensor_key={tensor: key for tensor, key in called.tensor_key.items() if tensor not in unseen},
        )
    builder = _Functions if mode == "functions" else _Tensors
    builder(trace, part, called, inside, graph).fill()
    graph.graph["wiring"] = wire(graph.graph["links"])
    return graph


class _Builder:
    def __init__(
        self, trace: Trace, part: Part, called: Names, inside: dict[int, Fold], graph: nx.MultiDiGraph
    ) -> None:
        self.trace = trace
        self.part = part
        self.names = called
        self.inside = inside
        self.graph = graph
        self.consumers = Counter(edge for node in part.nodes for edge in node.next_functions if edge is not None)

    def pill(self, node: int, title: str) -> None:
        key = self.names.node_key[node]
        fold = self.inside.get(node)
        if fold is None:
            item = PillItem(key, node, title, glyph(self.trace, node), short_jacobians(self.trace, node))
        else:
            words = say("{n} functions", "", len(fold.nodes)).format(n=len(fold.nodes))
            count = rf"\text{{{words}}}"
            item = PillItem(key, fold.nodes[-1], fold_title(fold.scope), r"\cdots", (count,), fold.nodes, fold.scope)
        self.graph.add_node(key, item=item)

    def link(
        self,
        source: str,
        target: str,
        kind: Literal["use", "make", "direct", "seed"],
        *,
        node: int,
        edge: int | None = None,
        output: int = 0,
        room: Literal["", "chip", "token"] = "",
    ) -> None:
        if source == target:
            return  # inside a fold
        base = f"{source} > {target}"
        key = f"{base} {edge}" if edge is not None else base
        while self.graph.has_edge(source, target, key):
            key += "'"
        label = product_label(self.trace, node, edge) if edge is not None else ""
        made = Link(key, source, target, kind, node, edge, output, room, label)
        self.graph.add_edge(source, target, key, link=made)
        self.graph.graph["links"].append(made)

    def direct(self, node: NodeInfo, edge: int, room: Literal["", "chip", "token"] = "chip") -> None:
        """Link two functions without a tensor in between."""
        before = node.next_functions[edge]
        assert before is not None
        source, target = self.names.node_key[before[0]], self.names.node_key[node.id]
        self.link(source, target, "direct", node=node.id, edge=edge, output=before[1], room=room)

    def seed(self, node: int, source: str) -> None:
        """Make the place below a root where the seed gradient stands."""
        key = f"{source} / seed"
        self.graph.add_node(key, item=SeedItem(key, node))
        self.link(source, key, "seed", node=node, room="chip")


class _Functions(_Builder):
    def fill(self) -> None:
        for leaf, node in self.part.accumulate.items():
            self.pill(node, f"AccumulateGrad {self.names.title[leaf]}")
        for node in self.part.nodes:
            self.pill(node.id, node.name)
            for edge, before in enumerate(node.next_functions):
                if before is not None:
                    self.direct(node, edge, "chip" if self.consumers[before] == 1 else "token")
        for node in dict.fromkeys(self.part.roots):
            self.seed(node, self.names.node_key[node])


class _Tensors(_Builder):
    def fill(self) -> None:
        made = {node.id: [] for node in self.part.nodes}
        for tensor in self.names.tensor_key:
            owner = self.part.owner.get(tensor)
            if owner is None:
                self.card(tensor)
            else:
                made[owner].append(tensor)
        for node in self.part.nodes:
            self.pill(node.id, node.name)
            self.uses(node)
            for tensor in made[node.id]:
                self.card(tensor)
                self.link(
                    self.names.node_key[node.id],
                    self.names.tensor_key[tensor],
                    "make",
                    node=node.id,
                    output=node.outputs.index(tensor) if tensor in node.outputs else 0,
                    room="chip",
                )
        self.seeds(made)

    def card(self, tensor: int) -> None:
        key = self.names.tensor_key[tensor]
        accumulate, saved = self.part.accumulate.get(tensor), self.part.saved.get(tensor)
        item = CardItem(key, tensor, self.names.title[tensor], accumulate, saved)
        self.graph.add_node(key, item=item)

    def uses(self, node: NodeInfo) -> None:
        target = self.names.node_key[node.id]
        for edge, before in enumerate(node.next_functions):
            if before is None:
                continue
            leaf = self.trace.nodes[before[0]].variable
            tensor = node.inputs[edge] if edge < len(node.inputs) else None
            if leaf is not None and leaf in self.names.tensor_key:
                self.link(self.names.tensor_key[leaf], target, "use", node=node.id, edge=edge, room="token")
            elif tensor is not None and self.part.owner.get(tensor) == before[0] and tensor in self.names.tensor_key:
                room = "token" if self.consumers[before] > 1 else ""
                self.link(self.names.tensor_key[tensor], target, "use", node=node.id, edge=edge, room=room)
            elif leaf is None:
                self.direct(node, edge, "chip" if self.consumers[before] == 1 else "token")
        for tensor in constants(node):
            # A tensor that stands under a later function was written in place since: what was used is gone.
            if tensor in self.names.tensor_key and self.part.owner.get(tensor, -1) < node.id:
                self.link(self.names.tensor_key[tensor], target, "use", node=node.id)

    def seeds(self, made: dict[int, list[int]]) -> None:
        """Below a root that is a leaf, or whose tensor has changed since, the seed needs a place of its own."""
        for node in dict.fromkeys(self.part.roots):
            leaf = self.trace.nodes[node].variable
            if leaf is not None:
                self.seed(node, self.names.tensor_key[leaf])
            elif not any(tensor in self.part.root_tensors for tensor in made[node]):
                self.seed(node, self.names.node_key[node])
