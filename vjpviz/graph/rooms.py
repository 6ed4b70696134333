"""How much room the layout keeps on each link for the gradients that will travel and rest there."""

from __future__ import annotations

from dataclasses import dataclass

import networkx as nx

from vjpviz.graph.flow import Altered, altered, arrived, captured, resent
from vjpviz.graph.items import Link, links
from vjpviz.graph.metrics import WINDOW, Scale, chip_width, label_width, note_width, token_width
from vjpviz.graph.values import compact
from vjpviz.trace.events import Delivery, Execute, Seed
from vjpviz.trace.trace import Trace
from vjpviz.words import say

V = r"\mathbf{v}"
"""The label of a gradient that arrived."""

LONG_LABEL = r"\mathbf{v} \cdot J_{xx}"
"""About the longest label of a token on a lane between two functions."""

Place = tuple[int, int]
"""A node, and which of its inputs or edges."""

CHIP = 26
"""The most characters of a value on a token or a chip."""


@dataclass(frozen=True, slots=True)
class Room:
    """Widths to both sides of a link's route in px; ``outer`` more on the side where its lane runs."""

    left: float
    right: float
    outer: float


def seed_note(trace: Trace, call: int) -> str:
    """Where a seed comes from: ``seed, line 6``; of a refused one also the two shapes that do not agree."""
    facts = trace.calls[call]
    note = say("seed") if facts.span is None else say("seed, line {line}").format(line=facts.span.line)
    if not refused(trace, call) or not facts.gradients:
        return note
    given, wanted = facts.gradients[0].shape, trace.tensors[facts.root_tensors[0]].shape
    if given == wanted:
        return note
    return say("{seed}: {given} is not {wanted}").format(seed=note, given=given, wanted=wanted)


def hook_text(hooked: Altered) -> str:
    """The gradient as hooks left it."""
    return "None" if hooked.after is None else compact(hooked.after, CHIP)


def hook_note(hooked: Altered) -> str:
    """Which hook changed a gradient that had arrived, and what it was: ``hook in line 7, was [0.5, 1, 20]``."""
    before = compact(hooked.before, CHIP)
    if hooked.line is None:
        return say("hook, was {value}").format(value=before)
    return say("hook in line {line}, was {value}").format(line=hooked.line, value=before)


def resent_note() -> str:
    """Beside what is not v·J, but what a hook made of it."""
    return say("changed by a hook")


def refused(trace: Trace, call: int) -> bool:
    """Whether a backward call was refused before anything was delivered."""
    begin = trace.calls[call].begin
    event = trace.events[begin] if begin < len(trace.events) else None
    return isinstance(event, Seed) and bool(event.refused)


def rooms(trace: Trace, graph: nx.MultiDiGraph, scale: Scale = WINDOW) -> dict[str, Room]:
    """The room of every link that keeps one, wide enough for what will be there at any time."""
    sent, came, hooks, again = _widest(trace, graph.graph["call"])
    roots = {root for call in trace.calls for root in call.roots}
    note = max((seed_note(trace, call) for call in range(len(trace.calls))), key=len, default="")
    made: dict[str, Room] = {}
    for link in links(graph):
        if not link.room:
            continue
        output = (link.node, link.output) if link.kind in ("make", "seed") else _behind(trace, link)
        if link.room == "chip":
            here = max(note if output[0] in roots else "", hooks.get(output, ""), key=len)
            made[link.key] = _chip_room(came.get(output, ""), here, scale)
        else:
            label = link.label
            text = sent.get((link.node, link.edge or 0), "")
            half = max(token_width(text, scale), chip_width(label, text, scale)) / 2
            aside = note_width(resent_note(), scale) if (link.node, link.edge or 0) in again else 0.0
            made[link.key] = Room(half, half + aside, label_width(label, scale))
    return made


def _chip_room(text: str, note: str, scale: Scale) -> Room:
    """A chip right of both lines, and the token that stood on the lane before, with its label to the right."""
    chip = scale.lane_offset + scale.chip_gap + chip_width(V, text, scale) + note_width(note or arrived(1, 2), scale)
    token = token_width(text, scale) / 2
    return Room(max(token, 2 * scale.lane_offset), max(chip, token + label_width(LONG_LABEL, scale)), 0.0)


def _behind(trace: Trace, link: Link) -> tuple[int, int]:
    """The function output a direct link comes from."""
    before = trace.nodes[link.node].next_functions[link.edge or 0]
    assert before is not None
    return before


def _widest(trace: Trace, call: int | None) -> tuple[dict[Place, str], dict[Place, str], dict[Place, str], set[Place]]:
    """The longest text of what each (node, edge) sends, of what arrives at each (node, input), of notes on hooks there.

    At last the (node, edge) where a hook changes what is sent.
    """
    sent: dict[Place, str] = {}
    came: dict[Place, str] = {}
    hooks: dict[Place, str] = {}
    again: set[Place] = set()
    buffers: dict[tuple[int | None, int], dict[int, Delivery]] = {}
    times = range(len(trace.events)) if call is None else (trace.calls[call].begin, *trace.calls[call].steps)
    for event in (trace.events[t] for t in times):
        if not isinstance(event, Seed | Execute):
            continue
        if isinstance(event, Execute):
            again |= resent(event)
            for number, hooked in altered(event, buffers.pop((event.call, event.node), {})).items():
                place = (event.node, number)
                hooks[place] = max(hooks.get(place, ""), hook_note(hooked), key=len)
                came[place] = max(came.get(place, ""), hook_text(hooked), key=len)
        for delivery in event.deliveries:
            buffers.setdefault((event.call, delivery.node), {})[delivery.input_nr] = delivery
            if delivery.total is not None:
                place = (delivery.node, delivery.input_nr)
                came[place] = max(came.get(place, ""), compact(delivery.total, CHIP), key=len)
        if isinstance(event, Seed) and event.refused and event.call is not None:
            facts = trace.calls[event.call]
            for root, gradient in zip(facts.roots, facts.gradients, strict=False):
                came[root, 0] = max(came.get((root, 0), ""), compact(gradient, CHIP), key=len)
        if isinstance(event, Execute):
            for edge, out in enumerate(event.grad_out):
                if out is not None:
                    sent[event.node, edge] = max(sent.get((event.node, edge), ""), compact(out, CHIP), key=len)
    for each in range(len(trace.calls)) if call is None else (call,):
        for place, hooked in captured(trace, each, len(trace.events)).items():
            hooks[place] = max(hooks.get(place, ""), hook_note(hooked), key=len)
            came[place] = max(came.get(place, ""), hook_text(hooked), key=len)
    return sent, came, hooks, again
