"""The other end: what runs inside a worker process."""

from __future__ import annotations

import importlib
import os
import signal
import sys
from queue import SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING, cast

from vjpviz.worker import wire
from vjpviz.worker.memory import OUT_OF_MEMORY, limit_memory
from vjpviz.worker.messages import FAILED, Stopped

if TYPE_CHECKING:
    from collections.abc import Callable
    from io import BufferedReader, BufferedWriter

    from vjpviz.worker.messages import Request

READY = "ready"


def serve(role: str, memory: int) -> None:
    """Answer requests from standard input on standard output, in order, until the input ends.

    ``role`` is the module whose ``service()`` makes the function that answers. ``memory`` is how many bytes may be
    asked for beyond what its imports need.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the program; it closes our input
    replies = _claim_stdout()
    requests: SimpleQueue[Request] = SimpleQueue()
    Thread(target=_listen, args=(cast("BufferedReader", sys.stdin.buffer), requests), daemon=True).start()
    answer: Callable[[Request], object] = importlib.import_module(role).service()
    limit_memory(memory)
    wire.send(READY, replies)
    while True:
        request = requests.get()
        try:
            wire.send(_answer(answer, request), replies)
        except MemoryError:
            os._exit(OUT_OF_MEMORY)  # perhaps in the middle of a message: no more can be said on this pipe


def _answer(answer: Callable[[Request], object], request: Request) -> object:
    try:
        return answer(request)
    except MemoryError:
        raise
    except Exception as error:
        sys.excepthook(type(error), error, error.__traceback__)
        return Stopped("crash", FAILED.format(error=f"{type(error).__name__}: {error}"))


def _listen(stream: BufferedReader, requests: SimpleQueue[Request]) -> None:
    """Read ahead in a thread of its own: the end of the input ends the process, even in the middle of a script."""
    try:
        while True:
            requests.put(wire.receive(stream))
    except wire.ENDED:
        os._exit(0)


def _claim_stdout() -> BufferedWriter:
    """Keep standard output for replies alone: whatever prints, in C too, prints on standard error."""
    sys.stdout.flush()
    stream = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    return stream
