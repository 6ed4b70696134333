"""The choice of steps, on a script of seven: two made forward, a backward call of two, one forward, a call of two."""

import pytest

from vjpviz.export.options import ExportError
from vjpviz.export.steps import choose
from vjpviz.trace.events import Event
from vjpviz.trace.trace import BackwardCall, Trace


def made(*calls: int | None) -> Trace:
    """A trace whose events belong to these backward calls."""
    times = {call: [t for t, own in enumerate(calls) if own == call] for call in calls if call is not None}
    return Trace(
        source="",
        outputs=(),
        error=None,
        tensors=(),
        nodes=(),
        calls=tuple(BackwardCall(None, (), (), (), False, False, own[0], tuple(own[1:])) for own in times.values()),
        events=tuple(Event(None, (), call, ()) for call in calls),
    )


SCRIPT = made(None, None, 0, 0, None, 1, 1)
FORWARD_ONLY = made(None, None)


@pytest.mark.parametrize(
    ("backward", "step", "call", "times"),
    [
        (None, "last", 1, (6,)),
        (None, "all", 1, (0, 1, 4, 5, 6)),
        (None, "forward", 1, (0, 1, 4)),
        (None, "backward", 1, (5, 6)),
        (1, "last", 0, (3,)),
        (1, "all", 0, (0, 1, 2, 3)),
        (1, "backward", 0, (2, 3)),
        (None, "1", 0, (0,)),
        (None, "4", 0, (3,)),
        (None, "5", 1, (4,)),
        (None, "2-3", 0, (1, 2)),
        (None, "3-6", 1, (4, 5)),
        (2, "2", 1, (1,)),
    ],
)
def test_chosen(backward: int | None, step: str, call: int, times: tuple[int, ...]) -> None:
    assert choose(SCRIPT, backward, step) == (call, times)


def test_a_script_without_a_backward_call() -> None:
    assert choose(FORWARD_ONLY, None, "all") == (None, (0, 1))
    with pytest.raises(ExportError, match="no such step in the script"):
        choose(FORWARD_ONLY, None, "backward")


@pytest.mark.parametrize(
    ("trace", "backward", "step", "message"),
    [
        (SCRIPT, 3, "all", "--backward 3: the script has 2 backward calls"),
        (SCRIPT, 0, "all", "--backward 0: the script has 2 backward calls"),
        (FORWARD_ONLY, 1, "all", "--backward 1: the script has no backward calls"),
        (SCRIPT, None, "8", "--step 8: the script has steps 1 to 7"),
        (SCRIPT, None, "0", "--step 0: the script has steps 1 to 7"),
        (SCRIPT, None, "5-3", "--step 5-3: the script has steps 1 to 7"),
        (SCRIPT, None, "some", "--step some: not a number"),
        (SCRIPT, 2, "3", "--step 3: there is no such step in backward call 2"),
        (made(), None, "all", "nothing to draw"),
    ],
)
def test_refused(trace: Trace, backward: int | None, step: str, message: str) -> None:
    with pytest.raises(ExportError, match=message):
        choose(trace, backward, step)
