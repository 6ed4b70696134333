"""The same thing in graph, script, engine and tables: which key, node, tensor and span belong together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vjpviz.graph.items import CardItem, PillItem, items
from vjpviz.trace.events import Execute

if TYPE_CHECKING:
    from vjpviz.export.picture import Picture
    from vjpviz.trace.events import Span
    from vjpviz.trace.trace import Trace


def key_of_node(picture: Picture, node: int) -> str:
    """The key of the element that shows a node: its pill, or the card of the leaf it accumulates for; else ""."""
    for item in items(picture.graph):
        if (isinstance(item, PillItem) and item.node == node) or (
            isinstance(item, CardItem) and item.accumulate == node
        ):
            return item.key
    return ""


def key_of_tensor(picture: Picture, tensor: int) -> str:
    """The key of a tensor's card; "" where it has none."""
    cards = (item for item in items(picture.graph) if isinstance(item, CardItem))
    return next((item.key for item in cards if item.tensor == tensor), "")


def tensor_of(picture: Picture, key: str) -> int | None:
    """The tensor a key stands for: that of a card, or what a function made."""
    item = picture.graph.nodes[key]["item"] if key in picture.graph else None
    if isinstance(item, CardItem):
        return item.tensor
    if isinstance(item, PillItem):
        outputs = picture.trace.nodes[item.node].outputs
        return outputs[0] if outputs else None
    return None


def node_of(picture: Picture, key: str) -> int | None:
    """The node a key stands for: that of a pill, or a leaf's AccumulateGrad."""
    item = picture.graph.nodes[key]["item"] if key in picture.graph else None
    if isinstance(item, PillItem):
        return item.node
    return item.accumulate if isinstance(item, CardItem) else None


def span_of(picture: Picture, key: str) -> Span | None:
    """The piece of the script that made what a key stands for."""
    item = picture.graph.nodes[key]["item"] if key in picture.graph else None
    if isinstance(item, PillItem):
        return picture.trace.nodes[item.node].span
    return picture.trace.tensors[item.tensor].span if isinstance(item, CardItem) else None


def key_at(picture: Picture, line: int, column: int) -> str:
    """The key of what the innermost expression at a place of the script made; "" where nothing is drawn of it."""
    best, smallest = "", (10**9, 10**9)
    for item in items(picture.graph):
        span = span_of(picture, item.key) if isinstance(item, PillItem | CardItem) else None
        if span is None or not (span.line, span.column) <= (line, column) < (span.end_line, span.end_column):
            continue
        size = span.end_line - span.line, span.end_column - span.column
        if size < smallest or (size == smallest and isinstance(item, PillItem)):
            best, smallest = item.key, size
    return best


def time_of(trace: Trace, call: int | None, node: int) -> int | None:
    """When a node ran in a backward call; ``None`` where it did not."""
    steps = trace.calls[call].steps if call is not None else ()
    return next((t for t in steps if isinstance(e := trace.events[t], Execute) and e.node == node), None)
