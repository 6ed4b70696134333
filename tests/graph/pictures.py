"""A story laid out, ready to be asked for its frames."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import networkx as nx

from tests.graph.traces import Story
from vjpviz.graph.build import build
from vjpviz.graph.frame import Frame
from vjpviz.graph.frames import frame_at
from vjpviz.graph.layout import to_dot
from vjpviz.graph.metrics import WINDOW, Scale
from vjpviz.graph.placement import Placement, place
from vjpviz.graph.rooms import rooms
from vjpviz.graph.sizes import estimated_sizes
from vjpviz.trace.events import Event, Execute
from vjpviz.trace.trace import Trace


@dataclass
class Shown:
    trace: Trace
    graph: nx.MultiDiGraph
    placement: Placement

    def at(self, t: int, alpha: float = 1.0) -> Frame:
        return frame_at(self.trace, self.graph, self.placement, t, alpha)

    def node_name(self, event: Event) -> str:
        return self.trace.nodes[event.node].name if isinstance(event, Execute) else ""


def shown(
    story: Story | Trace,
    call: int | None,
    *,
    mode: Any = "tensors and functions",
    scale: Scale = WINDOW,
    orientation: Any = "TB",
    keep: Placement | None = None,
) -> Shown:
    trace = story.trace() if isinstance(story, Story) else story
    graph = build(trace, call, mode)
    sizes, room = estimated_sizes(trace, graph, scale), rooms(trace, graph, scale)
    dot = to_dot(graph, sizes, room, scale=scale, orientation=orientation, keep=keep)
    return Shown(trace, graph, place(dot))
