"""Who gets what a function sends, in words."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from vjpviz.graph.flow import returned_by
from vjpviz.graph.frame import Run
from vjpviz.trace.events import Execute
from vjpviz.trace.trace import Trace


@dataclass(frozen=True, slots=True)
class Receiver:
    """A node that a gradient goes to: what it is called, how many gradients it has now, and how many it waits for."""

    node: int
    title: str
    output: str | None  # the name of the tensor the node made, if it has one
    arrived: int
    expected: int
    captured: bool  # complete, yet it will not run: the call asked for this gradient, and returns it


def receivers(trace: Trace, event: Execute) -> list[Receiver]:
    """One entry per edge along which something left, in the order of the edges."""
    returned = returned_by(trace, event.call) if event.call is not None else frozenset()
    last = {delivery.node: delivery for delivery in event.deliveries}
    found: list[Receiver] = []
    for edge, out in enumerate(event.grad_out):
        before = trace.nodes[event.node].next_functions[edge]
        if out is None or before is None:
            continue
        info, delivery = trace.nodes[before[0]], last.get(before[0])
        title = info.name if info.variable is None else trace.tensors[info.variable].name or "a leaf"
        counts = (delivery.arrived, delivery.expected) if delivery is not None else (1, 1)
        found.append(
            Receiver(
                before[0],
                title,
                None if info.variable is not None else _made(trace, before),
                *counts,
                counts[0] == counts[1] and before[0] in returned,
            )
        )
    return found


def where_it_goes(sent: list[Receiver]) -> list[Run]:
    """``x and one to w``; a receiver that has not got everything yet, or adds up, is said to."""
    runs: list[Run] = []
    distinct = list(dict.fromkeys(sent))
    for i, receiver in enumerate(distinct):
        if i:
            joint = " and one to " if len(distinct) == 2 else " and " if i == len(distinct) - 1 else ", "
            runs.append(Run(joint, "text"))
        runs += named(receiver)
    waiting = [receiver for receiver in distinct if receiver.arrived < receiver.expected]
    adding = [receiver for receiver in distinct if receiver.arrived == receiver.expected > 1]
    which = ", which" if len(distinct) == 1 else "; {}"
    for receiver in waiting:
        runs.append(_name(which, receiver))
        runs.append(Run(f" still waits for {receiver.expected - receiver.arrived} more", "text"))
    for receiver in adding:
        runs.append(_name(which, receiver))
        runs.append(Run(f" adds up the {receiver.expected} gradients that came to it", "text"))
    for receiver in distinct:
        if receiver.captured:
            runs.append(Run("; this is returned as the gradient of ", "text"))
            runs.append(Run(receiver.output or receiver.title, "code"))
    return [run for run in runs if run.text]


def named(receiver: Receiver) -> list[Run]:
    """A receiver by its name and the variable it made: ``MulBackward0 of h``."""
    of = [Run(" of ", "text"), Run(receiver.output, "code")] if receiver.output is not None else []
    return [Run(receiver.title, "code"), *of]


def _made(trace: Trace, output: tuple[int, int]) -> str | None:
    made = trace.nodes[output[0]].outputs
    return trace.tensors[made[output[1]]].name if output[1] < len(made) else None


def _name(which: str, receiver: Receiver) -> Run:
    return Run(which.format(receiver.title), "text")


def received(trace: Trace, event: Execute, t: int) -> list[np.ndarray | None]:
    """What lay in the node's input buffers when it ran, before any hook, one entry an input."""
    if event.call is None:
        return list(event.grad_in)
    buffers = trace.deliveries_before(event.call, t).get(event.node, {})
    return [buffers[i].total if i in buffers else None for i in range(len(event.grad_in))]
