"""v as cells: typing, keys, dragging, presets and expressions rewrite the script."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

WAIT = 8_000
HEAD = "import torch\nx = torch.tensor([[1., 2.], [3., 4.]], requires_grad=True)\n"


def shown(window, qtbot, source):
    with qtbot.waitSignal(window.document.picture_changed, timeout=20_000):
        window.show_source(source)
    QApplication.processEvents()
    return window.vector_editor


def preset(editor, text):
    return next(b for b in editor.findChildren(QPushButton) if b.text() == text and not b.isHidden())


def test_v_has_the_shape_of_the_output(window, qtbot):
    editor = shown(window, qtbot, HEAD + "y = x * 2\ny.backward(torch.tensor([[1., 2.], [3., 4.]]))\n")
    assert editor.values.tolist() == [[1, 2], [3, 4]]
    assert [cell.accessibleName() for cell in editor.grid.cells] == ["v[0, 0]", "v[0, 1]", "v[1, 0]", "v[1, 1]"]
    QApplication.processEvents()
    rows = {cell.y() for cell in editor.grid.cells}
    assert len(rows) == 2


def test_typing_a_number_changes_only_it(window, qtbot):
    source = HEAD + "y = x * 2\ny.backward(torch.tensor([[0.123456789, 2.], [3., 4.]]))\n"
    editor = shown(window, qtbot, source)
    cell = editor.grid.cells[1]
    cell.setFocus()
    with qtbot.waitSignal(window.document.trace_changed, timeout=WAIT):
        cell.selectAll()
        QTest.keyClicks(cell, "7")
        QTest.keyClick(cell, Qt.Key.Key_Return)
    assert window.document.source == source.replace("89, 2.]", "89, 7.]")


def test_arrows_step_and_undo_takes_it_back(window, qtbot):
    source = HEAD + "y = x.sum()\ny.backward()\n"
    editor = shown(window, qtbot, source)
    cell = editor.grid.cells[0]
    cell.setFocus()
    with qtbot.waitSignal(window.document.trace_changed, timeout=WAIT):
        QTest.keyClick(cell, Qt.Key.Key_Up)
    assert "gradient=torch.tensor(2.)" in window.document.source
    with qtbot.waitSignal(window.document.trace_changed, timeout=WAIT):
        QTest.keyClick(cell, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.document.source == source
    assert cell.value == 1


def drag(cell, to):
    """Move the pointer with its button held, which QTest cannot."""
    left = Qt.MouseButton.LeftButton
    at = QPointF(to), QPointF(cell.mapToGlobal(to))
    moved = QMouseEvent(QEvent.Type.MouseMove, *at, Qt.MouseButton.NoButton, left, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(cell, moved)


def test_numbers_follow_while_a_cell_is_dragged(square, qtbot):
    editor, document = square.vector_editor, square.document
    before = document.source
    square.editor.setFocus()
    square.player.last()
    cell = editor.grid.cells[0]
    spot = cell.rect().center()
    QTest.mousePress(cell, Qt.MouseButton.LeftButton, pos=spot)
    for target in (12, 14):
        with qtbot.waitSignal(document.trace_changed, timeout=WAIT):
            drag(cell, spot + QPoint(4 * (target - 10), 0))
        assert document.step.after[0] == 2 * target
    QTest.mouseRelease(cell, Qt.MouseButton.LeftButton, pos=spot + QPoint(16, 0))
    assert "[14., -10., 20.]" in document.source
    document.text.undo()
    assert document.source == before


@pytest.mark.parametrize(("way", "value"), [(QPoint(16, 0), 14), (QPoint(0, -16), 14), (QPoint(0, 16), 6)])
def test_a_drag_goes_sideways_and_up_also_in_a_cell_that_is_typed_in(square, qtbot, way, value):
    cell = square.vector_editor.grid.cells[0]
    spot = cell.rect().center()
    square.activateWindow()
    QTest.mouseClick(cell, Qt.MouseButton.LeftButton, pos=spot)
    qtbot.waitUntil(cell.hasFocus)
    QTest.mousePress(cell, Qt.MouseButton.LeftButton, pos=spot)
    drag(cell, spot + way)
    assert cell.value == value
    with qtbot.waitSignal(square.document.trace_changed, timeout=20_000):
        QTest.mouseRelease(cell, Qt.MouseButton.LeftButton, pos=spot + way)
    assert f"[{value}., -10., 20.]" in square.document.source


def test_presets_are_unit_vectors_and_signs(square, qtbot):
    for text, wanted in (("e₂", "[0., 1., 0.]"), ("±1", "[1., -1., 1.]")):
        with qtbot.waitSignal(square.document.trace_changed, timeout=WAIT):
            QTest.mouseClick(preset(square.vector_editor, text), Qt.MouseButton.LeftButton)
        assert f"gradient=torch.tensor({wanted})" in square.document.source


def test_an_expression_gives_v(square, qtbot):
    editor = square.vector_editor
    editor.expression.setFocus()
    QTest.keyClicks(editor.expression, "2 ** i")
    with qtbot.waitSignal(square.document.trace_changed, timeout=WAIT):
        QTest.keyClick(editor.expression, Qt.Key.Key_Return)
    assert "gradient=torch.tensor([1., 2., 4.])" in square.document.source


def test_a_wrong_expression_says_why(square, qtbot):
    editor = square.vector_editor
    before = square.document.source
    QTest.keyClicks(editor.expression, "nothing + 1")
    QTest.keyClick(editor.expression, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "nothing" in editor.said.text(), timeout=WAIT)
    assert square.document.source == before


def test_a_call_is_added_where_there_is_none(window, qtbot):
    editor = shown(window, qtbot, HEAD + "y = x.sum(0)\n")
    with qtbot.waitSignal(window.document.trace_changed, timeout=WAIT):
        QTest.mouseClick(preset(editor, "e₁"), Qt.MouseButton.LeftButton)
    assert window.document.source.endswith("y.backward(gradient=torch.tensor([1., 0.]))\n")
    assert np.array_equal(window.document.trace.final_state(0).grad, [[1, 0], [1, 0]])


def test_a_refused_v_is_offered_in_the_shape_of_the_output(window, qtbot):
    editor = shown(window, qtbot, HEAD + "y = x.sum()\ny.backward(torch.tensor([1., 2.]))\n")
    assert "v has (2,), y has ()" in editor.note.text()
    assert editor.values.shape == ()
    with qtbot.waitSignal(window.document.trace_changed, timeout=WAIT):
        QTest.mouseClick(preset(editor, "Run with v"), Qt.MouseButton.LeftButton)
    assert window.document.failure is None
