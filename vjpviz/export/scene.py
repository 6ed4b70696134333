"""A whole Frame on a surface: what lies under what, and what each thing is called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vjpviz.export.cards import draw_alias, draw_card
from vjpviz.export.chips import draw_chip
from vjpviz.export.lanes import draw_lane
from vjpviz.export.pills import draw_halo, draw_pill

if TYPE_CHECKING:
    from vjpviz.export.surface import Surface
    from vjpviz.graph.frame import Frame
    from vjpviz.graph.metrics import Scale

LANE_ORDER = {"forward": 0, "used": 1, "live": 2}
"""Lanes of a later kind lie above."""


def draw_frame(surface: Surface, frame: Frame, scale: Scale) -> None:
    """Halo, edges, lanes, cards, pills, chips, tokens, in this order."""
    for pill in frame.pills:
        draw_halo(surface, pill)
    for lane in sorted(frame.lanes, key=lambda lane: LANE_ORDER[lane.kind]):
        with surface.item(lane.key, f"edge {lane.kind}" if lane.kind == "forward" else f"lane {lane.kind}", ""):
            draw_lane(surface, lane, scale)
    for card in frame.cards:
        with surface.item(card.key, f"tensor {card.badge} {card.state}", card.described):
            draw_card(surface, card, scale)
    for alias in frame.aliases:
        with surface.item(alias.key, f"alias {alias.state}", alias.title):
            draw_alias(surface, alias, scale)
    for pill in frame.pills:
        with surface.item(pill.key, f"function {pill.state}", pill.described):
            draw_pill(surface, pill, scale)
    for chip in sorted(frame.chips, key=lambda chip: chip.kind == "token"):
        with surface.item(chip.key, f"gradient {chip.kind}", f"{chip.text} {chip.note}".strip()):
            draw_chip(surface, chip, scale)
