"""A process of our own kind, seen from outside: started, asked, answered, killed."""

from __future__ import annotations

import contextlib
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from vjpviz.worker import wire

if TYPE_CHECKING:
    from io import BufferedReader, BufferedWriter

COMMAND = """\
import sys
role, memory, *sys.path = sys.argv[1:]
from vjpviz.worker.service import serve
serve(role, int(memory))
"""


class Child:
    """A fresh interpreter that serves one role (see ``serve``) over its standard input and output.

    It is a plain subprocess and not one of ``multiprocessing``: it imports nothing of the program that starts it, needs
    no resource tracker beside it, and ends by itself when this process is gone, because its input ends.
    """

    def __init__(self, role: str, memory: int) -> None:
        path = [str(Path(entry).absolute()) for entry in sys.path]
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-c", COMMAND, role, str(memory), *path],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        self._requests = cast("BufferedWriter", self._process.stdin)
        self._replies = cast("BufferedReader", self._process.stdout)

    def send(self, message: object) -> None:
        """Hand over a message; raises ``OSError`` when nobody is there to take it."""
        wire.send(message, self._requests)

    def receive(self) -> Any:
        """Wait for the next message; raises one of ``wire.ENDED`` when the process ends before it."""
        return wire.receive(self._replies)

    @property
    def ended(self) -> bool:
        """Whether it is gone."""
        return self._process.poll() is not None

    def kill(self) -> None:
        """End it now, from any thread, whatever it does."""
        self._process.kill()

    def bury(self) -> int:
        """End it if it lives, close the pipes, and tell its exit status (negative: the signal that ended it)."""
        self._process.kill()
        status = self._process.wait()
        self._replies.close()
        with contextlib.suppress(OSError):  # a message that was never read is lost with its reader
            self._requests.close()
        return status
