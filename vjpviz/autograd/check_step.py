"""The products of one step against central differences: the node's operation is computed again, moved a little."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from vjpviz.autograd.check import ALONE, FITTED, STEP, close, wide
from vjpviz.trace.events import Accumulate, Execute

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vjpviz.autograd.recorder import Recorder, Replay
    from vjpviz.trace.trace import Trace

ELEMENTS = 256  # of an input; larger ones are sampled evenly


@dataclass(frozen=True, slots=True)
class StepChecked:
    """``v · J`` of one edge of a step: compared elements [k] in the order of ``places`` (flat indices).

    ``note`` says why nothing was compared, if nothing was.
    """

    edge: int
    places: tuple[int, ...]
    analytic: np.ndarray
    numeric: np.ndarray
    agrees: bool
    note: str = ""


def check_step(trace: Trace, recorder: Recorder, t: int) -> tuple[StepChecked, ...]:
    """Check every gradient that left in the step at ``t``; empty for an AccumulateGrad and where no node ran."""
    event = trace.events[t] if 0 <= t < len(trace.events) else None
    if not isinstance(event, Execute) or isinstance(event, Accumulate):
        return ()
    info, replay = trace.nodes[event.node], recorder.forwards.get(event.node)
    found = []
    for edge, sent in enumerate(event.grad_out):
        if sent is None or info.next_functions[edge] is None:
            continue
        slot = None if replay is None or replay.where is not None else _slot(replay, edge)
        if replay is None or slot is None:
            empty = np.zeros(0)
            found.append(StepChecked(edge, (), empty, empty, True, ALONE.format(node=info.name)))
        else:
            found.append(_check_edge(replay, slot, event, edge, sent))
    return tuple(found)


def _check_edge(
    replay: Replay, slot: tuple[str, int | None], event: Execute, edge: int, sent: np.ndarray
) -> StepChecked:
    analytic = sent.reshape(-1).astype(np.float64)
    places = np.unique(np.linspace(0, max(analytic.size - 1, 0), min(ELEMENTS, analytic.size)).astype(int))
    base = _argument(replay, slot)
    if base.size != analytic.size:
        empty = np.zeros(0)
        return StepChecked(edge, (), empty, empty, True, FITTED)
    numeric, agrees = [], True
    with np.errstate(all="ignore"):
        centre = _weighted(replay, slot, base, event)
        for place in places:
            step = STEP * max(1.0, abs(float(base.reshape(-1)[place])))
            above, below = (_weighted(replay, slot, _moved(base, place, sign * step), event) for sign in (1.0, -1.0))
            slope = (above - below) / (2 * step)
            numeric.append(slope)
            if not close(slope, float(analytic[place])):
                sides = sorted(((above - centre) / step, (centre - below) / step))
                agrees = agrees and bool(
                    sides[0] - 1e-3 <= analytic[place] <= sides[1] + 1e-3
                )  # a kink: any slope between
    return StepChecked(edge, tuple(int(one) for one in places), analytic[places], np.array(numeric), agrees)


def _weighted(replay: Replay, slot: tuple[str, int | None], value: np.ndarray, event: Execute) -> float:
    """The sum of ``v`` times the operation's outputs with ``value`` as one of its arguments."""
    arguments: dict[str, Any] = {name: wide(argument) for name, argument in replay.arguments.items()}
    name, place = slot
    if place is None:
        arguments[name] = value
    else:
        arguments[name] = [value if i == place else one for i, one in enumerate(arguments[name])]
    result = replay.op.forward(*arguments.values()) if replay.op.name != "to_copy" else arguments["self"]
    outputs = result if isinstance(result, tuple) else (result,)
    return sum(
        float((np.asarray(out) * grad.astype(np.float64)).sum())
        for out, grad in zip(outputs, event.grad_in, strict=False)
        if grad is not None
    )


def _moved(base: np.ndarray, place: int, by: float) -> np.ndarray:
    moved = np.array(base, np.float64)
    moved.reshape(-1)[place] += by
    return moved


def _argument(replay: Replay, slot: tuple[str, int | None]) -> np.ndarray:
    value = replay.arguments[slot[0]]
    return np.ascontiguousarray(wide(value if slot[1] is None else value[slot[1]]))


def _slot(replay: Replay, edge: int) -> tuple[str, int | None] | None:
    """Which argument an edge belongs to, and its place in it if that is a list."""
    slots = list(_slots(replay))
    found = slots[edge] if edge < len(slots) else None
    if found is None:
        return None
    value = replay.arguments[found[0]]
    return found if isinstance(value if found[1] is None else value[found[1]], np.ndarray) else None


def _slots(replay: Replay) -> Iterator[tuple[str, int | None]]:
    for name, value in replay.arguments.items():
        if name not in replay.op.derivatives:
            continue
        if isinstance(value, list):
            yield from ((name, i) for i in range(len(value)))
        else:
            yield name, None
