"""From a trace to something that can be painted at any time: graph, sizes, layout, Frames."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from vjpviz.export.jacobians import formulas
from vjpviz.export.measure import measure
from vjpviz.export.options import Content
from vjpviz.graph.build import build
from vjpviz.graph.frames import frame_at
from vjpviz.graph.layout import to_dot
from vjpviz.graph.metrics import WINDOW
from vjpviz.graph.placement import place
from vjpviz.graph.rooms import rooms
from vjpviz.graph.values import significant
from vjpviz.words import speaking

if TYPE_CHECKING:
    from collections.abc import Callable

    import networkx as nx

    from vjpviz.autograd.explain import StepExplanation
    from vjpviz.graph.frame import Frame
    from vjpviz.graph.items import Mode
    from vjpviz.graph.layout import Orientation
    from vjpviz.graph.metrics import Scale
    from vjpviz.graph.placement import Placement
    from vjpviz.trace.trace import Trace

EVERYTHING = Content()


@dataclass(frozen=True)
class Draft:
    """A measured graph that waits for its layout: ``dot`` is what a worker has to place."""

    trace: Trace
    graph: nx.MultiDiGraph
    scale: Scale
    dot: str
    content: Content = EVERYTHING

    def placed(self, placement: Placement) -> Picture:
        """The picture with this layout."""
        return Picture(self.trace, self.graph, placement, self.scale, content=self.content)


@dataclass(frozen=True)
class Picture:
    """A trace, its graph and where everything stands. With ``explain`` its Frames have local Jacobians as matrices."""

    trace: Trace
    graph: nx.MultiDiGraph
    placement: Placement
    scale: Scale
    explain: Callable[[int], StepExplanation] | None = None
    content: Content = EVERYTHING

    def frame(self, t: int, alpha: float = 1.0) -> Frame:
        """The moment after event ``t``, its motion played up to ``alpha``."""
        with significant(self.content.digits), speaking(self.content.language):
            frame = frame_at(self.trace, self.graph, self.placement, t, alpha)
            if not self.content.flow:
                frame = replace(frame, chips=())
            if not self.content.jacobians:
                return replace(frame, pills=tuple(replace(pill, jacobians=()) for pill in frame.pills))
            if self.explain is None:
                return frame
            return replace(frame, formulas=formulas(self.trace, self.graph, t, self.explain))


def draft(
    trace: Trace,
    call: int | None,
    *,
    scale: Scale = WINDOW,
    mode: Mode = "tensors and functions",
    orientation: Orientation = "TB",
    keep: Placement | None = None,
    content: Content | None = None,
) -> Draft:
    """Build and measure the graph of a backward call, ``None`` for all that the script made.

    What stood in the placement ``keep`` will keep its order. ``content`` stands in for ``mode`` and ``orientation``
    where more is to be chosen. Needs a ``QGuiApplication``.
    """
    content = content or Content(mode=mode, orientation=orientation)
    scale = content.sized(scale)
    with significant(content.digits), speaking(content.language):
        graph = build(trace, call, content.mode, content.folded)
        sizes, kept = measure(trace, graph, scale), rooms(trace, graph, scale)
    dot = to_dot(graph, sizes, kept, scale=scale, orientation=content.orientation, keep=keep)
    return Draft(trace, graph, scale, dot, content)


def picture(
    trace: Trace,
    call: int | None,
    *,
    scale: Scale = WINDOW,
    mode: Mode = "tensors and functions",
    orientation: Orientation = "TB",
    place: Callable[[str], Placement] = place,
    explain: Callable[[int], StepExplanation] | None = None,
    content: Content | None = None,
) -> Picture:
    """The picture of a backward call, laid out here and now, or by ``place`` somewhere else.

    ``explain`` gives the local Jacobians of the step at a time, as ``Run.explain`` does.
    """
    made = draft(trace, call, scale=scale, mode=mode, orientation=orientation, content=content)
    # A film asks for the same step again and again.
    return replace(made.placed(place(made.dot)), explain=explain and cache(explain))
