"""The products of one step against central differences: the node's operation is computed again, moved a little."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from vjpviz.autograd.again import Obstacle, Unrepeatable, again, inputs_of, steps_for
from vjpviz.autograd.differences import NOTHING, Compared, compare, measurable
from vjpviz.trace.events import Accumulate, Execute

if TYPE_CHECKING:
    import numpy as np

    from vjpviz.autograd.keeping import Kept
    from vjpviz.autograd.recorder import Recorder
    from vjpviz.trace.trace import Trace


@dataclass(frozen=True, slots=True)
class StepChecked:
    """``v · J`` of one edge of a step against central differences.

    ``obstacle`` says why nothing was compared, if nothing was. ``hooked``: a hook of the node changed the product
    afterwards; what was compared is the product.
    """

    edge: int
    compared: Compared
    hooked: bool = False
    obstacle: Obstacle | None = None


def check_step(trace: Trace, recorder: Recorder, t: int) -> tuple[StepChecked, ...]:
    """Check every gradient that left in the step at ``t``; empty for an AccumulateGrad and where no node ran."""
    event = trace.events[t] if 0 <= t < len(trace.events) else None
    if not isinstance(event, Execute) or isinstance(event, Accumulate):
        return ()
    info, kept = trace.nodes[event.node], recorder.forwards.get(event.node)
    products = recorder.products.get(t)
    found = []
    for edge, sent in enumerate(products or event.grad_out):
        if sent is None or info.next_functions[edge] is None:
            continue
        try:
            compared, obstacle = _check_edge(kept, info.name, event, edge, sent), None
        except Unrepeatable as error:
            compared, obstacle = NOTHING, error.obstacle
        found.append(StepChecked(edge, compared, products is not None, obstacle))
    return tuple(found)


def _check_edge(kept: Kept | None, name: str, event: Execute, edge: int, sent: np.ndarray) -> Compared:
    inputs = inputs_of(kept) if kept is not None else []
    at = inputs[edge] if edge < len(inputs) else None
    if kept is None or at is None or at.size != sent.size:
        raise Unrepeatable(Obstacle("unknown", name))
    if not measurable(again(kept, {}), event.grad_in):
        raise Unrepeatable(Obstacle("nan", name))
    return compare(lambda moved: again(kept, {edge: moved}), event.grad_in, at, sent, steps=steps_for([kept]))
