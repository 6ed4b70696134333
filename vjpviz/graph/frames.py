"""(Trace, graph, Placement, t) → Frame: the picture of one moment, a pure function of its arguments."""

from __future__ import annotations

import networkx as nx

from vjpviz.graph.caption import caption, step_title
from vjpviz.graph.content import card_rows
from vjpviz.graph.described import STATES, described_card, described_pill
from vjpviz.graph.flow import Flow, flow_at
from vjpviz.graph.frame import Alias, Card, CardState, Frame, Lane, NodeState, Pill, Strip
from vjpviz.graph.gradients import gradients
from vjpviz.graph.items import CardItem, Link, PillItem, item_of, items, links
from vjpviz.graph.placement import Placement
from vjpviz.graph.values import shape_text
from vjpviz.trace.events import TensorState
from vjpviz.trace.trace import Trace
from vjpviz.words import say


def frame_at(trace: Trace, graph: nx.MultiDiGraph, placement: Placement, t: int, alpha: float = 1.0) -> Frame:
    """The picture after event ``t`` (-1: before the first), its motion played up to ``alpha`` (0 to 1, already eased).

    States, rows and the caption are those at the end of the step for every ``alpha``: motion only explains how they
    came about. At ``alpha=1`` tokens rest halfway, where the layout keeps room for them.
    """
    moment = _Moment(trace, graph, placement, t)
    lanes, chips = gradients(trace, graph, placement, moment.flow, t, alpha)
    shown = [item for item in items(graph) if item.key in placement.boxes]
    return Frame(
        t=t,
        bounds=placement.bounds,
        cards=tuple(moment.card(item) for item in shown if isinstance(item, CardItem)),
        pills=tuple(moment.pill(item) for item in shown if isinstance(item, PillItem)),
        aliases=tuple(moment.alias(link) for link in links(graph) if link.key in placement.aliases),
        lanes=(*moment.edges(), *lanes),
        chips=chips,
        caption=caption(trace, t),
        formulas=(),
        title=step_title(trace, t),
    )


class _Moment:
    """What the parts of one frame have in common."""

    def __init__(self, trace: Trace, graph: nx.MultiDiGraph, placement: Placement, t: int) -> None:
        self.trace = trace
        self.graph = graph
        self.placement = placement
        self.t = t
        self.flow: Flow = flow_at(trace, t, graph.graph["call"])
        self.births: tuple[int, ...] = graph.graph["births"]
        self.made = {i.tensor: trace.state_at(i.tensor, t) for i in items(graph) if isinstance(i, CardItem)}
        self.changed = {tensor for tensor, _ in trace.events[t].changes} if 0 <= t < len(trace.events) else set()

    def card_state(self, tensor: int) -> CardState:
        if self.made[tensor] is None:
            return "future"
        return "current" if tensor in self.changed else "present"

    def node_state(self, node: int) -> tuple[NodeState, str]:
        return ("future", "") if self.births[node] > self.t else self.flow.state(node)

    def origin(self, born: int) -> int | None:
        """The backward pass in which something was recorded, so that a pass over a pass can be told from the first."""
        return self.trace.call_at(born)

    def fold_state(self, nodes: tuple[int, ...]) -> tuple[NodeState, str]:
        born = min(self.births[node] for node in nodes)
        return ("future", "") if born > self.t else self.flow.state_of_all(nodes)

    def card(self, item: CardItem) -> Card:
        state = self.made[item.tensor] or self.trace.states(item.tensor)[0]
        rows = card_rows(self.trace, item.tensor, self.t, self.placement.scale, self.flow)
        badge = "non-leaf" if not state.is_leaf else "leaf" if state.requires_grad else "constant"
        card_state = self.card_state(item.tensor)
        strip = None
        if item.accumulate is not None:
            made = card_state != "future"
            node_state, mark = self.flow.state(item.accumulate) if made else ("future", "")
            word = "" if node_state in ("idle", "future") else say(STATES[node_state])
            strip = Strip("AccumulateGrad", node_state, mark, word)
        return Card(
            key=item.key,
            tensor=item.tensor,
            rect=self.placement.boxes[item.key],
            title=item.title,
            badge=badge,
            flag=self.flag(item.tensor, state),
            rows=rows,
            strip=strip,
            state=card_state,
            described=described_card(item.title, badge, rows, strip, card_state),
            origin=self.origin(self.trace.tensors[item.tensor].born) if not state.is_leaf else None,
            badge_text=say(badge),
        )

    def flag(self, tensor: int, state: TensorState) -> str:
        if self.placement.scale.flag == "shape":
            return shape_text(self.trace.tensors[tensor].shape)
        return "requires_grad" if state.requires_grad else ""

    def pill(self, item: PillItem) -> Pill:
        state, mark = self.fold_state(item.inside) if item.inside else self.node_state(item.node)
        origin = self.origin(self.births[item.node]) if self.trace.nodes[item.node].variable is None else None
        return Pill(
            key=item.key,
            node=item.node,
            rect=self.placement.boxes[item.key],
            glyph=item.glyph,
            title=item.title,
            jacobians=item.jacobians,
            state=state,
            mark=mark,
            folded=len(item.inside),
            described=described_pill(item.title, state, mark),
            origin=origin,
            source="" if origin is None else say("backward {number}").format(number=origin + 1),
        )

    def alias(self, link: Link) -> Alias:
        item = item_of(self.graph, link.source)
        assert isinstance(item, CardItem)
        rect = self.placement.aliases[link.key]
        return Alias(f"alias {link.key}", item.tensor, rect, item.title, self.card_state(item.tensor))

    def edges(self) -> list[Lane]:
        """Forward edges; one belongs to the future until both of its ends are there."""
        unborn = {item.key for item in items(self.graph) if isinstance(item, CardItem) and not self.made[item.tensor]}
        lanes = self.placement.forward
        return [
            lanes[link.key, self.births[link.node] > self.t or link.source in unborn or link.target in unborn]
            for link in links(self.graph)
            if link.kind != "seed" and link.key in self.placement.routes
        ]
