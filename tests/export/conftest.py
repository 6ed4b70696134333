from __future__ import annotations

import os

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(scope="session", autouse=True)
def _gui(qapp: object) -> None:
    """Text needs a ``QGuiApplication``; pytest-qt makes the one that all tests share."""
