"""A process of our own kind, seen from outside: started, asked, answered, killed."""

from __future__ import annotations

import contextlib
import pickle
import subprocess
import sys
from pathlib import Path
from typing import Any

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

    def send(self, message: object) -> None:
        """Hand over a message; raises ``OSError`` when nobody is there to take it."""
        assert self._process.stdin is not None
        pickle.dump(message, self._process.stdin, protocol=pickle.HIGHEST_PROTOCOL)
        self._process.stdin.flush()

    def receive(self) -> Any:
        """Wait for the next message; raises ``EOFError`` or ``UnpicklingError`` when the process ends before it."""
        assert self._process.stdout is not None
        return pickle.load(self._process.stdout)

    @property
    def ended(self) -> bool:
        """Whether it is gone."""
        return self._process.poll() is not None

    def kill(self) -> None:
        """End it now, from any thread, whatever it does."""
        self._process.kill()

    def bury(self) -> int:
        """End it if it lives, close the pipes, and tell its exit status (negative: the signal that ended it)."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.kill()
        status = self._process.wait()
        self._process.stdout.close()
        with contextlib.suppress(OSError):  # a message that was never read is lost with its reader
            self._process.stdin.close()
        return status
