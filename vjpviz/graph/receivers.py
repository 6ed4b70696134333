"""Who gets what a function sends, in words."""

from __future__ import annotations

from dataclasses import dataclass

from vjpviz.graph.flow import returned_by
from vjpviz.graph.frame import Run
from vjpviz.graph.phrases import code, filled, listed, text
from vjpviz.trace.events import Execute
from vjpviz.trace.trace import Trace
from vjpviz.words import say


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
        title = info.name if info.variable is None else trace.tensors[info.variable].name or say("a leaf")
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


def names(sent: list[Receiver]) -> list[Run]:
    """``x and one to w``, after "one result to"; or ``x, w and b``."""
    distinct = list(dict.fromkeys(sent))
    if len(distinct) == 2:
        return filled(say("{first} and one to {second}"), first=named(distinct[0]), second=named(distinct[1]))
    return listed([named(receiver) for receiver in distinct])


def named(receiver: Receiver) -> list[Run]:
    """A receiver by its name and the variable it made: ``MulBackward0 of h``."""
    if receiver.output is None:
        return [code(receiver.title)]
    return filled(say("{function} of {tensor}"), function=code(receiver.title), tensor=code(receiver.output))


def what_they_do(said: list[Run], sent: list[Receiver]) -> list[Run]:
    """A sentence, and behind it which receivers have not got everything yet, and which add up what came."""
    distinct = list(dict.fromkeys(sent))
    alone = len(distinct) == 1
    for receiver in distinct:
        if (left := receiver.expected - receiver.arrived) > 0:
            waits = (
                say("{sentence}, which still waits for {n} more", "", left)
                if alone
                else say("{sentence}; {node} still waits for {n} more", "", left)
            )
            said = filled(waits, sentence=said, node=text(receiver.title), n=text(str(left)))
    for receiver in distinct:
        if receiver.arrived == receiver.expected > 1:
            adds = (
                say("{sentence}, which adds up the {n} gradients that came to it")
                if alone
                else say("{sentence}; {node} adds up the {n} gradients that came to it")
            )
            said = filled(adds, sentence=said, node=text(receiver.title), n=text(str(receiver.expected)))
    for receiver in distinct:
        if receiver.captured:
            returned = say("{sentence}; this is returned as the gradient of {tensor}")
            said = filled(returned, sentence=said, tensor=code(receiver.output or receiver.title))
    return said


def _made(trace: Trace, output: tuple[int, int]) -> str | None:
    made = trace.nodes[output[0]].outputs
    return trace.tensors[made[output[1]]].name if output[1] < len(made) else None
