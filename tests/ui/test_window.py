"""The window driven as a person drives it."""

from __future__ import annotations

import random

import numpy as np
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from vjpviz.trace.events import Accumulate, Seed

WAIT = 8_000


def press(window, key, modifier=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(QApplication.focusWidget() or window, key, modifier)


def test_a_script_opens_where_v_arrives(square):
    assert isinstance(square.document.step, Seed)
    assert "tensor([ 20., -40., 120.])" in square.console.text


def test_keys_step_to_both_ends(square):
    square.center.canvas.setFocus()
    press(square, Qt.Key.Key_End)
    assert isinstance(square.document.step, Accumulate)
    assert square.document.step.after.tolist() == [20, -40, 120]
    press(square, Qt.Key.Key_Home)
    assert square.document.t == -1
    assert not [card for card in square.document.frame().cards if card.state != "future"]
    press(square, Qt.Key.Key_Right)
    assert square.document.t == 0


def test_space_plays_to_the_end_and_rests(square, qtbot):
    square.player.set_speed(50)
    square.center.canvas.setFocus()
    press(square, Qt.Key.Key_Home)
    press(square, Qt.Key.Key_Space)
    assert square.player.playing
    qtbot.waitUntil(lambda: not square.player.playing, timeout=WAIT)
    assert square.document.t == square.document.steps - 1


def test_typing_runs_the_script_again_in_the_same_place(square, qtbot):
    document = square.document
    square.player.last()
    text = document.source
    square.editor.setFocus()
    cursor = square.editor.textCursor()
    cursor.setPosition(text.index("** 2") + 3)
    square.editor.setTextCursor(cursor)
    with qtbot.waitSignal(document.trace_changed, timeout=WAIT):
        QTest.keyClick(square.editor, Qt.Key.Key_Delete)
        QTest.keyClicks(square.editor, "3")
    assert document.step.after.tolist() == [30, -120, 540]


def test_an_error_keeps_the_last_good_picture(square, qtbot):
    document = square.document
    picture = document.picture
    square.editor.setFocus()
    square.editor.moveCursor(square.editor.textCursor().MoveOperation.End)
    with qtbot.waitSignal(document.stale_changed, timeout=WAIT):
        QTest.keyClicks(square.editor, "x.wrong")
    assert document.picture is picture
    assert document.stale
    assert document.failure.span.line == 6
    with qtbot.waitSignal(document.stale_changed, timeout=WAIT):
        for _ in "x.wrong":
            QTest.keyClick(square.editor, Qt.Key.Key_Backspace)
    assert not document.stale
    assert document.failure is None


def test_a_preset_rewrites_v_and_undo_takes_it_back(square, qtbot):
    before = square.document.source
    square.player.last()
    ones = next(b for b in square.vector_editor.findChildren(type(square.toolbar._run)) if b.text() == "ones")
    with qtbot.waitSignal(square.document.trace_changed, timeout=WAIT):
        QTest.mouseClick(ones, Qt.MouseButton.LeftButton)
    assert "gradient=torch.tensor([1., 1., 1.])" in square.document.source
    assert np.array_equal(square.document.step.after, [2, 4, 6])
    square.document.text.undo()
    assert square.document.source == before


def test_w_stays_fitted_until_the_person_zooms(square):
    canvas = square.center.canvas
    canvas.setFocus()
    press(square, Qt.Key.Key_Plus)
    zoomed = canvas.zoom
    square.resize(1400, 700)
    assert canvas.zoom == zoomed
    press(square, Qt.Key.Key_W)
    square.resize(1100, 620)
    QApplication.processEvents()
    box = canvas.box_in_view(square.document.frame().bounds)
    assert canvas.viewport().rect().contains(box)


def test_an_endless_script_is_stopped(window, qtbot):
    window.show_source("while True:\n    pass\n")
    qtbot.waitUntil(lambda: window.document.running, timeout=WAIT)
    QTest.mouseClick(window.toolbar._run, Qt.MouseButton.LeftButton)
    assert not window.document.running


def test_a_walk_over_keys_clicks_and_edits_leaves_nothing_behind(square, qtbot):
    choice = random.Random(7)
    keys = [Qt.Key(k) for k in (0x1000012, 0x1000014, 0x1000010, 0x1000011, 0x20, 0x57, 0x2B, 0x2D, 0x30, 0x1000001)]
    with qtbot.captureExceptions() as raised:
        for _ in range(150):
            kind = choice.random()
            if kind < 0.6:
                press(square, choice.choice(keys))
            elif kind < 0.8:
                at = QPoint(choice.randrange(20, 900), choice.randrange(20, 500))
                QTest.mouseClick(square.center.canvas.viewport(), Qt.MouseButton.LeftButton, pos=at)
            elif kind < 0.9:
                QTest.keyClicks(square.editor, choice.choice(["1", "(", "x", " # "]))
            else:
                square.document.text.undo()
            QApplication.processEvents()
    assert not raised
    square.document.text.setModified(False)
    square.close()
    assert not square.player.playing
    assert not square.session._pause.isActive()


def menu_of(window, name):
    button = next(b for b in window.findChildren(QAbstractButton) if b.accessibleName() == name)
    return button.menu().actions()


def test_the_examples_menu_opens_a_lesson(square, qtbot):
    with qtbot.waitSignal(square.document.picture_changed, timeout=WAIT):
        menu_of(square, "Examples")[0].menu().actions()[9].trigger()
    assert "torch" in square.document.source
    assert not square.document.text.isModified()
    assert isinstance(square.document.step, Seed)


def test_the_speed_menu_sets_the_speed(square):
    menu_of(square, "Speed")[-1].trigger()
    assert square.player.speed == 4
