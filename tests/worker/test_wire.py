"""Messages through a real pipe come out as they went in."""

import os
import pickle
from collections.abc import Iterator
from io import BufferedReader, BufferedWriter
from typing import cast

import numpy as np
import pytest

from vjpviz.graph.frame import Card, Rect, Row
from vjpviz.trace.events import Delivery, Execute, Hook, HookRun, Seed, Span
from vjpviz.worker.messages import Explain, Place, RunScript
from vjpviz.worker.wire import ENDED, receive, send

Pipe = tuple[BufferedReader, BufferedWriter]


@pytest.fixture
def pipe() -> Iterator[Pipe]:
    reading, writing = os.pipe()
    with os.fdopen(reading, "rb") as reader, os.fdopen(writing, "wb") as writer:
        yield cast("BufferedReader", reader), cast("BufferedWriter", writer)


@pytest.mark.parametrize(
    "message",
    [
        RunScript("print('é')\n", "<script>", 3),
        Explain(RunScript(""), 4),
        Place("digraph {}"),  # a record of one field
        Card("k", 1, Rect(0, 0, 2, 3.5), "x", "leaf", "", (Row("data", "1", "data"),), None, "present", "x, a leaf"),
        {"plain": [1, None, ("a", 2.5)]},
    ],
)
def test_records(pipe: Pipe, message: object) -> None:
    reader, writer = pipe
    send(message, writer)
    assert receive(reader) == message


@pytest.mark.parametrize(
    "array",
    [
        np.array(2.5, dtype=np.float32),
        np.array([1 + 2j, np.nan]),
        np.arange(12, dtype=np.int16).reshape(3, 4).T,
        np.array([True, False])[::-1],
        np.empty((0, 3), dtype=np.float16),
    ],
    ids=lambda array: f"{array.dtype}{array.shape}",
)
def test_arrays(pipe: Pipe, array: np.ndarray) -> None:
    reader, writer = pipe
    send(array, writer)
    copy = receive(reader)
    np.testing.assert_array_equal(copy, array, strict=True)
    assert not copy.flags.writeable


def test_what_was_one_array_stays_one(pipe: Pipe) -> None:
    reader, writer = pipe
    total = np.ones(3)
    delivery = Delivery(0, 0, 0, total, 1, 1)
    send((Seed(Span(1, 0, 1, 5), (), 0, (), (delivery, delivery), (0,)), total), writer)
    event, array = receive(reader)
    assert event.deliveries[0] is event.deliveries[1]
    assert event.deliveries[0].total is array


def test_the_end_of_the_other_side_is_heard(pipe: Pipe) -> None:
    reader, writer = pipe
    writer.write(pickle.dumps(list(range(1000)))[:500])
    writer.close()
    with pytest.raises(ENDED):
        receive(reader)


def test_what_must_be_given_by_name_comes_through(pipe: Pipe) -> None:
    reader, writer = pipe
    run = HookRun(Hook(0, None, "", Span(1, 0, 1, 5)), 0, False, np.ones(2), np.zeros(2))
    send(Execute(None, (), 0, (), 0, (), (), (), (), True, hook=run.hook, hooks=(run,)), writer)
    event = receive(reader)
    assert (event.hook, event.freed) == (run.hook, True)
    assert event.hooks[0].after.tolist() == [0, 0]
