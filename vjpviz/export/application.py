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
    if sys.platform.startswith("linux") and not os.environ.get("QT_QPA_PLATFORM"):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    return QGuiApplication([])
