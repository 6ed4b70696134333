"""The whole function: what takes too long is given up once, and said."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSettings

from vjpviz.ui.window import Window
from vjpviz.worker.process import Limits

SLOW = """\
import torch
x = torch.tensor([1., 2.], requires_grad=True)
asked = []
class Slow(torch.autograd.Function):
    @staticmethod
    def forward(ctx, a):
        return a * 2
    @staticmethod
    def backward(ctx, g):
        asked.append(1)
        while len(asked) > 1:
            pass
        return g * 2
y = Slow.apply(x)
y.backward(torch.ones(2))
"""


@pytest.fixture
def hasty(qtbot, tmp_path):
    store = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    made = Window(store, state=tmp_path / "unsaved", limits=Limits(explanation=0.5))
    qtbot.addWidget(made, before_close_func=lambda shown: shown.document.text.setModified(False))
    made.show()
    return made


def test_what_took_too_long_is_said_and_not_asked_again(hasty, qtbot):
    with qtbot.waitSignal(hasty.document.picture_changed, timeout=20_000):
        hasty.show_source(SLOW)
    document, panel = hasty.document, hasty.right.whole_function
    with qtbot.waitSignal(document.whole_changed, timeout=20_000):
        hasty.right.show_part("whole")
    assert panel.hint.text().startswith("The whole J was given up.")
    asked = []
    panel.wanted.connect(lambda: asked.append(document.t))
    for t in range(document.steps):
        document.seek(t)
        if document.call == 0:
            assert "given up" in panel.hint.text()
    assert asked == []
    document.set_whole(None)
    hasty.session.ask_whole()  # answered at once, without the worker
    assert "given up" in panel.hint.text()
