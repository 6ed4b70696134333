"""A window on a screen that is not there, with settings of its own."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from vjpviz.graph.theme import LIGHT
from vjpviz.ui import voice
from vjpviz.ui.app import application
from vjpviz.ui.document import Document
from vjpviz.ui.window import Window

voice.install()  # now, for tests of other folders may make the application

SQUARE = """\
import torch
x = torch.tensor([1., 2., 3.], requires_grad=True)
y = x ** 2
y.backward(gradient=torch.tensor([10., -10., 20.]))
print(x.grad)
"""


@pytest.fixture(scope="session")
def qapp():
    return application()


@pytest.fixture
def document(qapp):
    return Document(LIGHT)


@pytest.fixture
def window(qtbot, tmp_path):
    made = Window(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat), state=tmp_path / "unsaved")
    qtbot.addWidget(made, before_close_func=lambda shown: shown.document.text.setModified(False))
    made.resize(1280, 800)
    made.show()
    return made


@pytest.fixture
def square(window, qtbot):
    with qtbot.waitSignal(window.document.picture_changed, timeout=20_000):
        window.show_source(SQUARE)
    return window


@pytest.fixture
def active(qapp):
    """As if a screen reader ran."""
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


@pytest.fixture
def announced(active, monkeypatch):
    """What is announced from here on."""
    texts: list[str] = []

    def recorded(widget, text):
        texts.append(text)
        return QAccessibleAnnouncementEvent(widget, text)

    monkeypatch.setattr("vjpviz.ui.announce.QAccessibleAnnouncementEvent", recorded)
    return texts
