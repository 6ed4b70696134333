"""One truthful sentence about a step, and the words that describe items to a screen reader."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from vjpviz.graph.frame import CardState, NodeState, Row, Run, Strip
from vjpviz.graph.receivers import Receiver, named, received, receivers, where_it_goes
from vjpviz.graph.values import compact
from vjpviz.trace.events import Accumulate, Edit, Event, Execute, Forward, Seed, TensorState
from vjpviz.trace.trace import BackwardCall, Trace

COUNTS = ("no", "one", "two", "three", "four", "five", "six")


def text(words: str) -> Run:
    """Plain words."""
    return Run(words, "text")


def code(words: str) -> Run:
    """A name of the script or of a function node."""
    return Run(words, "code")


GRADIENT = Run("v", "gradient")


def caption(trace: Trace, t: int) -> tuple[Run, ...]:
    """What happened in event ``t``; after the last one also the error that ended the script, if one did."""
    if t < 0 or not trace.events:
        sentence = [text("Nothing has run yet.")] if trace.events or trace.error is None else []
    else:
        sentence = _sentence(trace, trace.events[t], t)
    if trace.error is not None and t >= len(trace.events) - 1:
        where = "The script stops" if trace.error.span is None else f"Line {trace.error.span.line} stops the script"
        first = (trace.error.message.splitlines() or [""])[0]
        said = f"{trace.error.type}: {first}" if first else trace.error.type
        sentence += [text((" " if sentence else "") + f"{where}: "), Run(said, "error")]
    return tuple(_merged(sentence))


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


def called(trace: Trace, tensor: int) -> str:
    """What a sentence calls a tensor: the title of its card."""
    return trace.titles[tensor]


def _sentence(trace: Trace, event: Event, t: int) -> list[Run]:
    match event:
        case Seed():
            return _seed(trace, event)
        case Accumulate():
            return _accumulate(trace, event, t)
        case Execute():
            return _execute(trace, event, t)
        case Forward():
            return _forward(trace, event, t)
        case Edit():
            return _edit(trace, event)
        case _:
            return []


def _seed(trace: Trace, event: Seed) -> list[Run]:
    assert event.call is not None
    call = trace.calls[event.call]
    where = f"Line {call.span.line}" if call.span is not None else "The script"
    roots = [code(called(trace, tensor)) for tensor in call.root_tensors]
    if event.refused:
        return _refused_call(trace, call, where, roots)
    if len(call.roots) != 1 or not call.gradients:
        return [text(f"{where} begins a backward pass at "), *_listed(roots), text(", each with its own "), GRADIENT,
                text(".")]  # fmt: skip
    return [
        text(f"{where} begins a backward pass: "),
        GRADIENT,
        text(" = "),
        Run(compact(call.gradients[0]), "gradient"),
        text(" goes to "),
        code(trace.nodes[call.roots[0]].name),
        *(
            [text(", the "), code("grad_fn"), text(" of "), *roots]
            if trace.nodes[call.roots[0]].variable is None
            else []
        ),
        text("."),
    ]


def _refused_call(trace: Trace, call: BackwardCall, where: str, roots: list[Run]) -> list[Run]:
    """A call that never started: most often because v does not have the shape of the output."""
    wanted = trace.tensors[call.root_tensors[0]].shape if call.root_tensors else ()
    if not call.gradients:
        return [
            text(f"{where} asks for a backward pass without "),
            GRADIENT,
            text(", but "),
            *roots[:1],
            text(" has the shape "),
            code(str(wanted)),
            text(": only a single number can do without."),
        ]
    given = call.gradients[0].shape if call.gradients else wanted
    if given == wanted:
        return [text(f"{where} asks for a backward pass from "), *_listed(roots), text(" that cannot start.")]
    return [
        text(f"{where} asks for a backward pass, but "),
        GRADIENT,
        text(" has the shape "),
        code(str(given)),
        text(" and "),
        *roots[:1],
        text(" has "),
        code(str(wanted)),
        text(": they must be the same."),
    ]


def _accumulate(trace: Trace, event: Accumulate, t: int) -> list[Run]:
    grad = code(f"{called(trace, event.tensor)}.grad")
    start = _after_hook(trace, event, t)
    if event.before is None:
        return [*start, code("AccumulateGrad"), text(" stores "), GRADIENT, text(" = "), _stored(event.added),
                text(" in "), grad, text(", which was "), code("None"), text(".")]  # fmt: skip
    return [
        *start,
        code("AccumulateGrad"),
        text(" adds "),
        GRADIENT,
        text(" to "),
        grad,
        text(": "),
        _stored(event.before),
        text(" + "),
        Run(compact(event.added), "gradient"),
        text(" = "),
        _stored(event.after),
        text("."),
    ]


def _stored(array: np.ndarray) -> Run:
    return Run(compact(array), "stored")


def _after_hook(trace: Trace, event: Execute, t: int) -> list[Run]:
    """Says that the node saw something else than what had arrived: a hook was at work."""
    arrived = received(trace, event, t)
    changed = any(
        total is not None and (seen is None or not np.array_equal(total, seen, equal_nan=_floating(total)))
        for total, seen in zip(arrived, event.grad_in, strict=False)
    )
    return [text("After a hook changed "), GRADIENT, text(", ")] if changed else []


def _floating(array: np.ndarray) -> bool:
    return np.issubdtype(array.dtype, np.inexact)


def _execute(trace: Trace, event: Execute, t: int) -> list[Run]:
    info = trace.nodes[event.node]
    start = [*_after_hook(trace, event, t), code(info.name)]
    end = [*_kept(trace, event, t), text(".")]
    sent = receivers(trace, event)
    came = sum(gradient is not None for gradient in event.grad_in)
    v = [GRADIENT] if came < 2 else [text(f"the {_count(came)} gradients of its outputs")]
    if not sent:
        return [*start, text(" takes "), *v, text(" and sends nothing on"), *end]
    if info.name == "CopySlices":
        return [*start, *_copy_slices(event, sent), *end]
    if len(sent) == 1:
        by = "its local Jacobian" if came < 2 else "its local Jacobians"
        return [
            *start,
            text(" multiplies "),
            *v,
            text(f" by {by} and sends the result to "),
            *where_it_goes(sent),
            *end,
        ]
    by = f" by its {_count(len(sent))} local Jacobians and sends "
    if len({receiver.node for receiver in sent}) == 1:
        results = "both results" if len(sent) == 2 else f"all {_count(len(sent))} results"
        return [*start, text(" multiplies "), *v, text(by + results + " to "), *where_it_goes(sent), *end]
    results = "one result to " if len(sent) == 2 else "one result each to "
    return [*start, text(" multiplies "), *v, text(by + results), *where_it_goes(sent), *end]


def _copy_slices(event: Execute, sent: list[Receiver]) -> list[Run]:
    before, part = (*event.grad_out, None, None)[:2]
    goes = where_it_goes(sent)
    if before is None:
        return [text(" cuts the part that was written out of "), GRADIENT, text(" and sends it to "), *goes]
    if part is None:
        return [
            text(" sets the part of "),
            GRADIENT,
            text(" that was overwritten to zero and sends the rest to "),
            *goes,
        ]
    return [
        text(" sends "),
        GRADIENT,
        text(", with zeros where it was overwritten, to "),
        *named(sent[0]),
        text(", and the written part of it to "),
        *where_it_goes(sent[1:]),
    ]


def _kept(trace: Trace, event: Execute, t: int) -> list[Run]:
    """Gradients that ``retain_grad()`` keeps at this step."""
    kept: list[Run] = []
    for tensor, state in event.changes:
        before = trace.state_at(tensor, t - 1)
        if state.grad is not None and (before is None or before.grad is not state.grad):
            kept += [text("; "), code(called(trace, tensor)), text(" keeps "), _stored(state.grad), text(" as its "),
                     code(".grad")]  # fmt: skip
    return kept


def _forward(trace: Trace, event: Forward, t: int) -> list[Run]:
    made = [code(called(trace, tensor)) for tensor in event.outputs] or [text("A result")]
    one = len(made) < 2
    state = next((trace.state_at(tensor, t) for tensor in event.outputs), None)
    if event.call is not None and not any(trace.tensors[tensor].name for tensor in event.outputs):
        return _recorded_going_back(trace, event)
    back = [text("The backward pass records its own graph: ")] if event.call is not None and event.node else []
    if event.in_place and (owner := _owner(trace, event, t)) is not None:
        grad = trace.state_at(owner, t)
        assert grad is not None and grad.grad is not None
        return [code(f"{called(trace, owner)}.grad"), text(" is changed in place: it is now "), _stored(grad.grad),
                text(".")]  # fmt: skip
    if event.in_place:
        made, state, through = _written(trace, event, made)
        changed = [*back, *made, text(" is changed in place"), *through]
        if event.node is None:
            version = f"; its version is now {state.version}." if state is not None else "."
            return [*changed, text(version)]
        function = event.node if state is None or state.grad_fn is None else state.grad_fn
        now = [code("grad_fn"), text(" is now "), code(trace.nodes[function].name), text(".")]
        return [*changed, text("; its "), *now]
    if not event.inputs:
        if state is not None and state.requires_grad:
            return [*_listed(made), text(" is created: a leaf that requires a gradient.")]
        return [*_listed(made), text(" is created; it requires no gradient.")]
    inputs = [code(called(trace, tensor)) for tensor in dict.fromkeys(event.inputs)]
    computed = [*back, *_listed(made), text(" is computed from " if one else " are computed from "), *_listed(inputs)]
    if event.node is not None:
        return [*computed, text("; its " if one else "; their "), code("grad_fn"), text(" is "),
                code(trace.nodes[event.node].name), text(".")]  # fmt: skip
    return [*computed, text("; no "), code("grad_fn"), text(" is recorded.")]


def _owner(trace: Trace, event: Forward, t: int) -> int | None:
    """The leaf whose ``.grad`` an operation in place wrote to."""
    for tensor, state in event.changes:
        before = trace.state_at(tensor, t - 1)
        if before is None or tensor in event.outputs or state.grad is None or before.grad is None:
            continue
        if not np.array_equal(state.grad, before.grad) and np.array_equal(state.data, before.data, equal_nan=True):
            return tensor
    return None


def _written(trace: Trace, event: Forward, made: list[Run]) -> tuple[list[Run], TensorState | None, list[Run]]:
    """What an operation in place changed: a variable, rather than the view of it that was written to."""
    for tensor, state in event.changes:
        if tensor not in event.outputs and trace.tensors[tensor].name is not None:
            return [code(called(trace, tensor))], state, [text(" through "), *made]
    return made, next((state for _, state in event.changes), None), []


def _recorded_going_back(trace: Trace, event: Forward) -> list[Run]:
    if event.node is None:
        return [text("The backward pass computes an intermediate result; no "), code("grad_fn"), text(" is recorded.")]
    return [text("The backward pass records its own graph: "), code(trace.nodes[event.node].name), text(" joins it.")]


def _edit(trace: Trace, event: Edit) -> list[Run]:
    if not event.changes:
        return [text(f"The script sets {event.what}.")]
    tensor, state = event.changes[0]
    name = called(trace, tensor)
    match event.what:
        case "requires_grad":
            does = " now requires a gradient." if state.requires_grad else " no longer requires a gradient."
            return [code(name), text(does)]
        case "grad":
            value = code("None") if state.grad is None else _stored(state.grad)
            return [code(f"{name}.grad"), text(" is now "), value, text(".")]
        case "data":
            return [code(f"{name}.data"), text(" is now "), Run(compact(state.data), "value"), text(".")]
        case "retain_grad" | "retains_grad":
            return [code(name), text(" will keep its gradient in "), code(".grad"), text(".")]
        case what:
            return [text("The script changes "), code(what), text(" of "), code(name), text(".")]


def _count(number: int) -> str:
    return COUNTS[number] if number < len(COUNTS) else str(number)


def _listed(parts: list[Run]) -> list[Run]:
    listed: list[Run] = []
    for i, part in enumerate(parts):
        if i:
            listed.append(text(" and " if i == len(parts) - 1 else ", "))
        listed.append(part)
    return listed


def _merged(runs: Iterable[Run]) -> list[Run]:
    merged: list[Run] = []
    for run in runs:
        if merged and merged[-1].style == run.style:
            merged[-1] = Run(merged[-1].text + run.text, run.style)
        elif run.text:
            merged.append(run)
    return merged


def described_card(title: str, badge: str, rows: tuple[Row, ...], strip: Strip | None, state: CardState) -> str:
    """A tensor's card as a sentence."""
    if state == "future":
        return f"Tensor {title}, not made yet"
    said = ", ".join(f"{row.label} {row.text}{' ' + row.note if row.note else ''}" for row in rows)
    return f"Tensor {title}, {badge}: {said}" + (
        f"; AccumulateGrad {strip.state} {strip.mark}".rstrip() if strip else ""
    )


def described_pill(title: str, state: NodeState, mark: str) -> str:
    """A function node as a sentence."""
    return f"Function {title}, {'not recorded yet' if state == 'future' else state} {mark}".rstrip()
