"""Unsaved work outlives a crash: a copy of it in the state folder, offered back at the next start.

Each window writes its own copy, beside a lock file that Qt takes for free again when the process that made it is gone.
"""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import QLockFile, QObject, QStandardPaths, QTimer

from vjpviz.ui.files import write

if TYPE_CHECKING:
    from vjpviz.ui.document import Document

PAUSE = 800
"""Milliseconds after an edit until the copy is written."""


@dataclass(frozen=True, slots=True)
class Leftover:
    """A copy whose window is gone: the text, the file it was to be saved in, and when it was written (seconds)."""

    copy: Path
    path: Path | None
    source: str
    written: float

    def discard(self) -> None:
        """Remove the copy."""
        self.copy.unlink(missing_ok=True)
        self.copy.with_suffix(".lock").unlink(missing_ok=True)


class Recovery(QObject):
    """Keeps a copy of a Document's unsaved text; there is none while the text is saved."""

    def __init__(self, document: Document, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._folder = folder
        self._copy = folder / f"{uuid4().hex}.json"
        self._lock: QLockFile | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self.keep)
        document.text.contentsChanged.connect(self._on_edit)
        document.modified_changed.connect(self._on_modified)

    def _on_edit(self) -> None:
        if not self._pause.isActive():  # not started anew by each key: whoever types on and on is safe too
            self._pause.start()

    def _on_modified(self, modified: bool) -> None:
        if not modified:
            self.drop()

    def keep(self) -> None:
        """Write the copy now. A state folder that cannot be written is no reason to disturb anybody."""
        document = self._document
        self._pause.stop()
        if not document.text.isModified():
            return
        path = str(document.path) if document.path else None
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            if self._lock is None:
                self._lock = _lock(self._copy)
                self._lock.tryLock(0)
            write(self._copy, json.dumps({"path": path, "source": document.source}))

    def drop(self) -> None:
        """Remove the copy: the text was saved, or given up."""
        self._pause.stop()
        with suppress(OSError):
            self._copy.unlink(missing_ok=True)
        if self._lock is not None:
            self._lock.unlock()
            self._lock = None

    def leftovers(self) -> list[Leftover]:
        """What windows that are gone left behind, newest first."""
        found = [left for copy in self._folder.glob("*.json") if copy != self._copy and (left := _leftover(copy))]
        return sorted(found, key=lambda left: left.written, reverse=True)


def state_folder() -> Path:
    """Where copies are kept."""
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppLocalDataLocation)
    return Path(place) / "unsaved"


def _lock(copy: Path) -> QLockFile:
    lock = QLockFile(str(copy.with_suffix(".lock")))
    lock.setStaleLockTime(0)  # stale only when the process is gone, however long it lives
    return lock


def _leftover(copy: Path) -> Leftover | None:
    lock = _lock(copy)
    if not lock.tryLock(0):
        return None
    lock.unlock()
    try:
        kept = json.loads(copy.read_text(encoding="utf-8"))
        path, source = kept["path"], kept["source"]
        written = copy.stat().st_mtime
    except (OSError, ValueError, KeyError, TypeError):
        return None
    if not isinstance(source, str):
        return None
    return Leftover(copy, Path(path) if path else None, source, written)
