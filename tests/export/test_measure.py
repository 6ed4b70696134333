"""What is drawn stays inside what was measured, at every time of every story and at every scale."""

from __future__ import annotations

import pytest
from graph import traces

from vjpviz.export.cards import header_width, row_width, shown_rows
from vjpviz.export.chips import chip_width, token_width
from vjpviz.export.picture import picture
from vjpviz.export.pills import content_width
from vjpviz.graph.metrics import SCALES, Scale

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
                needed = [row_width(row, scale) for row in shown_rows(card, scale)]
                needed.append(header_width(card.title, card.badge, card.flag, scale))
                assert max(needed) <= card.rect.width + 0.01, (t, card)
                bottom = scale.header + scale.foot + len(shown_rows(card, scale)) * scale.row
                assert bottom + (scale.strip if card.strip else 0) <= card.rect.height + 0.01
            for pill in frame.pills:
                waits = pill.mark if pill.state == "waiting" else ""
                assert content_width(pill.title, pill.jacobians, waits, scale) <= pill.rect.width + 0.01, (t, pill)
            for chip in frame.chips:
                inside = (
                    token_width(chip.text, scale) if chip.kind == "token" else chip_width(chip.label, chip.text, scale)
                )
                assert inside <= chip.rect.width + 2, (t, chip)
