"""Saving the picture of this moment."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

if TYPE_CHECKING:
    from vjpviz.ui.document import Document

_FORMATS = (
    "SVG (*.svg);;PDF (*.pdf);;PNG (*.png);;DOT (*.dot);;GIF (*.gif);;PowerPoint (*.pptx);;HTML (*.html);;MP4 (*.mp4)"
)
_FILMS = (".gif", ".mp4", ".html", ".pptx")


def _tr(text: str) -> str:
    return QCoreApplication.translate("Export", text)


def export_picture(document: Document, window: QWidget) -> bool:
    """Ask for a place and write what the canvas shows: this moment, or the whole call into a film or slides."""
    if document.picture is None or document.trace is None:
        return False
    stem = Path(document.name).stem if document.name else "graph"
    name, _ = QFileDialog.getSaveFileName(window, _tr("Save the picture"), f"{stem}.svg", _FORMATS)
    return bool(name) and write(document, Path(name), window)


def write(document: Document, out: Path, window: QWidget | None = None) -> bool:
    """Write the picture in the format that the suffix of ``out`` names."""
    from vjpviz.export.options import ExportError, Options
    from vjpviz.export.output import export

    assert document.picture is not None and document.trace is not None
    picture, call = document.picture, document.call
    times: list[int] = [document.t]
    if out.suffix in _FILMS and call is not None:
        times = [document.trace.calls[call].begin, *document.trace.calls[call].steps]
    try:
        export(picture, times, out, Options(theme=document.theme, scale=picture.scale))
    except (ExportError, OSError) as error:
        QMessageBox.warning(window, "vjpviz", str(error))
        return False
    return True
