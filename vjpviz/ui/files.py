"""Opening and saving: dialogs around the Document. No file is ever half-written."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

if TYPE_CHECKING:
    from vjpviz.ui.document import Document

_FILTER = "Python (*.py);;*"


def _tr(text: str) -> str:
    return QCoreApplication.translate("Files", text)


def open_script(document: Document, window: QWidget) -> bool:
    """Ask for a file and load it."""
    name, _ = QFileDialog.getOpenFileName(window, _tr("Open a script"), "", _FILTER)
    return bool(name) and load(document, Path(name), window)


def load(document: Document, path: Path, window: QWidget | None = None) -> bool:
    """Load a file, or say why it cannot be read."""
    try:
        source = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        QMessageBox.warning(window, "vjpviz", _tr("{0} cannot be read: {1}").format(path.name, error))
        return False
    document.load(source, path)
    return True


def save(document: Document, window: QWidget, *, ask: bool = False) -> bool:
    """Save the script, asking for a place where it has none."""
    path = document.path
    if ask or path is None:
        name, _ = QFileDialog.getSaveFileName(window, _tr("Save the script"), document.name or "script.py", _FILTER)
        if not name:
            return False
        path = Path(name)
    try:
        write(path, document.source)
    except OSError as error:
        QMessageBox.warning(window, "vjpviz", _tr("{0} cannot be written: {1}").format(path.name, error))
        return False
    document.saved_as(path)
    return True


def write(path: Path, text: str) -> None:
    """Write a file whole or not at all."""
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
        if path.exists():
            Path(temporary).chmod(path.stat().st_mode)
        Path(temporary).replace(path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


def may_discard(document: Document, window: QWidget) -> bool:
    """Ask before unsaved work is lost."""
    if not document.text.isModified() or not document.source.strip():
        return True
    button = QMessageBox.StandardButton
    answer = QMessageBox.question(
        window,
        "vjpviz",
        _tr("Save the changes to {0}?").format(document.name or _tr("the script")),
        button.Save | button.Discard | button.Cancel,
    )
    if answer == button.Save:
        return save(document, window)
    return answer == button.Discard
