"""The worker with its real processes: results, limits, and what is left behind."""

import os
import random
import signal
import sys
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from queue import Empty, SimpleQueue

import pytest

from vjpviz.autograd.explain import StepExplanation
from vjpviz.graph.placement import Placement
from vjpviz.trace.events import Execute
from vjpviz.trace.trace import Trace
from vjpviz.worker.messages import (
    Check,
    Differences,
    Explain,
    Place,
    Reply,
    Request,
    RunScript,
    Stopped,
    Trial,
    Whole,
    WholeFunction,
)
from vjpviz.worker.process import Limits, Worker

ENDLESS = RunScript("while True:\n    pass\n")
HELLO = RunScript("print('hello')\n")
EMPTY = Place('digraph { class="lecture" }')
SQUARE = RunScript("import torch\nx = torch.ones(3, requires_grad=True)\ny = x**2\ny.backward(torch.ones(3))\n")
linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc; limits of Linux")


class Desk:
    """Someone who asks a worker and waits for what it says."""

    def __init__(self, limits: Limits) -> None:
        self.replies: SimpleQueue[Reply] = SimpleQueue()
        self.worker = Worker(self.replies.put, limits)

    def ask(self, request: Request) -> Reply:
        ticket = self.worker.submit(request)
        reply = self.hear()
        assert reply.ticket == ticket
        return reply

    def hear(self) -> Reply:
        return self.replies.get(timeout=30)


@pytest.fixture
def desk(request: pytest.FixtureRequest) -> Iterator[Desk]:
    made = Desk(getattr(request, "param", Limits()))
    yield made
    made.worker.close()


def children() -> list[int]:
    lists = Path(f"/proc/{os.getpid()}/task").glob("*/children")
    return [int(pid) for names in lists for pid in names.read_text(encoding="ascii").split()]


def knotted_graph() -> Place:
    """So many long edges that Graphviz takes minutes."""
    numbers = random.Random(1)
    edges = (f"{numbers.randrange(i)} -> {i}" for i in range(1, 900) for _ in range(6))
    return Place('digraph { class="lecture";\n' + ";\n".join(edges) + "}")


def test_a_script_comes_back_as_its_trace(desk: Desk) -> None:
    reply = desk.ask(SQUARE)
    assert reply.request == SQUARE
    assert isinstance(reply.result, Trace)
    steps = [event for event in reply.result.events if isinstance(event, Execute)]
    assert [reply.result.nodes[step.node].name for step in steps] == ["PowBackward0", "AccumulateGrad"]
    assert not reply.result.events[0].changes[0][1].data.flags.writeable


def test_an_error_of_the_script_is_part_of_its_trace(desk: Desk) -> None:
    result = desk.ask(RunScript("x = 1\ny = x / 0\n")).result
    assert isinstance(result, Trace)
    assert result.error is not None
    assert (result.error.type, result.error.span and result.error.span.line) == ("ZeroDivisionError", 2)


def test_a_graph_comes_back_as_its_placement(desk: Desk) -> None:
    assert isinstance(desk.ask(EMPTY).result, Placement)


@pytest.mark.parametrize("desk", [Limits(script=0.3)], indirect=True)
def test_a_script_that_never_ends_is_stopped(desk: Desk) -> None:
    reply = desk.ask(ENDLESS)
    assert reply.result == Stopped("timed out", "Timed out after 0.3 s.")
    assert 0.3 <= reply.seconds < 5
    assert isinstance(desk.ask(HELLO).result, Trace)


@pytest.mark.parametrize("desk", [Limits(layout=0.3)], indirect=True)
def test_a_layout_over_its_time_is_stopped(desk: Desk) -> None:
    assert desk.ask(knotted_graph()).result == Stopped("timed out", "Timed out after 0.3 s.")
    assert isinstance(desk.ask(EMPTY).result, Placement)


def test_a_layout_does_not_wait_for_a_script(desk: Desk) -> None:
    desk.worker.submit(ENDLESS)
    assert isinstance(desk.ask(EMPTY).result, Placement)


@linux
@pytest.mark.parametrize("desk", [Limits(memory=200 * 2**20)], indirect=True)
@pytest.mark.parametrize(
    "source",
    [
        "import torch\nx = torch.ones(1_000_000_000)\n",
        "import torch\nkept = []\nwhile True:\n    kept.append(torch.ones(1000, 1000))\n",
        "kept = []\nwhile True:\n    kept.append('a' * 1_000_000 + str(len(kept)))\n",
    ],
)
def test_a_script_that_wants_too_much_memory_is_stopped(desk: Desk, source: str) -> None:
    result = desk.ask(RunScript(source)).result
    assert isinstance(result, Stopped)
    assert result.reason == "memory"
    assert "memory" in result.message
    assert isinstance(desk.ask(HELLO).result, Trace)


@linux
@pytest.mark.parametrize("desk", [Limits(memory=200 * 2**20)], indirect=True)
def test_the_line_that_wants_too_much_is_named(desk: Desk) -> None:
    result = desk.ask(RunScript("import torch\nx = torch.ones(1_000_000_000)\n")).result
    assert isinstance(result, Stopped)
    assert result.span is not None
    assert result.span.line == 2
    assert "line 2 " in result.message


@linux
def test_a_process_that_dies_is_reported_and_replaced(desk: Desk) -> None:
    desk.ask(HELLO)
    desk.ask(EMPTY)
    desk.worker.submit(ENDLESS)
    for pid in children():
        os.kill(pid, signal.SIGSEGV)
    result = desk.hear().result
    assert isinstance(result, Stopped)
    assert result.reason == "crash"
    assert isinstance(desk.ask(HELLO).result, Trace)


def test_a_newer_script_takes_the_place_of_an_older_one(desk: Desk) -> None:
    for _ in range(3):
        desk.worker.submit(ENDLESS)
    assert isinstance(desk.ask(HELLO).result, Trace)
    with pytest.raises(Empty):
        desk.replies.get(block=False)


def test_killed_requests_get_no_reply(desk: Desk) -> None:
    desk.worker.submit(ENDLESS)
    desk.worker.submit(knotted_graph())
    desk.worker.kill()
    assert isinstance(desk.ask(HELLO).result, Trace)
    assert isinstance(desk.ask(EMPTY).result, Placement)


def test_a_step_is_explained_from_the_kept_run_and_after_its_loss(desk: Desk) -> None:
    trace = desk.ask(SQUARE).result
    assert isinstance(trace, Trace)
    (step, _) = trace.calls[0].steps
    kept = desk.ask(Explain(SQUARE, step)).result
    desk.worker.submit(ENDLESS)
    desk.worker.kill()
    again = desk.ask(Explain(SQUARE, step)).result
    assert not isinstance(kept, Stopped)
    assert repr(again) == repr(kept)


def test_a_mistake_of_ours_is_reported_and_the_next_request_served(desk: Desk) -> None:
    result = desk.ask(Place("this is no graph")).result
    assert isinstance(result, Stopped)
    assert result.reason == "crash"
    assert isinstance(desk.ask(EMPTY).result, Placement)


def test_a_long_run_comes_through(desk: Desk) -> None:
    loop = "for i in range(300):\n    (x**2).sum().backward()\n"
    result = desk.ask(replace(SQUARE, source=SQUARE.source + loop)).result
    assert isinstance(result, Trace)
    assert len(result.calls) == 301


@linux
def test_nothing_is_left_behind() -> None:
    threads, processes = set(threading.enumerate()), set(children())
    desk = Desk(Limits())
    desk.ask(HELLO)
    assert len(set(children()) - processes) == 2
    desk.worker.submit(ENDLESS)
    desk.worker.submit(knotted_graph())
    desk.worker.close()
    assert set(threading.enumerate()) <= threads
    assert set(children()) <= processes


def test_a_worker_can_be_closed_at_once() -> None:
    for _ in range(3):
        Desk(Limits()).worker.close()


def test_a_call_comes_back_whole_and_checked(desk: Desk) -> None:
    desk.ask(SQUARE)
    whole = desk.ask(Whole(SQUARE, 0)).result
    assert isinstance(whole, WholeFunction)
    assert whole.leaves[0].matrix is not None
    assert whole.leaves[0].matrix.tolist() == [[2, 0, 0], [0, 2, 0], [0, 0, 2]]
    checked = desk.ask(Check(SQUARE, 0, 3)).result
    assert isinstance(checked, Differences)
    found = [one.compared for one in (*checked.leaves, *checked.edges)]
    assert [(one.agrees, one.analytic.tolist()) for one in found] == [(True, [2, 2, 2])] * 2


def test_a_trial_leaves_the_last_run_alone(desk: Desk) -> None:
    desk.ask(SQUARE)
    other = replace(SQUARE, source=SQUARE.source.replace("torch.ones(3))", "torch.tensor([1., 0., 0.]))"))
    trial = desk.ask(Trial(other)).result
    assert isinstance(trial, Trace)
    assert trial.calls[0].gradients[0].tolist() == [1, 0, 0]
    assert isinstance(desk.ask(Explain(SQUARE, 3)).result, StepExplanation)
