"""A window in front, on a script that is given as a file, for a screen reader in another process."""

import sys
from pathlib import Path

from PySide6.QtCore import QSettings

from vjpviz.ui.app import application
from vjpviz.ui.window import Window


def main(script: Path, folder: Path) -> int:
    made = application()
    window = Window(QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat), state=folder / "unsaved")
    window.resize(1280, 800)
    window.show_source(script.read_text(encoding="utf-8"))
    window.show()
    window.activateWindow()  # there is no window manager that would
    return made.exec()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
