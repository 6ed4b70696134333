"""Saved tensors that the script changes in place while a function still needs them: the error before it comes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from vjpviz.trace.events import Execute
from vjpviz.words import say

if TYPE_CHECKING:
    from collections.abc import Iterable

    from vjpviz.trace.trace import Trace


@dataclass(frozen=True, slots=True)
class SavedAt:
    """That ``node`` saved a tensor at a ``version``, when it was recorded at time ``since``."""

    node: int
    version: int
    since: int


def savings(trace: Trace) -> dict[int, tuple[SavedAt, ...]]:
    """For every tensor the nodes that saved it. Worked out once for a trace."""
    if "savings" not in trace.derived:
        found: dict[int, list[SavedAt]] = {}
        for node in trace.nodes:
            for tensor, version, since in node.kept:
                found.setdefault(tensor, []).append(SavedAt(node.id, version, since))
        trace.derived["savings"] = {tensor: tuple(saved) for tensor, saved in found.items()}
    return trace.derived["savings"]


def outdated(trace: Trace, tensor: int, t: int) -> tuple[SavedAt, ...]:
    """What nodes saved of a tensor that is at another version at time ``t``, before they could use it."""
    found: list[SavedAt] = []
    for saved in savings(trace).get(tensor, ()):
        changed = _changed(trace, tensor, saved)
        if changed is not None and changed <= t and not _ran_before(trace, saved.node, changed):
            found.append(saved)
    return tuple(found)


def endangered(trace: Trace, nodes: Iterable[int], until: int) -> dict[int, SavedAt]:
    """Tensors that one of the nodes saved, and that are changed in place by time ``until`` while it needs them."""
    chosen = set(nodes)
    found: dict[int, SavedAt] = {}
    for tensor in savings(trace):
        for saved in outdated(trace, tensor, until):
            if saved.node in chosen:
                found.setdefault(tensor, saved)
    return found


def version_text(trace: Trace, tensor: int, saved: SavedAt, t: int) -> tuple[str, bool]:
    """What a card says of its version, and whether it is another than the one that was saved; nothing before that."""
    state = trace.state_at(tensor, t)
    if state is None or t < saved.since:
        return "", False
    if state.version == saved.version:
        return say("saved at version {version}").format(version=saved.version), False
    said = say("version {now}, saved at {version}").format(now=state.version, version=saved.version)
    return said, True


def longest_version(trace: Trace, tensor: int, saved: SavedAt) -> str:
    """The longest of these texts, for measuring."""
    times = (saved.since, *(t for t, _ in trace.history(tensor)))
    return max((version_text(trace, tensor, saved, t)[0] for t in times), key=len)


def _changed(trace: Trace, tensor: int, saved: SavedAt) -> int | None:
    """When a tensor got another version than the saved one."""
    if trace.final_state(tensor).version == saved.version:
        return None
    changes = (t for t, state in trace.history(tensor) if t > saved.since and state.version > saved.version)
    return next(changes, None)


def _ran_before(trace: Trace, node: int, t: int) -> bool:
    if "first runs" not in trace.derived:
        runs: dict[int, int] = {}
        for time, event in enumerate(trace.events):
            if isinstance(event, Execute):
                runs.setdefault(event.node, time)
        trace.derived["first runs"] = runs
    ran = trace.derived["first runs"].get(node)
    return ran is not None and ran < t
