"""More numbers than cells have room for: a table that scrolls, for v and for the values of a leaf."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton

from vjpviz.ui.vector_dialog import VectorDialog

WAIT = 8_000
HEAD = "import torch\nx = torch.arange(100.).requires_grad_()\n"


def shown(window, qtbot, source):
    with qtbot.waitSignal(window.document.picture_changed, timeout=20_000):
        window.show_source(source)
    QApplication.processEvents()


def type_at(table, row, column, text):
    table.setCurrentIndex(table.model().index(row, column))
    QTest.keyClicks(table, text[0])  # the first key opens the cell, the rest goes there
    editor = next(e for e in table.findChildren(QLineEdit) if e.isVisible())
    QTest.keyClicks(editor, text[1:])
    QTest.keyClick(editor, Qt.Key.Key_Return)


def press(dialog, title):
    button = next(b for b in dialog.findChildren(QPushButton) if b.text() == title)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_v_of_100_numbers_is_typed_in_a_table(window, qtbot):
    shown(window, qtbot, HEAD + "y = x * 2\ny.backward(torch.ones(100))\n")
    document, editor = window.document, window.vector_editor
    assert editor.table_button.isVisibleTo(editor)
    QTest.mouseClick(editor.table_button, Qt.MouseButton.LeftButton)
    dialog = window.findChild(VectorDialog)
    with qtbot.waitSignal(document.trace_changed, timeout=WAIT):
        type_at(dialog.table, 0, 70, "7.5")
    window.player.last()
    grad = document.trace.final_state(0).grad
    assert grad[70] == 15
    assert grad.sum() == 2 * 99 + 15
    with qtbot.waitSignal(document.trace_changed, timeout=WAIT):
        dialog.table.setCurrentIndex(dialog.table.model().index(0, 3))
        press(dialog, "eᵢ at the cell")
    assert document.trace.final_state(0).grad.nonzero()[0].tolist() == [3]
    with qtbot.waitSignal(document.trace_changed, timeout=WAIT):
        QTest.keyClick(dialog.table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert dialog.table.values[70] == 7.5
    dialog.close()


def test_the_table_follows_the_call_that_is_looked_at(window, qtbot):
    shown(window, qtbot, HEAD + "y = x * 2\ny.backward(torch.ones(100))\nz = x[:50] * 3\nz.backward(torch.ones(50))\n")
    dialog = window.vector_editor.open_table()
    assert dialog.table.values.shape == (100,)
    window.player.last()
    assert dialog.table.values.shape == (50,)
    with qtbot.waitSignal(window.document.trace_changed, timeout=WAIT):
        type_at(dialog.table, 0, 3, "7.5")
    assert window.document.trace.calls[1].gradients[0][3] == 7.5
    dialog.close()


def test_a_text_that_is_no_number_changes_nothing(window, qtbot):
    shown(window, qtbot, HEAD + "y = x * 2\ny.backward(torch.ones(100))\n")
    before = window.document.source
    dialog = window.vector_editor.open_table()
    type_at(dialog.table, 0, 1, "many")
    assert dialog.table.values[1] == 1
    assert window.document.source == before
    dialog.close()


def test_the_values_of_a_large_leaf_are_a_table_in_its_rows(window, qtbot):
    rows = ", ".join("[" + ", ".join(f"{i}." for i in range(10)) + "]" for _ in range(8))
    shown(window, qtbot, f"import torch\nx = torch.tensor([{rows}], requires_grad=True)\nx.sum().backward()\n")
    dialog = window.changes.edit_values(0)
    assert (dialog.grid.model().rowCount(), dialog.grid.model().columnCount()) == (8, 10)
    with qtbot.waitSignal(window.document.trace_changed, timeout=WAIT):
        type_at(dialog.grid, 7, 9, "-4")
    assert window.document.trace.final_state(0).data[7, 9] == -4
    dialog.close()
