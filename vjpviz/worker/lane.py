"""One worker process and its supervision: one request at a time, within its time, and a new process after a bad end."""

from __future__ import annotations

from threading import Condition, Thread
from time import monotonic
from typing import TYPE_CHECKING

from vjpviz.worker import messages
from vjpviz.worker.child import Child
from vjpviz.worker.memory import OUT_OF_MEMORY
from vjpviz.worker.messages import Aside, Reply, Stopped
from vjpviz.worker.wire import ENDED

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from vjpviz.worker.messages import Request, Result

START_SECONDS = 30.0
PATIENCE_SECONDS = 0.5
"""How long a request that nobody waits for any more may run on: most end sooner than a new process starts."""


class Lane:
    """Serves requests in order. A script or a layout makes all before it pointless, an ``Aside`` those of its kind.

    Two threads: one talks to the process, one watches the clock and kills. ``reply`` is called from the first.
    A request that became pointless, or was dropped, gets no reply.
    """

    def __init__(
        self, role: str, seconds: Mapping[type[Request], float], memory: int, reply: Callable[[Reply], None]
    ) -> None:
        self._role = role
        self._seconds = seconds
        self._memory = memory
        self._reply = reply
        self._changed = Condition()
        self._waiting: dict[type[Request], tuple[int, Request]] = {}
        self._running: Request | None = None
        self._child: Child | None = None
        self._deadline: float | None = None
        self._killed = False
        self._unwanted = False
        self._closed = False
        self._threads = [Thread(target=work, name=role, daemon=True) for work in (self._serve, self._watch)]
        for thread in self._threads:
            thread.start()

    def submit(self, ticket: int, request: Request) -> None:
        """Queue a request. What it makes pointless is forgotten, or if it runs, killed after a little patience."""
        with self._changed:
            if isinstance(request, Aside):
                self._waiting.pop(type(request), None)
            else:
                self._abandon(PATIENCE_SECONDS)
            self._waiting[type(request)] = ticket, request
            self._changed.notify_all()

    def drop(self) -> None:
        """Forget all requests, and stop the one that runs."""
        with self._changed:
            self._abandon(0)
            self._changed.notify_all()

    def _abandon(self, patience: float) -> None:
        self._waiting.clear()
        if self._running is not None:
            self._unwanted = True
            self._end_by(monotonic() + patience)

    def close(self) -> None:
        """End the process and both threads. No reply comes after this."""
        with self._changed:
            self._closed = True
            if self._child is not None:
                self._child.kill()
            self._changed.notify_all()
        for thread in self._threads:
            thread.join()

    def _end_by(self, moment: float) -> None:
        self._deadline = moment if self._deadline is None else min(self._deadline, moment)

    def _watch(self) -> None:
        with self._changed:
            while not self._closed:
                left = None if self._deadline is None else self._deadline - monotonic()
                if left is None or left > 0:
                    self._changed.wait(left)
                    continue
                self._deadline = None
                if self._child is not None:
                    self._killed = True
                    self._child.kill()

    def _serve(self) -> None:
        self._start()
        while (job := self._next()) is not None:
            ticket, request = job
            begun = monotonic()
            result = self._ask(request)
            with self._changed:
                wanted = not (self._unwanted or self._closed)
                self._running, self._deadline, self._unwanted = None, None, False
            if wanted:
                self._reply(Reply(ticket, request, result, monotonic() - begun))
            if self._child is None or self._killed:  # a new process is warm by the time it is asked
                self._bury()
                self._start()
        self._bury()

    def _next(self) -> tuple[int, Request] | None:
        with self._changed:
            self._changed.wait_for(lambda: self._waiting or self._closed)
            if self._closed:
                return None
            kind = next(iter(self._waiting))
            ticket, self._running = self._waiting.pop(kind)
            return ticket, self._running

    def _ask(self, request: Request) -> Result:
        if self._child is None or self._child.ended:  # it may have died of something else while idle
            self._bury()
            self._start()
        limit = self._seconds[type(request)]
        with self._changed:
            if self._child is None:
                return Stopped("crash", messages.NO_START)
            self._end_by(monotonic() + limit)
            self._changed.notify_all()
        try:
            self._child.send(request)
            return self._child.receive()
        except ENDED:
            killed, status = self._killed, self._bury()
        if killed:
            return Stopped("timed out", messages.TIMED_OUT.format(seconds=f"{limit:g}"))
        if status == OUT_OF_MEMORY:
            return Stopped("memory", messages.TOO_LARGE.format(size=f"{self._memory / 2**30:.2g}"))
        return Stopped("crash", messages.ENDED.format(status=status))

    def _start(self) -> None:
        """Start a process, and wait until it has imported what it needs."""
        with self._changed:
            if self._closed:
                return
            self._child = Child(self._role, self._memory)
            self._end_by(monotonic() + START_SECONDS)
            self._changed.notify_all()
        try:
            self._child.receive()
        except ENDED:
            self._bury()
        with self._changed:
            self._deadline = None

    def _bury(self) -> int | None:
        """Make sure that the process is gone; tells its exit status."""
        with self._changed:
            child, self._child, self._killed = self._child, None, False
        return child.bury() if child is not None else None
