"""The presentation, driven by a presenter's remote."""

from __future__ import annotations

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
