"""Sentences about hooks: whose they are, what they saw, and what they made of it."""

from __future__ import annotations

from vjpviz.graph.flow import Altered, altered
from vjpviz.graph.frame import Run
from vjpviz.graph.phrases import GRADIENT, Phrase, code, filled, listed, text
from vjpviz.graph.values import compact
from vjpviz.trace.events import Execute, Hook, HookRun
from vjpviz.trace.trace import Trace
from vjpviz.words import say


def before_it(trace: Trace, event: Execute, t: int, said: list[Run]) -> list[Run]:
    """A sentence about a node, and before it what hooks made of the gradient that the node was to get."""
    ran: list[Phrase] = [_saw(trace, one) for one in event.hooks if not one.sent]
    if ran:
        return filled(say("First {hooks}, then {sentence}"), hooks=listed(ran), sentence=said)
    changed = _arrived(trace, event, t)
    return filled(say("After a hook changed {v}, {sentence}"), v=GRADIENT, sentence=said) if changed else said


def after_it(trace: Trace, event: Execute, said: list[Run]) -> list[Run]:
    """A sentence about a node, and behind it what hooks made of what the node sends."""
    for one in event.hooks:
        if one.sent and one.changed:
            turns = say("{sentence}; the {hook} then makes {after} of {before}")
            said = filled(turns, sentence=said, hook=_named(trace, one.hook), **_values(one))
    return said


def in_hook(trace: Trace, hook: Hook, said: list[Run]) -> list[Run]:
    """A sentence about what a hook does while it runs."""
    return filled(say("In the {hook}: {sentence}"), hook=_named(trace, hook), sentence=said)


def _saw(trace: Trace, run: HookRun) -> list[Run]:
    hook = _named(trace, run.hook)
    if run.changed:
        makes = say("the {hook} makes {after} of {v} = {before}")
        return filled(makes, hook=hook, v=GRADIENT, **_values(run))
    return filled(say("the {hook} sees {v} = {before}"), hook=hook, v=GRADIENT, before=_values(run)["before"])


def _values(run: HookRun) -> dict[str, Phrase]:
    return {"before": Run(compact(run.before), "gradient"), "after": Run(compact(run.after), "gradient")}


def _named(trace: Trace, hook: Hook) -> list[Run]:
    """``hook of y in line 7``: the line is the one that registered it."""
    on = trace.nodes[hook.node].name if hook.node is not None else trace.titles[hook.tensor or 0]
    if hook.span is None:
        return filled(say("hook of {tensor}"), tensor=code(on))
    line = text(str(hook.span.line))
    if hook.name:
        return filled(say("hook {name} of {tensor} in line {line}"), name=code(hook.name), tensor=code(on), line=line)
    return filled(say("hook of {tensor} in line {line}"), tensor=code(on), line=line)


def _arrived(trace: Trace, event: Execute, t: int) -> dict[int, Altered]:
    """Which inputs of the node got something else than what had come to it."""
    if event.call is None:
        return {}
    return altered(event, trace.deliveries_before(event.call, t).get(event.node, {}))
