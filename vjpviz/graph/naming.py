"""Titles and keys: what a tensor is called in the picture, and keys that survive edits of the script."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from vjpviz.graph.reach import Part
from vjpviz.trace.trace import Trace


@dataclass(frozen=True, slots=True)
class Names:
    """Keys and titles of everything in a part, by tensor id and node id."""

    tensor_key: dict[int, str]
    node_key: dict[int, str]
    title: dict[int, str]


def names(trace: Trace, part: Part) -> Names:
    """Keys and titles for a part.

    A named tensor's key is its name and which of that name it is. A node's key is the named tensor its value ends in,
    its class name and a count. An unnamed tensor's key is its node's.
    """
    counts: Counter[str] = Counter()

    def numbered(base: str) -> str:
        counts[base] += 1
        return base if counts[base] == 1 else f"{base}#{counts[base]}"

    tensor_key: dict[int, str] = {}
    for tensor in part.tensors:
        name = trace.tensors[tensor].name
        if name is not None:
            tensor_key[tensor] = numbered(f"tensor {name}")
    anchors = _anchors(trace, part, tensor_key)
    node_key = {node.id: numbered(f"{anchors[node.id]} / {node.name}") for node in part.nodes}
    for leaf, node in part.accumulate.items():
        node_key[node] = numbered(f"{tensor_key.get(leaf, 'tensor')} / AccumulateGrad")
    title: dict[int, str] = {}
    for tensor in part.tensors:
        text = title[tensor] = trace.titles[tensor]
        if tensor not in tensor_key:
            owner = part.owner.get(tensor)
            tensor_key[tensor] = numbered(f"{node_key[owner]} / value" if owner is not None else f"constant {text}")
    return Names(tensor_key, node_key, title)


def _anchors(trace: Trace, part: Part, tensor_key: dict[int, str]) -> dict[int, str]:
    """For each node the key of the first named tensor that its value flows into, or ``""``."""
    anchors: dict[int, str] = {}
    for tensor, owner in part.owner.items():
        if tensor in tensor_key:
            anchors.setdefault(owner, tensor_key[tensor])
    for node in part.nodes:  # written in place since: the tensor stands under a later function, yet gives the name
        named = [tensor_key[t] for t in node.outputs if t in tensor_key]
        if named:
            anchors.setdefault(node.id, named[0])
    for node in reversed(part.nodes):
        anchors.setdefault(node.id, "")
        for edge in node.next_functions:
            if edge is not None and trace.nodes[edge[0]].variable is None:
                anchors.setdefault(edge[0], anchors[node.id])
    return anchors
