"""Larger text and small windows: nothing is pushed off the screen, and what does not fit gives way in good order."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton

from vjpviz.export.fonts import Face, text_width
from vjpviz.ui.elided import Elided
from vjpviz.ui.engine_panel import shortened
from vjpviz.ui.settings import SCALES
from vjpviz.ui.style import text_scale
from vjpviz.ui.translation import install
from vjpviz.ui.window import Window, shares

BOTH = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
MLP = """\
import torch
from torch import nn
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.encoder, self.decoder = nn.Linear(2, 3), nn.Linear(3, 2)
    def forward(self, x):
        return self.decoder(self.encoder(x))
net = Net()
nn.CrossEntropyLoss()(net(torch.ones(1, 2)), torch.tensor([1])).backward()
"""


@pytest.fixture
def usual(square):
    """A window whose text is put back to its usual size for what is tested next."""
    yield square
    square.appearance.set_text_scale(1.0)


def cut(bar):
    """What stands in a bar without all the room that it asks for, dots aside, or beyond the bar."""
    shown = [one for kind in (QToolButton, QPushButton, QLabel) for one in bar.findChildren(kind) if one.isVisible()]
    shown = [one for one in shown if not isinstance(one, Elided) and one.window() is bar.window()]
    squeezed = [one for one in shown if one.width() < one.minimumSizeHint().width() and one.minimumWidth() == 0]
    beyond = [one for one in shown if one.mapTo(bar, one.rect().bottomRight()).x() >= bar.width()]
    return [(type(one).__name__, one.objectName(), one.text()) for one in squeezed + beyond]


def test_no_size_of_text_makes_a_window_larger(usual):
    for scale in SCALES:
        usual.appearance.set_text_scale(scale)
        QTest.qWait(60)
        assert (usual.width(), usual.height()) == (1280, 800), scale
        assert usual.minimumSizeHint().width() <= 1000
        assert usual.minimumSizeHint().height() <= 650
        assert cut(usual.toolbar) == []
        assert cut(usual.center.transport) == []
        assert usual.right.geometry().right() <= usual.width()
        box = usual.center._zoom.geometry()
        assert not box.intersects(usual.center._call.geometry())
        assert usual.center.rect().contains(usual.center._call.geometry())


def test_the_text_of_the_graph_grows_with_all_text(usual, qtbot):
    before = usual.center.canvas.zoom
    usual.appearance.set_text_scale(1.5)
    qtbot.waitUntil(lambda: usual.center.canvas.zoom >= 1.2, timeout=5_000)
    assert usual.center.canvas.zoom > before
    usual.appearance.usual_size()
    qtbot.waitUntil(lambda: usual.center.canvas.zoom == pytest.approx(before), timeout=5_000)


def test_a_key_brings_the_usual_size_back(usual):
    for _ in range(3):
        QTest.keyClick(usual.center.canvas, Qt.Key.Key_Plus, BOTH)
    assert text_scale() > 1.2
    action = next(one for one in usual.commands.groups[usual.tr("View")] if "Ctrl+Shift+0" in keys(one))
    action.trigger()
    assert text_scale() == 1.0


def keys(action):
    return [one.toString() for one in action.shortcuts()]


@pytest.mark.parametrize("language", ["en", "de"])
def test_a_projector_of_1024_shows_all_of_the_window(qapp, qtbot, tmp_path, language):
    try:
        install(qapp, language)
        window = Window(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat), state=tmp_path)
        qtbot.addWidget(window, before_close_func=lambda shown: shown.document.text.setModified(False))
        window.resize(1000, 650)
        window.show()
        with qtbot.waitSignal(window.document.picture_changed, timeout=20_000):
            window.show_source(MLP + "\nnet(torch.ones(1, 2)).sum().backward()\n")
        QTest.qWait(60)
        assert (window.width(), window.height()) == (1000, 650)
        assert cut(window.toolbar) == []
        menu = window.toolbar._buttons["menu"]
        assert menu.mapTo(window, menu.rect().bottomRight()).x() < 1000
        assert all(button.accessibleName() and button.toolTip() for button in window.toolbar._buttons.values())
        state = window.script._state
        assert state.shown == state.text() or state.shown.endswith("…")
        assert not window.right.horizontalScrollBar().isVisible()
        count = window.center.transport._count
        assert count.isVisible()
        assert count.text() == f"{window.document.t + 1}/{window.document.steps}"
    finally:
        install(qapp, "en")


def test_a_wide_window_says_all_of_it(square, qtbot):
    square.resize(1920, 1000)
    qtbot.waitUntil(lambda: square.center.transport._count.text().startswith("step "), timeout=5_000)
    assert square.toolbar._buttons["export"].toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonTextBesideIcon
    square.resize(1000, 650)
    qtbot.waitUntil(lambda: square.center.transport._count.text() == "3/5", timeout=5_000)
    assert square.center.transport._count.toolTip() == "step 3 of 5"


def test_a_bar_that_rests_is_not_measured_again(square):
    QTest.qWait(100)
    squeezes = [square.toolbar._squeeze, square.center.transport._squeeze]
    before = [one.measured for one in squeezes]
    square.player.last()
    QTest.qWait(100)
    assert [one.measured for one in squeezes] == before


def test_the_panes_share_a_narrow_window():
    assert sum(shares(1000)) <= 1000
    assert shares(1920) == [518, 884, 518]


def test_the_panes_share_the_width_anew_until_somebody_moves_a_handle(square):
    square.resize(1000, 650)
    square.resize(1600, 900)
    for size, wanted in zip(square._panes.sizes(), shares(1600), strict=True):
        assert abs(size - wanted) <= 2
    square._panes.splitterMoved.emit(500, 1)
    square._panes.setSizes([600, 500, 500])
    square.resize(1700, 900)
    assert square._panes.sizes()[0] > 580


def test_a_long_name_keeps_the_end_that_tells_it_from_others():
    wide = text_width(Face("mono", 13), "m") * 18
    names = [
        shortened(f"AccumulateGrad {name}", wide) for name in ("encoder.fc1.weight", "encoder.fc1.bias", "fc2.bias")
    ]
    assert len(set(names)) == 3
    assert all(text_width(Face("mono", 13), name) <= wide for name in names)
    assert names[0].endswith("weight")
    assert shortened("AddBackward0", wide) == "AddBackward0"


def test_names_of_the_engine_use_the_room_there_is(window, qtbot):
    with qtbot.waitSignal(window.document.picture_changed, timeout=20_000):
        window.show_source(MLP)
    panel = window.right.engine_panel
    told = set()
    for t in range(window.document.steps):
        window.document.seek(t)
        for row in panel.rows:
            name = panel.name_of(row.node)
            assert shortened(name, panel.room_of(row)) == name, (t, row)
            told.add((name, row.state))
    assert ("AccumulateGrad decoder.weight", "ready") in told
