"""Opening and saving: dialogs around the Document. No file is ever half-written, and no change lost unasked."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

if TYPE_CHECKING:
    from vjpviz.ui.document import Document
    from vjpviz.ui.settings import Settings

LARGEST = 2_000_000
"""Bytes of the largest file that is taken for a script."""


class Files(QObject):
    """The ways between a Document and the disk. Messages and questions appear over ``window``."""

    def __init__(self, document: Document, settings: Settings, window: QWidget) -> None:
        super().__init__(window)
        self._document = document
        self._settings = settings
        self._window = window

    def open(self) -> bool:
        """Ask for a file and load it."""
        if not self.may_discard():
            return False
        name, _ = QFileDialog.getOpenFileName(self._window, self.tr("Open a script"), self._folder(), self._filter())
        return bool(name) and self.load(Path(name))

    def load(self, path: Path) -> bool:
        """Load a file, or say why it cannot be read and leave everything as it is."""
        path = path.absolute()
        try:
            source = read(path)
        except UnicodeDecodeError:
            self._say(self.tr("{0} is not a text in UTF-8.").format(path.name))
            return False
        except OSError as error:
            self._settings.forget(path)
            self._say(self.tr("{0} cannot be read: {1}").format(path.name, error.strerror or error))
            return False
        self._document.load(source, path)
        self._settings.used(path)
        return True

    def save(self) -> bool:
        """Save the script, asking for a place where it has none."""
        return self.save_as() if self._document.path is None else self._write(self._document.path)

    def save_as(self) -> bool:
        """Save the script in a place that is asked for."""
        lesson = self._document.lesson
        suggested = self._document.path or Path(self._folder()) / (lesson.name if lesson else "script.py")
        name, _ = QFileDialog.getSaveFileName(self._window, self.tr("Save the script"), str(suggested), self._filter())
        if not name:
            return False
        path = Path(name)
        return self._write(path if path.suffix else path.with_suffix(".py"))

    def may_discard(self) -> bool:
        """Ask before unsaved work is lost; ``True`` where nothing is lost any more, or the person said so."""
        document = self._document
        if not document.text.isModified() or (document.path is None and not document.source.strip()):
            return True
        button = QMessageBox.StandardButton
        question = self.tr("Save the changes to {0}?").format(document.name or self.tr("the script"))
        answer = QMessageBox.question(
            self._window, "vjpviz", question, button.Save | button.Discard | button.Cancel, button.Save
        )
        if answer == button.Save:
            return self.save()
        return answer == button.Discard

    def _write(self, path: Path) -> bool:
        try:
            write(path, self._document.source)
        except OSError as error:
            self._say(
                self.tr("{0} cannot be written: {1}").format(path.name, error.strerror or error)
                + "\n"
                + self.tr("The script is still here, unsaved.")
            )
            return False
        self._document.saved_as(path.absolute())
        self._settings.used(path.absolute())
        return True

    def _say(self, text: str) -> None:
        QMessageBox.warning(self._window, "vjpviz", text)

    def _folder(self) -> str:
        used = [self._document.path, *self._settings.recent_files]
        return next((str(path.parent) for path in used if path and path.parent.is_dir()), str(Path.home()))

    def _filter(self) -> str:
        return self.tr("Python scripts (*.py)") + ";;" + self.tr("All files (*)")


def read(path: Path) -> str:
    """The text of a script. Raises ``OSError``, also for what is too large to be one, and ``UnicodeDecodeError``."""
    if path.is_dir():
        raise IsADirectoryError(21, os.strerror(21), str(path))
    if path.stat().st_size > LARGEST:
        raise OSError(27, os.strerror(27), str(path))
    return path.read_text(encoding="utf-8-sig")


def write(path: Path, text: str) -> None:
    """Write a file whole or not at all; its permissions and links to it stay. Raises ``OSError``."""
    path = path.resolve()
    if path.exists() and not os.access(path, os.W_OK):  # replacing it would not ask
        raise PermissionError(13, os.strerror(13), str(path))
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
            stream.flush()
            os.fsync(stream.fileno())
        Path(temporary).chmod(path.stat().st_mode & 0o777 if path.exists() else _ordinary_mode())
        Path(temporary).replace(path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


def _ordinary_mode() -> int:
    """What a new file is allowed: ``mkstemp`` makes one that nobody else can read."""
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
