"""How large cards and pills must be, so that nothing they will show is cut off, and nothing moves while stepping."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from vjpviz.export.cards import header_width, row_width, strip_width
from vjpviz.export.pills import content_width
from vjpviz.graph.content import widest_rows
from vjpviz.graph.described import longest_badge
from vjpviz.graph.flow import arrived
from vjpviz.graph.items import CardItem, PillItem, items
from vjpviz.graph.values import shape_text
from vjpviz.trace.events import Execute, Seed
from vjpviz.words import say

if TYPE_CHECKING:
    from collections.abc import Mapping

    import networkx as nx

    from vjpviz.graph.metrics import Scale
    from vjpviz.trace.trace import Trace


def measure(trace: Trace, graph: nx.MultiDiGraph, scale: Scale) -> dict[str, tuple[float, float]]:
    """The width and height of every card and pill of a graph by key, in px. Needs a ``QGuiApplication``."""
    waits = _waits(trace, graph.graph["call"])
    sizes: dict[str, tuple[float, float]] = {}
    for item in items(graph):
        if isinstance(item, CardItem):
            sizes[item.key] = card_size(trace, item, scale, waits)
        elif isinstance(item, PillItem):
            width = content_width(item.title, item.jacobians, waits.get(item.node, ""), scale)
            sizes[item.key] = _even(max(width, scale.pill)), scale.pill_height
    return sizes


def card_size(trace: Trace, item: CardItem, scale: Scale, waits: Mapping[int, str]) -> tuple[float, float]:
    """The size of a card that has room for all rows it will show; ``waits`` are the longest ``1 of 2`` by node."""
    rows = widest_rows(trace, item.tensor, scale)
    badge = longest_badge()
    flag = shape_text(trace.tensors[item.tensor].shape) if scale.flag == "shape" else scale.flag
    header = header_width(item.title, badge, say(badge), flag, scale)
    width = max(scale.card, header, *(row_width(row, scale) for row in rows))
    if item.accumulate is not None:
        width = max(width, strip_width("AccumulateGrad", waits.get(item.accumulate, ""), scale))
    return _even(width), scale.card_height(item.accumulate is not None)


def _waits(trace: Trace, call: int | None) -> dict[int, str]:
    """The longest ``1 of 2`` of the nodes that wait for several gradients in a backward call, or in any."""
    times = range(len(trace.events)) if call is None else (trace.calls[call].begin, *trace.calls[call].steps)
    return {
        delivery.node: arrived(delivery.expected, delivery.expected)
        for event in (trace.events[t] for t in times)
        if isinstance(event, Seed | Execute)
        for delivery in event.deliveries
        if delivery.expected > 1
    }


def _even(width: float) -> float:
    """Even, so that a middle at a whole pixel leaves both borders sharp."""
    return 2.0 * ceil(width / 2)
