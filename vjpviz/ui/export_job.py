"""An export under way: the command line in a process of its own, so that the window goes on and both write the same."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, Signal

if TYPE_CHECKING:
    from collections.abc import Sequence

_STEP = re.compile(r"step (\d+) of (\d+)")
_WRITTEN = (0, 1)  # 1: the script fails after the step that was asked for


class ExportJob(QObject):
    """Runs ``vjpviz export - -o OUT …`` on a script. ``finished`` tells whether the file is there, and if not, why."""

    progressed = Signal(int, int)
    finished = Signal(bool, str)

    def __init__(self, source: str, out: Path, arguments: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.out = out
        self._source = source
        self._arguments = ["-m", "vjpviz", "export", "-", "-o", str(out), "--progress", *arguments]
        self._said = ""
        self._cancelled = False
        self._process = QProcess(self)
        surroundings = QProcessEnvironment.systemEnvironment()
        root = str(Path(__file__).resolve().parents[2])
        surroundings.insert("PYTHONPATH", os.pathsep.join(filter(None, (root, os.environ.get("PYTHONPATH", "")))))
        surroundings.insert("PYTHONIOENCODING", "utf-8")
        self._process.setProcessEnvironment(surroundings)
        self._process.readyReadStandardError.connect(self._on_said)
        self._process.finished.connect(self._on_finished)
        self._process.errorOccurred.connect(self._on_error)

    def start(self) -> None:
        """Begin."""
        self._process.start(sys.executable, self._arguments)
        self._process.write(self._source.encode())
        self._process.closeWriteChannel()

    def cancel(self) -> None:
        """Stop. Nothing is left behind; ``finished`` is not told."""
        self._cancelled = True
        if self._process.state() == QProcess.ProcessState.NotRunning:
            return
        self._process.terminate()
        if sys.platform == "win32" or not self._process.waitForFinished(2000):
            self._process.kill()
            self._process.waitForFinished(2000)

    def _on_said(self) -> None:
        self._said += bytes(self._process.readAllStandardError().data()).decode(errors="replace")
        steps = _STEP.findall(self._said)
        if steps and not self._cancelled:
            self.progressed.emit(int(steps[-1][0]), int(steps[-1][1]))

    def _on_finished(self, status: int, how: QProcess.ExitStatus) -> None:
        self._on_said()
        if self._cancelled:
            return
        lines = [line for line in self._said.splitlines() if line.strip() and not _STEP.search(line)]
        message = lines[-1].removeprefix("vjpviz: ").removeprefix("-, ") if lines else ""
        done = how == QProcess.ExitStatus.NormalExit and status in _WRITTEN
        self.finished.emit(done, "" if done else message or self.tr("The export ended without a word."))

    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart and not self._cancelled:
            self.finished.emit(False, self._process.errorString())
