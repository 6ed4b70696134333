"""What a tensor is called, in the picture, in formulas and in sentences alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vjpviz.trace.events import Forward

if TYPE_CHECKING:
    from vjpviz.trace.events import Span
    from vjpviz.trace.trace import TensorInfo, Trace

SHORT, RECORDED = 16, 24
"""The longest piece of source, in characters, that serves as the title of a tensor without a name,
and that of one with a ``grad_fn``."""


def source_text(source: str, span: Span | None) -> str | None:
    """The text under a span, or ``None`` for one over several lines."""
    if span is None or span.line != span.end_line:
        return None
    lines = source.splitlines()
    return lines[span.line - 1][span.column : span.end_column] if 0 < span.line <= len(lines) else None


def titles(trace: Trace) -> tuple[str, ...]:
    """A title for every tensor, by id: its variable, else the short expression that made it, else ``t1``, ``t2`` …

    An expression is the title of its result alone. What only passes on the way to it, inside a module, is called after
    what it is, such as ``fc1.weight.T``, or after the layer that it leaves: ``Linear 0``.
    """
    taken = {info.name for info in trace.tensors}
    passing, recorded = _passing(trace), _recorded(trace)
    given: list[str] = []
    count = 0
    for info in trace.tensors:
        text = info.name or (passing[info.id] if info.id in passing else _expression(trace, info, recorded))
        if text is None:
            count += 1
            while f"t{count}" in taken:
                count += 1
            text = f"t{count}"
        given.append(text)
    return tuple(given)


def _expression(trace: Trace, info: TensorInfo, recorded: dict[int, Forward]) -> str | None:
    """The expression that made a tensor, if it is short; else the layer that was its last step, if one was."""
    text, event = source_text(trace.source, info.span), recorded.get(info.id)
    if text is not None and len(text) <= (SHORT if event is None else RECORDED) and "=" not in text:
        return text
    return None if text is None or event is None else _module(event)


def _recorded(trace: Trace) -> dict[int, Forward]:
    """The operations that left a node, by their results."""
    found: dict[int, Forward] = {}
    for event in trace.events:
        if isinstance(event, Forward) and event.node is not None:
            found |= {tensor: event for tensor in event.outputs if tensor not in found}
    return found


def _passing(trace: Trace) -> dict[int, str | None]:
    """Tensors without a name on the way to the result of the same expression, and a title for them if there is one."""
    made: dict[int, Forward] = {}
    found: dict[int, str | None] = {}
    for event in trace.events:
        if not isinstance(event, Forward):
            continue
        for tensor in event.inputs:
            before = made.get(tensor)
            if before is not None and tensor not in found and _goes_on(trace, tensor, before, event):
                found[tensor] = _transposed(trace, before) or _layer(before, event)
        for tensor in event.outputs:
            made.setdefault(tensor, event)
    return found


def _goes_on(trace: Trace, tensor: int, made: Forward, used: Forward) -> bool:
    """Whether a tensor is used by the evaluation of the very expression that made it."""
    info = trace.tensors[tensor]
    same = any(one != tensor and trace.tensors[one].span == info.span for one in used.outputs)
    return info.name is None and info.span is not None and same and _rounds(made.scope) == _rounds(used.scope)


def _rounds(scope: tuple[str, ...]) -> tuple[str, ...]:
    """The rounds of loops in a scope: in the next one, an expression is evaluated again."""
    return tuple(entry for entry in scope if " #" in entry)


def _transposed(trace: Trace, made: Forward) -> str | None:
    name = trace.tensors[made.inputs[0]].name if made.op == "t" and made.inputs else None
    return None if name is None else f"{name}.T"


def _layer(made: Forward, used: Forward) -> str | None:
    """The module whose result it is: ``Linear 0``."""
    return _module(made) if used.scope[: len(made.scope)] != made.scope else None


def _module(made: Forward) -> str | None:
    inside = made.scope[-1] if made.scope else ""
    return inside if " " in inside and " #" not in inside else None
