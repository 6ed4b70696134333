"""What is drawn stays inside what was measured, at every time of every story and at every scale."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from xml.etree import ElementTree

import pytest

from tests.export.svgs import text_box
from tests.graph import traces
from vjpviz.export.cards import draw_card, shown_rows
from vjpviz.export.chips import draw_chip
from vjpviz.export.picture import picture
from vjpviz.export.pills import draw_pill
from vjpviz.export.svg import SvgSurface
from vjpviz.graph.frame import Card, Rect
from vjpviz.graph.metrics import SCALES, Scale
from vjpviz.graph.theme import LIGHT

STORIES = [
    traces.picture_of_the_style,
    traces.scalar_with_two_uses,
    traces.twice_over_a_rebuilt_graph,
    traces.written_piece_by_piece,
    traces.used_twice_further_down,
]


@pytest.mark.parametrize("scale", SCALES.values(), ids=list(SCALES))
@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.__name__)
def test_everything_fits_at_all_times(story, scale: Scale) -> None:
    trace = story().trace()
    for call in range(len(trace.calls)):
        shown = picture(trace, call, scale=scale)
        for t in range(-1, len(trace.events)):
            frame = shown.frame(t)
            for card in frame.cards:
                bottom = _bottom_of_rows(card, scale)
                assert bottom + (scale.strip if card.strip else 0) <= card.rect.height + 0.01
                _check(lambda surface, card=card: draw_card(surface, card, scale), card.rect, 0.7 * scale.pad)
            for pill in frame.pills:
                _check(lambda surface, pill=pill: draw_pill(surface, pill, scale), pill.rect, 0.7 * scale.pad)
            for chip in frame.chips:
                bare = replace(chip, note="", label="" if chip.kind == "token" else chip.label)
                _check(lambda surface, chip=bare: draw_chip(surface, chip, scale), chip.rect, 0.7 * scale.chip_pad)


def _bottom_of_rows(card: Card, scale: Scale) -> float:
    return scale.header + scale.foot + len(shown_rows(card, scale)) * scale.row


def _check(draw: Callable[[SvgSurface], None], rect: Rect, free: float) -> None:
    """All texts stand inside the box, ``free`` px from its sides, and none touches another on its line."""
    surface = SvgSurface(LIGHT)
    draw(surface)
    root = ElementTree.fromstring(f"<svg>{''.join(surface.lines)}</svg>")
    lines = defaultdict(list)
    for text in root.iter("text"):
        x, y, width = text_box(text)
        assert rect.x + free <= x <= x + width <= rect.right - free + 0.02, text.text
        lines[round(y / 3)].append((x, x + width, text.text))
    for spans in lines.values():
        for (_, end, left), (begin, _, right) in pairwise(sorted(spans)):
            assert end <= begin + 0.02, (left, right)
