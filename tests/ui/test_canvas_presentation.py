"""The presentation, driven by a presenter's remote."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from vjpviz.assets import asset
from vjpviz.ui.lecture import lines_of, rule_of

WAIT = 8_000


def opened(square, qtbot):
    square.player.last()
    square.present()
    shown = square._presentation
    qtbot.waitUntil(lambda: square.document.picture.scale.name == "presentation", timeout=WAIT)
    return shown


def test_it_shows_the_graph_in_large_type_and_gives_the_window_its_own_back(square, qtbot):
    shown = opened(square, qtbot)
    assert all(len(card.rows) == 2 for card in square.document.frame().cards)
    with qtbot.waitSignal(shown.destroyed, timeout=WAIT):
        QTest.keyClick(shown, Qt.Key.Key_Escape)
    assert square.document.picture.scale.name == "window"


def test_the_keys_of_a_remote_step_and_every_product_is_shown(square, qtbot):
    shown = opened(square, qtbot)
    assert [left for left, _ in shown.lines] == [r"\text{x.grad}"]
    assert r"\text{None} \leftarrow" in shown.lines[0][1]
    QTest.keyClick(shown, Qt.Key.Key_PageUp)
    assert square.document.t == square.document.steps - 2
    qtbot.waitUntil(lambda: len(shown.lines) == 3, timeout=WAIT)
    assert [left for left, _ in shown.lines] == ["", r"\mathbf{v} \cdot J", ""]  # rule, product, result
    QTest.keyClick(shown, Qt.Key.Key_Home)
    assert square.document.t == -1
    assert shown.lines == []
    QTest.keyClick(shown, Qt.Key.Key_PageDown)
    assert square.document.t == 0
    QTest.keyClick(shown, Qt.Key.Key_F11)


def test_the_pointer_hides_when_it_rests_and_comes_back(square, qtbot):
    shown = opened(square, qtbot)
    shown._still.setInterval(30)
    port = shown._canvas.viewport()
    qtbot.waitUntil(lambda: shown.cursor().shape() == Qt.CursorShape.BlankCursor, timeout=WAIT)
    assert port.cursor().shape() == Qt.CursorShape.BlankCursor
    shown._still.setInterval(60_000)
    at, none = QPointF(60, 60), Qt.MouseButton.NoButton
    QApplication.sendEvent(port, QMouseEvent(QEvent.Type.MouseMove, at, at, none, none, Qt.KeyboardModifier.NoModifier))
    assert port.cursor().shape() == Qt.CursorShape.ArrowCursor
    shown.close()


def test_a_graph_that_goes_on_beyond_its_half_fades_out(square, qtbot):
    shown = opened(square, qtbot)
    shown.resize(1280, 720)
    shown._canvas.fit()
    assert shown._fade.isHidden()
    for _ in range(9):
        shown._canvas.zoom_in()
    assert not shown._fade.isHidden()
    assert shown._fade.geometry().right() == shown._canvas.geometry().right()
    shown.close()


def test_every_step_has_its_mathematics(window, qtbot):
    source = "import torch\nx = torch.tensor([1., 2.], requires_grad=True)\ny = x * x\ny.backward(torch.ones(2))\n"
    with qtbot.waitSignal(window.document.picture_changed, timeout=20_000):
        window.show_source(source + "x.grad.zero_()\n")
    trace = window.document.trace
    lines = {type(event).__name__ + str(t): lines_of(trace, t, None) for t, event in enumerate(trace.events)}
    assert [left for left, _ in lines["Forward1"]] == ["x", "y"]
    assert [left for left, _ in lines["Seed2"]] == [r"\mathbf{v}", "y"]
    assert rule_of(trace, 2, None).startswith("L =")
    (before_and_after,) = lines[f"Forward{len(trace.events) - 1}"]
    assert before_and_after[1].count("bmatrix") == 4
    assert r"\rightarrow" in before_and_after[1]


def test_the_screen_goes_blank_and_comes_back(square, qtbot):
    shown = opened(square, qtbot)
    for blank in (True, False):
        QTest.keyClick(shown, Qt.Key.Key_B)
        assert shown._canvas.isVisibleTo(shown) is not blank
        assert shown._caption.isVisibleTo(shown) is not blank
    shown.close()


def test_a_small_screen_shows_a_small_graph_whole(window, qtbot):
    with qtbot.waitSignal(window.document.picture_changed, timeout=20_000):
        window.show_source(asset("lessons", "10_grad_adds_up.py").read_text())
    shown = opened(window, qtbot)
    shown.resize(1280, 800)
    canvas = shown._canvas
    qtbot.waitUntil(
        lambda: canvas.viewport().rect().contains(canvas.box_in_view(window.document.frame().bounds)), timeout=WAIT
    )
    shown.close()


MLP = """\
import torch
from torch import nn
torch.manual_seed(0)
model = nn.Sequential(nn.Linear(2, 3), nn.ReLU(), nn.Linear(3, 2))
x, target = torch.tensor([[1., 2.], [0.5, -1.]]), torch.tensor([0, 1])
loss = nn.CrossEntropyLoss()(model(x), target)
loss.backward()
"""


def projected(window, qtbot, source, wide=1920, high=1080):
    with qtbot.waitSignal(window.document.picture_changed, timeout=20_000):
        window.show_source(source)
    window.player.reduced_motion = True
    window.present()
    shown = window._presentation
    shown.showNormal()
    shown.resize(wide, high)
    qtbot.waitUntil(lambda: window.document.picture.scale.name in ("presentation", "projected"), timeout=WAIT)
    qtbot.wait(300)
    return shown


@pytest.mark.parametrize("name", ["06_a_chain_of_steps", "09_an_unknown_outer_function", "17_a_chain_of_two_layers"])
def test_the_text_of_every_graph_can_be_read_from_afar(window, qtbot, name):
    shown = projected(window, qtbot, asset("lessons", f"{name}.py").read_text())
    scale = window.document.picture.scale
    assert scale.name == "projected"
    assert scale.label * shown._canvas.zoom >= 16
    assert scale.value * shown._canvas.zoom >= 20
    shown.close()


def test_what_happens_is_never_beside_the_graphs_part_of_the_screen_nor_under_the_overview(window, qtbot):
    shown = projected(window, qtbot, MLP)
    canvas, document = shown._canvas, window.document
    assert shown._minimap.isVisible()
    for t in range(document.trace.calls[0].begin, document.steps):
        window.player.seek(t)
        clear = canvas.viewport().rect().adjusted(0, 0, -shown._fade.width(), 0)
        frame = document.frame()
        boxes = [pill.rect for pill in frame.pills if pill.state == "active"]
        boxes += [card.rect for card in frame.cards if card.strip and card.strip.state == "active"]
        active = {pill.key for pill in frame.pills if pill.state == "active"}
        sources = {f"arrived {link.key}" for link in document.picture.graph.graph["links"] if link.source in active}
        boxes += [chip.rect for chip in frame.chips if chip.key in sources]
        for box in map(canvas.box_in_view, boxes):
            assert clear.contains(box), t
            assert not shown._minimap.isVisible() or not shown._minimap.geometry().intersects(box), t
    assert shown._canvas.geometry().right() < shown._title.x()
    shown.close()


def test_the_graph_takes_as_much_of_the_screen_as_it_has_a_use_for(window, qtbot):
    chain = projected(
        window, qtbot, "import torch\nx = torch.tensor(1., requires_grad=True)\n(x * 2).sin().backward()\n"
    )
    narrow = chain._canvas.width()
    chain.close()
    wide = projected(window, qtbot, asset("lessons", "16_broadcasting.py").read_text())
    assert wide._canvas.width() > narrow + 100
    assert not wide._minimap.isVisible()
    widths = set()
    for t in range(window.document.steps):
        window.player.seek(t)
        widths.add(wide._canvas.width())
    assert len(widths) == 1
    wide.close()
