"""The presentation, driven by a presenter's remote."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

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
