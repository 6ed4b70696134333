"""Sentences about the steps of a backward pass: v arrives, a function sends it on, a ``.grad`` takes it in."""

from __future__ import annotations

import numpy as np

from vjpviz.graph.caption_hooks import after_it, before_it
from vjpviz.graph.frame import Run
from vjpviz.graph.phrases import GRADIENT, Phrase, code, filled, listed, text
from vjpviz.graph.receivers import Receiver, named, names, receivers, what_they_do
from vjpviz.graph.values import compact
from vjpviz.trace.events import Accumulate, Execute, Seed
from vjpviz.trace.trace import BackwardCall, Trace
from vjpviz.words import mark, say

COUNTS = (mark("no"), mark("one"), mark("two"), mark("three"), mark("four"), mark("five"), mark("six"))
ACCUMULATE = code("AccumulateGrad")


def called(trace: Trace, tensor: int) -> str:
    """What a sentence calls a tensor: the title of its card."""
    return trace.titles[tensor]


def stored(array: np.ndarray) -> Run:
    """What lies in a ``.grad``."""
    return Run(compact(array), "stored")


def seeded(trace: Trace, event: Seed) -> list[Run]:
    """A backward call begins, or is refused."""
    assert event.call is not None
    call = trace.calls[event.call]
    where = text(say("Line {line}").format(line=call.span.line) if call.span is not None else say("The script"))
    roots: list[Phrase] = [code(called(trace, tensor)) for tensor in call.root_tensors]
    if event.refused:
        return _refused(trace, call, where, roots)
    if len(call.roots) != 1 or not call.gradients:
        begins = say("{where} begins a backward pass at {roots}, each with its own {v}.")
        return filled(begins, where=where, roots=listed(roots), v=GRADIENT)
    node = trace.nodes[call.roots[0]]
    begins = (
        say("{where} begins a backward pass: {v} = {value} goes to {node}, the {grad_fn} of {root}.")
        if node.variable is None
        else say("{where} begins a backward pass: {v} = {value} goes to {node}.")
    )
    return filled(
        begins,
        where=where,
        v=GRADIENT,
        value=Run(compact(call.gradients[0]), "gradient"),
        node=code(node.name),
        grad_fn=code("grad_fn"),
        root=listed(roots),
    )


def _refused(trace: Trace, call: BackwardCall, where: Run, roots: list[Phrase]) -> list[Run]:
    """A call that never started: most often because v does not have the shape of the output."""
    wanted = trace.tensors[call.root_tensors[0]].shape if call.root_tensors else ()
    root = listed(roots[:1])
    if not call.gradients:
        without = say(
            "{where} asks for a backward pass without {v}, but {root} has the shape {shape}: "
            "only a single number can do without."
        )
        return filled(without, where=where, v=GRADIENT, root=root, shape=code(str(wanted)))
    given = call.gradients[0].shape
    if given == wanted:
        cannot = say("{where} asks for a backward pass from {roots} that cannot start.")
        return filled(cannot, where=where, roots=listed(roots))
    differ = say(
        "{where} asks for a backward pass, but {v} has the shape {given} and {root} has {wanted}: "
        "they must be the same."
    )
    return filled(differ, where=where, v=GRADIENT, given=code(str(given)), root=root, wanted=code(str(wanted)))


def accumulated(trace: Trace, event: Accumulate, t: int) -> list[Run]:
    """A ``.grad`` takes in what arrived."""
    grad = code(f"{called(trace, event.tensor)}.grad")
    if event.before is None:
        stores = say("{node} stores {v} = {value} in {grad}, which was {none}.")
        value, none = stored(event.added), code("None")
        said = filled(stores, node=ACCUMULATE, v=GRADIENT, value=value, grad=grad, none=none)
    else:
        said = filled(
            say("{node} adds {v} to {grad}: {before} + {added} = {after}."),
            node=ACCUMULATE,
            v=GRADIENT,
            grad=grad,
            before=stored(event.before),
            added=Run(compact(event.added), "gradient"),
            after=stored(event.after),
        )
    return before_it(trace, event, t, said)


def executed(trace: Trace, event: Execute, t: int) -> list[Run]:
    """A function multiplies what arrived by its local Jacobians and sends it on."""
    sent = receivers(trace, event)
    said = after_it(trace, event, before_it(trace, event, t, _sent(trace, event, sent)))
    return filled(say("{sentence}."), sentence=_kept(trace, event, t, said))


def _sent(trace: Trace, event: Execute, sent: list[Receiver]) -> list[Run]:
    node = code(trace.nodes[event.node].name)
    came = sum(gradient is not None for gradient in event.grad_in)
    v: Phrase = GRADIENT
    if came > 1:
        v = text(say("the {count} gradients of its outputs").format(count=_count(came)))
    if not sent:
        return filled(say("{node} takes {v} and sends nothing on"), node=node, v=v)
    if node.text == "CopySlices":
        return _copy_slices(event, node, sent)
    template = _multiplies(came, sent)
    multiplies = filled(template, node=node, v=v, count=text(_count(len(sent))), receivers=names(sent))
    return what_they_do(multiplies, sent)


def _multiplies(came: int, sent: list[Receiver]) -> str:
    if len(sent) == 1 and came < 2:
        return say("{node} multiplies {v} by its local Jacobian and sends the result to {receivers}")
    if len(sent) == 1:
        return say("{node} multiplies {v} by its local Jacobians and sends the result to {receivers}")
    if len({receiver.node for receiver in sent}) == 1 and len(sent) == 2:
        return say("{node} multiplies {v} by its {count} local Jacobians and sends both results to {receivers}")
    if len({receiver.node for receiver in sent}) == 1:
        return say("{node} multiplies {v} by its {count} local Jacobians and sends all {count} results to {receivers}")
    if len(sent) == 2:
        return say("{node} multiplies {v} by its {count} local Jacobians and sends one result to {receivers}")
    return say("{node} multiplies {v} by its {count} local Jacobians and sends one result each to {receivers}")


def _copy_slices(event: Execute, node: Run, sent: list[Receiver]) -> list[Run]:
    before, part = (*event.grad_out, None, None)[:2]
    if before is None:
        cuts = say("{node} cuts the part that was written out of {v} and sends it to {receivers}")
        return what_they_do(filled(cuts, node=node, v=GRADIENT, receivers=names(sent)), sent)
    if part is None:
        sets = say("{node} sets the part of {v} that was overwritten to zero and sends the rest to {receivers}")
        return what_they_do(filled(sets, node=node, v=GRADIENT, receivers=names(sent)), sent)
    sends = say(
        "{node} sends {v}, with zeros where it was overwritten, to {first}, and the written part of it to {receivers}"
    )
    first, rest = named(sent[0]), sent[1:]
    return what_they_do(filled(sends, node=node, v=GRADIENT, first=first, receivers=names(rest)), rest)


def _kept(trace: Trace, event: Execute, t: int, said: list[Run]) -> list[Run]:
    """Gradients that ``retain_grad()`` keeps at this step."""
    for tensor, state in event.changes:
        before = trace.state_at(tensor, t - 1)
        if state.grad is not None and (before is None or before.grad is not state.grad):
            keeps = say("{sentence}; {tensor} keeps {value} as its {grad}")
            name, value = code(called(trace, tensor)), stored(state.grad)
            said = filled(keeps, sentence=said, tensor=name, value=value, grad=code(".grad"))
    return said


def _count(number: int) -> str:
    return say(COUNTS[number]) if number < len(COUNTS) else str(number)
