"""Gradients in the picture: lanes they run along, tokens in flight, chips where they arrived."""

from __future__ import annotations

import networkx as nx

from vjpviz.graph.flow import Flow
from vjpviz.graph.frame import Chip, Lane, Point, Rect
from vjpviz.graph.items import Link, Wiring, links
from vjpviz.graph.metrics import chip_width, note_width, token_width
from vjpviz.graph.placement import Placement
from vjpviz.graph.rooms import CHIP, V, hook_note, hook_text, resent_note, seed_note
from vjpviz.graph.routes import Points, fraction_nearest, joined, point_at
from vjpviz.graph.values import compact
from vjpviz.trace.events import Seed
from vjpviz.trace.trace import Trace

SLANTED = 40.0
"""From so many px sideways on, a lane leaves no place beside it."""


def gradients(
    trace: Trace, graph: nx.MultiDiGraph, placement: Placement, flow: Flow, t: int, alpha: float
) -> tuple[tuple[Lane, ...], tuple[Chip, ...]]:
    """Lanes and chips of the backward call at ``t``; tokens stand at ``alpha`` (0 to 1) of their way to their rest."""
    if flow.call is None:
        return (), ()
    traffic = _Traffic(trace, graph, placement, flow, t, alpha)
    traffic.sent()
    traffic.seeds()
    traffic.arrived()
    return tuple(traffic.lanes), tuple(traffic.chips)


class _Traffic:
    def __init__(
        self, trace: Trace, graph: nx.MultiDiGraph, placement: Placement, flow: Flow, t: int, alpha: float
    ) -> None:
        self.trace = trace
        self.graph = graph
        self.placement = placement
        self.flow = flow
        self.t = t
        self.alpha = alpha
        self.wiring: Wiring = graph.graph["wiring"]
        self.lanes: list[Lane] = []
        self.chips: list[Chip] = []
        self.taken: set[str] = set()  # rooms in which a token stands
        self.direct: dict[tuple[int, int], Link] = {}  # function output → its one user
        for link in links(graph):
            if link.kind == "direct" and link.room == "chip" and link.edge is not None:
                before = trace.nodes[link.node].next_functions[link.edge]
                if before is not None:
                    self.direct[before] = link

    def sent(self) -> None:
        """What functions sent along their edges: tokens of the active one, used lanes of the others."""
        for (node, edge), value in self.flow.sent.items():
            use = self.wiring.uses.get((node, edge))
            before = self.trace.nodes[node].next_functions[edge]
            if use is None or before is None or use.key not in self.placement.routes:
                continue
            make = self._beyond(use, before)
            rest = use if use.room or make is None else make
            label, text = use.label, compact(value, CHIP)
            note = resent_note() if (node, edge) in self.flow.resent else ""
            if node == self.flow.active:
                self._fly(use, make, rest, label, text, note)
                continue
            for key, points in self._ways(use, make):
                self.lanes.append(Lane(f"lane {key}", points, "used", False))
            if rest is use and (use.room == "token" or make is not None):
                self._rest_on(use, label, text, note)

    def seeds(self) -> None:
        """The lanes of seeds, and the seeds themselves while their call begins."""
        assert self.flow.call is not None
        event = self.trace.events[self.t] if self.t < len(self.trace.events) else None
        starting = isinstance(event, Seed) and event.call == self.flow.call
        begin = self.trace.events[self.trace.calls[self.flow.call].begin]
        note = seed_note(self.trace, self.flow.call)
        if isinstance(begin, Seed) and begin.refused:
            self._refused(note)
        for delivery in begin.deliveries if isinstance(begin, Seed) else ():
            link = self._seed_link(delivery.node, delivery.input_nr)
            if link is None:
                continue
            if starting and delivery.total is not None:
                self._fly(link, None, link, V, compact(delivery.total, CHIP), note)
            else:
                self.lanes.append(Lane(f"lane {link.key}", self.placement.routes[link.key].lane, "used", False))

    def _refused(self, note: str) -> None:
        """The vectors that a refused call was given, beside the roots that they do not fit."""
        assert self.flow.call is not None
        facts = self.trace.calls[self.flow.call]
        for root, gradient in zip(facts.roots, facts.gradients, strict=False):
            link = self._seed_link(root, 0)
            if link is not None and link.key in self.placement.rooms:
                self._beside(link, V, compact(gradient, CHIP), note)

    def arrived(self) -> None:
        """Input buffers: the running sum beside the lane that enters the function."""
        for node, inputs in self.flow.buffers.items():
            for number, delivery in inputs.items():
                if delivery.total is None:
                    continue
                link = self._buffer_link(node, number)
                if link is None or link.key in self.taken or link.key not in self.placement.rooms:
                    continue
                hooked = self.flow.altered.get((node, number))
                if hooked is None:
                    self._beside(link, V, compact(delivery.total, CHIP), self._note(node, number))
                else:
                    self._beside(link, V, hook_text(hooked), hook_note(hooked))

    def _note(self, node: int, number: int) -> str:
        state, mark = self.flow.state(node)
        if state == "waiting":
            return mark
        assert self.flow.call is not None
        begin = self.trace.events[self.trace.calls[self.flow.call].begin]
        assert isinstance(begin, Seed)
        seeds = [d for d in begin.deliveries if (d.node, d.input_nr) == (node, number)]
        only_seed = seeds and self.flow.buffers[node][number].total is seeds[-1].total
        return seed_note(self.trace, self.flow.call) if only_seed else ""

    def _beyond(self, use: Link, before: tuple[int, int]) -> Link | None:
        """The second part of a lane that passes behind a tensor's card on its way to the function that made it."""
        made = self.wiring.makes.get(before)
        return made if use.kind == "use" and made is not None and made.target == use.source else None

    def _seed_link(self, node: int, number: int) -> Link | None:
        link = self.wiring.seeds.get(node) or self.wiring.makes.get((node, number))
        return link if link is not None and link.key in self.placement.routes else None

    def _buffer_link(self, node: int, number: int) -> Link | None:
        """Where a function's buffer is shown: on the line from it to its tensor, or to its one user."""
        made = self.wiring.makes.get((node, number)) or self.wiring.seeds.get(node)
        if made is not None:
            return made
        return self.direct.get((node, number))

    def _ways(self, use: Link, make: Link | None) -> list[tuple[str, Points]]:
        """The lane of an edge as one route behind the card, or as two where a stand-in parts it."""
        routes = self.placement.routes
        if make is None or make.key not in routes:
            return [(use.key, routes[use.key].lane)]
        if use.key in self.placement.aliases:
            return [(use.key, routes[use.key].lane), (make.key, routes[make.key].lane)]
        return [(use.key, joined(routes[use.key].lane, routes[make.key].lane))]

    def _fly(self, use: Link, make: Link | None, rest: Link, label: str, text: str, note: str = "") -> None:
        """A token on its way, and the lane it runs along."""
        self.taken.add(rest.key)
        middle = self.placement.rooms.get(rest.key)
        ways = self._ways(use, make)
        for key, points in ways:
            if middle is None or (len(ways) > 1 and key != rest.key):
                self.lanes.append(Lane(f"lane {key}", points, "live", False, 0.0))
                continue
            goal = fraction_nearest(points, middle)
            reached = goal * self.alpha
            on_lane, at_rest = point_at(points, reached), point_at(points, goal)
            center = Point(
                on_lane.x + (middle.x - at_rest.x) * self.alpha, on_lane.y + (middle.y - at_rest.y) * self.alpha
            )
            self.lanes.append(Lane(f"lane {key}", points, "live", False, reached))
            side = "left" if note else self.placement.routes[rest.key].side
            rect = _around(center, token_width(text, self.placement.scale), self.placement.scale.token)
            self.chips.append(Chip(f"token {key}", rect, label, text, "token", side, note))

    def _rest_on(self, link: Link, label: str, text: str, note: str) -> None:
        """A delivered gradient on the line itself."""
        middle = self.placement.rooms.get(link.key)
        if middle is not None and link.key not in self.taken:
            width = chip_width(label, text, self.placement.scale)
            rect = _around(middle, width, self.placement.scale.token)
            self.chips.append(Chip(f"sent {link.key}", rect, label, text, "chip", note=note))

    def _beside(self, link: Link, label: str, text: str, note: str) -> None:
        """A gradient that arrived: right of its lane, or under it where values flow sideways; on a slanted one."""
        scale, middle = self.placement.scale, self.placement.rooms[link.key]
        width = chip_width(label, text, scale)
        first, last = self.placement.routes[link.key].lane[0], self.placement.routes[link.key].lane[-1]
        slant = abs(first.x - last.x) if self.placement.upright else abs(first.y - last.y)
        if slant > SLANTED and self.placement.upright:  # over the lane, as far left as its room goes
            center = Point(middle.x + width / 2 - 2 * scale.lane_offset, middle.y)
        elif slant > SLANTED:
            center = Point(middle.x - note_width(note, scale) / 2, middle.y)
        elif self.placement.upright:
            center = Point(middle.x + scale.lane_offset + scale.chip_gap + width / 2, middle.y)
        else:
            below = middle.y + scale.lane_offset + scale.chip_gap / 2 + scale.token / 2
            center = Point(middle.x - note_width(note, scale) / 2, below)  # chip and note share the room
        self.chips.append(
            Chip(f"arrived {link.key}", _around(center, width, scale.token), label, text, "chip", note=note)
        )


def _around(center: Point, width: float, height: float) -> Rect:
    return Rect(center.x - width / 2, center.y - height / 2, width, height)
