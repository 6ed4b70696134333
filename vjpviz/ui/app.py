"""The application: one window, opened on a file, a text, or the first lesson."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSettings, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from vjpviz.assets import asset
from vjpviz.export import fonts
from vjpviz.ui import voice
from vjpviz.ui.examples import examples
from vjpviz.ui.focus_ring import FocusRing
from vjpviz.ui.settings import Settings
from vjpviz.ui.style import ui_font
from vjpviz.ui.translation import install
from vjpviz.ui.window import Window

if TYPE_CHECKING:
    from collections.abc import Sequence


def application(arguments: Sequence[str] = ()) -> QApplication:
    """The one QApplication, with fonts, name and icon set."""
    if QApplication.instance() is None:
        voice.install()
    made = QApplication.instance() or QApplication(["vjpviz", *arguments])
    assert isinstance(made, QApplication)
    QCoreApplication.setApplicationName("vjpviz")
    QApplication.setDesktopFileName("vjpviz")
    QApplication.setStyle("Fusion")
    fonts.register()
    made.setFont(ui_font(14))
    if made.findChild(FocusRing) is None:
        FocusRing(made)
    made.setWindowIcon(QIcon(str(asset("icons", "vjpviz.svg"))))
    return made


def run(path: Path | None = None, source: str | None = None, *, until_first_picture: bool = False) -> int:
    """Open the window and stay until it is closed; the exit status.

    ``until_first_picture`` ends as soon as a graph was drawn, with status 1 if none is within 60 seconds.
    """
    made = application()
    store = QSettings("vjpviz", "vjpviz")
    install(made, Settings(store).language)
    window = Window(store)
    if path is not None:
        if not window.open_path(path):
            return 1
    elif source is not None:
        window.show_source(source)
    elif not window.reopen():
        window.show_example(examples()[0])
    window.offer_unsaved()
    window.show()
    if until_first_picture:
        window.center.canvas.drawn.connect(lambda: QTimer.singleShot(0, window, lambda: _leave(window, 0)))
        QTimer.singleShot(60_000, window, lambda: _leave(window, 1))
    return made.exec()


def main(file: Path | None = None, source: str | None = None) -> int:
    """What ``vjpviz [FILE]`` does."""
    return run(file, source)


def _leave(window: Window, status: int) -> None:
    window.session.close()
    QCoreApplication.exit(status)


if __name__ == "__main__":
    sys.exit(run(Path(sys.argv[1]) if len(sys.argv) > 1 else None))
