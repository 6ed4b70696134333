"""The application object without which Qt neither measures text nor paints."""

from __future__ import annotations

import os
import sys

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication


def painting_application() -> QCoreApplication:
    """The one that runs, or a new one that needs no screen. Keep it as long as something is painted."""
    if running := QCoreApplication.instance():
        return running
    if sys.platform.startswith("linux"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    return QGuiApplication([])
