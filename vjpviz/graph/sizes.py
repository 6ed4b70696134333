"""Sizes of cards and pills without a font, from the advance of the monospaced face: close, for plain DOT and for tests.

The window measures its texts where it paints them, and gets by with less.
"""

from __future__ import annotations

import networkx as nx

from vjpviz.graph.content import widest_rows
from vjpviz.graph.described import longest_badge
from vjpviz.graph.frame import Row
from vjpviz.graph.items import CardItem, PillItem, items
from vjpviz.graph.metrics import WINDOW, Scale, mono_width, note_width, tex_width
from vjpviz.trace.trace import Trace
from vjpviz.words import say


def estimated_sizes(trace: Trace, graph: nx.MultiDiGraph, scale: Scale = WINDOW) -> dict[str, tuple[float, float]]:
    """Width and height in px of every card and pill by key."""
    sizes: dict[str, tuple[float, float]] = {}
    for item in items(graph):
        if isinstance(item, CardItem):
            rows = widest_rows(trace, item.tensor, scale)
            width = max(scale.card, _header_width(item.title, scale), *(_row_width(row, scale) for row in rows))
            sizes[item.key] = (width, scale.card_height(item.accumulate is not None))
        elif isinstance(item, PillItem):
            jacobians = sum(tex_width(tex, scale.jacobian) + scale.pad for tex in item.jacobians)
            title = max(mono_width(item.title, scale.node), jacobians)
            width = scale.glyph_column + scale.pad + title + scale.pad + scale.mark + scale.pad
            sizes[item.key] = (max(scale.pill, width), scale.pill_height)
    return sizes


def _header_width(title: str, scale: Scale) -> float:
    flag, badge = mono_width("requires_grad", scale.label), note_width(say(longest_badge()), scale)
    return mono_width(title, scale.variable) + flag + badge + 4 * scale.pad


def _row_width(row: Row, scale: Scale) -> float:
    width = 2 * scale.pad + scale.label_column + mono_width(row.text, scale.value) + note_width(row.note, scale)
    if row.style in ("none", "awaited"):
        width += 0.8 * scale.value
    if row.style == "added":
        width += note_width(row.chip, scale) + scale.pad
    return width + (mono_width(row.tail, scale.label) + scale.pad if row.tail else 0.0)
