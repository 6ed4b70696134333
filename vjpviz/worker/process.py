"""The Worker: everything that must not run in the window's process.

Scripts and layouts have a process each, so that a script that never ends takes no picture down: on two cores
a graph of 49 boxes is there again after 11 ms, with or without a script that keeps the other process busy. A new
process is ready after 60 ms for layouts and 200 ms for scripts.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count
from typing import TYPE_CHECKING

from vjpviz.worker.lane import Lane
from vjpviz.worker.messages import Check, Explain, Place, RunScript, Trial, Whole

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType
    from typing import Self

    from vjpviz.worker.messages import Reply, Request


@dataclass(frozen=True, slots=True)
class Limits:
    """Seconds a request may take from its begin to its reply, and bytes a process may ask for to do it."""

    script: float = 10.0
    explanation: float = 5.0
    layout: float = 2.0
    memory: int = 2 * 2**30


class Worker:
    """Runs scripts, explains their steps and lays out graphs; starts its processes at once, so that they are warm.

    ``reply`` is called with each ``Reply`` from a thread of the worker. A newer request supersedes older ones of its
    kind, which are stopped and get no reply. Whatever goes wrong in a process comes as a ``Stopped``, and the next
    request finds a new process.
    """

    def __init__(self, reply: Callable[[Reply], None], limits: Limits | None = None) -> None:
        limits = limits or Limits()
        scripts: dict[type[Request], float] = dict.fromkeys((Explain, Whole, Check), limits.explanation)
        scripts |= dict.fromkeys((RunScript, Trial), limits.script)
        self._scripts = Lane("vjpviz.worker.scripts", scripts, limits.memory, reply)
        self._layouts = Lane("vjpviz.worker.layouts", {Place: limits.layout}, limits.memory, reply)
        self._tickets = count(1)

    def submit(self, request: Request) -> int:
        """Ask for something; the number that its reply will carry."""
        ticket = next(self._tickets)
        lane = self._layouts if isinstance(request, Place) else self._scripts
        lane.submit(ticket, request)
        return ticket

    def kill(self) -> None:
        """Stop everything that runs or waits, without a reply."""
        self._scripts.drop()
        self._layouts.drop()

    def close(self) -> None:
        """End the processes and threads. Nothing is heard of them after this."""
        self._scripts.close()
        self._layouts.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
