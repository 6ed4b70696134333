"""One truthful sentence about a step."""

from __future__ import annotations

import numpy as np

from vjpviz.graph.caption_back import accumulated, called, executed, seeded, stored
from vjpviz.graph.caption_hooks import in_hook
from vjpviz.graph.frame import Run
from vjpviz.graph.phrases import Phrase, code, filled, listed, merged, text
from vjpviz.graph.values import compact
from vjpviz.graph.versions import outdated
from vjpviz.trace.events import Accumulate, Edit, Event, Execute, Forward, Seed, TensorState
from vjpviz.trace.trace import Failure, Trace
from vjpviz.words import say

GRAD_FN = code("grad_fn")


def caption(trace: Trace, t: int) -> tuple[Run, ...]:
    """What happened in event ``t``; after the last one also the error that ended the script, if one did."""
    said = _happened(trace, t)
    if trace.error is not None and t >= len(trace.events) - 1:
        stopped = _stopped(trace.error)
        said = filled(say("{sentence} {next}"), sentence=said, next=stopped) if said else stopped
    return merged(said)


def happened(trace: Trace, t: int) -> tuple[Run, ...]:
    """What happened in event ``t``, without the error that ended the script."""
    return merged(_happened(trace, t))


def step_title(trace: Trace, t: int) -> str:
    """The step in a word or two: ``MulBackward0``, ``AccumulateGrad x``, ``backward``, ``y``."""
    if not 0 <= t < len(trace.events):
        return ""
    match trace.events[t]:
        case Accumulate(tensor=tensor, node=node):
            return f"{trace.nodes[node].name} {called(trace, tensor)}"
        case Execute(node=node):
            return trace.nodes[node].name
        case Seed():
            return "backward"
        case Forward(outputs=outputs) if outputs:
            return called(trace, outputs[0])
        case event:
            return called(trace, event.changes[0][0]) if event.changes else ""


def _happened(trace: Trace, t: int) -> list[Run]:
    if t < 0 or not trace.events:
        return [text(say("Nothing has run yet."))] if trace.events or trace.error is None else []
    return _sentence(trace, trace.events[t], t)


def _sentence(trace: Trace, event: Event, t: int) -> list[Run]:
    said = _event(trace, event, t)
    return in_hook(trace, event.hook, said) if event.hook is not None and said else said


def _event(trace: Trace, event: Event, t: int) -> list[Run]:
    match event:
        case Seed():
            return seeded(trace, event)
        case Accumulate():
            return accumulated(trace, event, t)
        case Execute():
            return executed(trace, event, t)
        case Forward():
            return _forward(trace, event, t)
        case Edit():
            return _edit(trace, event)
        case _:
            return []


def _stopped(error: Failure) -> list[Run]:
    first = (error.message.splitlines() or [""])[0]
    said = Run(f"{error.type}: {first}" if first else error.type, "error")
    if error.span is None:
        return filled(say("The script stops: {error}"), error=said)
    return filled(say("Line {line} stops the script: {error}"), line=text(str(error.span.line)), error=said)


def _forward(trace: Trace, event: Forward, t: int) -> list[Run]:
    made: list[Phrase] = [code(called(trace, tensor)) for tensor in event.outputs] or [text(say("A result"))]
    state = next((trace.state_at(tensor, t) for tensor in event.outputs), None)
    if event.hook is not None and event.node is None and not event.in_place:
        return _in_numbers(trace, event, t)
    if event.call is not None and not any(trace.tensors[tensor].name for tensor in event.outputs):
        return _recorded_going_back(trace, event)
    if event.in_place and (owner := _owner(trace, event, t)) is not None:
        grad = trace.state_at(owner, t)
        assert grad is not None and grad.grad is not None
        name = code(f"{called(trace, owner)}.grad")
        return filled(say("{grad} is changed in place: it is now {value}."), grad=name, value=stored(grad.grad))
    if event.in_place:
        return _outdated(trace, event, t, _while_going_back(event, _changed(trace, event, made)))
    if not event.inputs:
        needs = state is not None and state.requires_grad
        created = (
            say("{tensors} is created: a leaf that requires a gradient.")
            if needs
            else say("{tensors} is created; it requires no gradient.")
        )
        return filled(created, tensors=listed(made))
    return _while_going_back(event, _computed(trace, event, made))


def _computed(trace: Trace, event: Forward, made: list[Phrase]) -> list[Run]:
    inputs = listed([code(called(trace, tensor)) for tensor in dict.fromkeys(event.inputs)])
    if event.node is not None:
        computed = (
            say("{tensors} is computed from {inputs}; its {grad_fn} is {node}.")
            if len(made) < 2
            else say("{tensors} are computed from {inputs}; their {grad_fn} is {node}.")
        )
        node = code(trace.nodes[event.node].name)
        return filled(computed, tensors=listed(made), inputs=inputs, grad_fn=GRAD_FN, node=node)
    computed = (
        say("{tensors} is computed from {inputs}; no {grad_fn} is recorded.")
        if len(made) < 2
        else say("{tensors} are computed from {inputs}; no {grad_fn} is recorded.")
    )
    return filled(computed, tensors=listed(made), inputs=inputs, grad_fn=GRAD_FN)


def _in_numbers(trace: Trace, event: Forward, t: int) -> list[Run]:
    """An operation in a hook: its tensors are mostly nameless gradients, so their values speak for them."""

    def shown(tensor: int) -> Phrase:
        state = trace.state_at(tensor, t)
        if trace.tensors[tensor].name is not None or state is None:
            return code(called(trace, tensor))
        return Run(compact(state.data), "gradient")

    def named(tensor: int) -> Phrase:
        state, name = trace.state_at(tensor, t), trace.tensors[tensor].name
        value = Run("" if state is None else compact(state.data), "gradient")
        return value if name is None else [code(name), text(" = "), value]

    made = [named(tensor) for tensor in event.outputs]
    if not event.inputs:
        return filled(say("{tensors} is made."), tensors=listed(made))
    inputs = [shown(tensor) for tensor in dict.fromkeys(event.inputs)]
    return filled(say("{tensors} is computed from {inputs}."), tensors=listed(made), inputs=listed(inputs))


def _owner(trace: Trace, event: Forward, t: int) -> int | None:
    """The leaf whose ``.grad`` an operation in place wrote to."""
    for tensor, state in event.changes:
        before = trace.state_at(tensor, t - 1)
        if before is None or tensor in event.outputs or state.grad is None or before.grad is None:
            continue
        if not np.array_equal(state.grad, before.grad) and np.array_equal(state.data, before.data, equal_nan=True):
            return tensor
    return None


def _changed(trace: Trace, event: Forward, made: list[Phrase]) -> list[Run]:
    """An operation in place."""
    variable, state = _written(trace, event)
    written = listed(made)
    if variable is None:
        changed = filled(say("{tensor} is changed in place"), tensor=written)
    else:
        changed = filled(say("{tensor} is changed in place through {view}"), tensor=code(variable), view=written)
    if event.node is not None:
        function = event.node if state is None or state.grad_fn is None else state.grad_fn
        now = say("{sentence}; its {grad_fn} is now {node}.")
        return filled(now, sentence=changed, grad_fn=GRAD_FN, node=code(trace.nodes[function].name))
    if state is None:
        return filled(say("{sentence}."), sentence=changed)
    return filled(say("{sentence}; its version is now {version}."), sentence=changed, version=text(str(state.version)))


def _outdated(trace: Trace, event: Forward, t: int, sentence: list[Run]) -> list[Run]:
    """A write in place, and which functions had saved what was there, and need it."""
    for tensor, state in event.changes:
        saved = next((one for one in outdated(trace, tensor, t) if one.node != event.node), None)
        before = trace.state_at(tensor, t - 1)
        if saved is not None and before is not None and before.version == saved.version:
            node, then, now = trace.nodes[saved.node], text(str(saved.version)), text(str(state.version))
            needs = say("{sentence} {node} has saved {tensor} at version {then}; now it is at version {now}.")
            name = code(called(trace, tensor))
            return filled(needs, sentence=sentence, node=code(node.name), tensor=name, then=then, now=now)
    return sentence


def _written(trace: Trace, event: Forward) -> tuple[str | None, TensorState | None]:
    """What an operation in place changed: a variable, where it was the view of one that was written to."""
    for tensor, state in event.changes:
        if tensor not in event.outputs and trace.tensors[tensor].name is not None:
            return called(trace, tensor), state
    return None, next((state for _, state in event.changes), None)


def _while_going_back(event: Forward, sentence: list[Run]) -> list[Run]:
    if event.call is None or event.node is None:
        return sentence
    return filled(say("The backward pass records its own graph: {sentence}"), sentence=sentence)


def _recorded_going_back(trace: Trace, event: Forward) -> list[Run]:
    if event.node is None:
        computed = say("The backward pass computes an intermediate result; no {grad_fn} is recorded.")
        return filled(computed, grad_fn=GRAD_FN)
    joins = say("The backward pass records its own graph: {node} joins it.")
    return filled(joins, node=code(trace.nodes[event.node].name))


def _edit(trace: Trace, event: Edit) -> list[Run]:
    if not event.changes:
        return filled(say("The script sets {what}."), what=text(event.what))
    tensor, state = event.changes[0]
    name = called(trace, tensor)
    match event.what:
        case "requires_grad":
            does = (
                say("{tensor} now requires a gradient.")
                if state.requires_grad
                else say("{tensor} no longer requires a gradient.")
            )
            return filled(does, tensor=code(name))
        case "grad":
            value = code("None") if state.grad is None else stored(state.grad)
            return filled(say("{attribute} is now {value}."), attribute=code(f"{name}.grad"), value=value)
        case "data":
            value = Run(compact(state.data), "value")
            return filled(say("{attribute} is now {value}."), attribute=code(f"{name}.data"), value=value)
        case "retain_grad" | "retains_grad":
            return filled(say("{tensor} will keep its gradient in {grad}."), tensor=code(name), grad=code(".grad"))
        case what:
            return filled(say("The script changes {what} of {tensor}."), what=code(what), tensor=code(name))
