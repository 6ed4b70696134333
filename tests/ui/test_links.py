"""Graph, script, engine and table light each other."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from vjpviz.ui.links import key_at, key_of_node, key_of_tensor, node_of, span_of

NONE = Qt.MouseButton.NoButton


def hover(widget, at, kind=QEvent.Type.MouseMove, button=NONE, keys=Qt.KeyboardModifier.NoModifier):
    event = QMouseEvent(kind, QPointF(at), QPointF(widget.mapToGlobal(at)), button, NONE, keys)
    QApplication.sendEvent(widget, event)


def spot_of(editor, text):
    cursor = editor.textCursor()
    cursor.setPosition(editor.toPlainText().index(text) + 1)
    return editor.cursorRect(cursor).center()


def test_an_expression_points_at_its_function(square):
    document = square.document
    hover(square.editor.viewport(), spot_of(square.editor, "** 2"))
    assert node_of(document.picture, document.pointed) is not None
    assert document.trace.nodes[node_of(document.picture, document.pointed)].name == "PowBackward0"
    span = span_of(document.picture, document.pointed)
    assert span is not None
    assert span.line == 3


def test_a_click_with_ctrl_goes_to_the_step_of_the_expression(square):
    control = Qt.KeyboardModifier.ControlModifier
    spot = spot_of(square.editor, "** 2")
    hover(square.editor.viewport(), spot, QEvent.Type.MouseButtonRelease, Qt.MouseButton.LeftButton, control)
    assert square.document.trace.nodes[square.document.step.node].name == "PowBackward0"


def test_a_row_of_the_engine_lights_and_goes(square):
    document, panel = square.document, square.right.engine_panel
    y = next(y for y in range(panel.height()) if panel.node_at(y) is not None)
    node = panel.node_at(y)
    hover(panel, QPoint(200, y + 2))
    assert document.pointed == key_of_node(document.picture, node)
    QTest.mouseClick(panel, Qt.MouseButton.LeftButton, pos=QPoint(200, y + 2))
    assert document.step.node == node


def test_the_table_lights_what_is_pointed_at(square):
    document, table = square.document, square.right.tensor_table
    document.point_at(key_of_tensor(document.picture, 1))
    grounds = [table.item(row, 0).background().color().name() for row in range(table.rowCount())]
    assert grounds.count(document.theme.leaf.lower()) == 1
    assert table.item(1, 0).text() == "y"
    assert grounds[1] == document.theme.leaf.lower()


def test_a_place_without_an_expression_points_at_nothing(square):
    assert key_at(square.document.picture, 1, 0) == ""


def test_what_is_clicked_stays_lit_until_something_else_is(square):
    document, canvas = square.document, square.center.canvas
    y = key_of_tensor(document.picture, 1)
    spot = canvas.box_in_view(document.picture.placement.boxes[y]).center()
    QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    hover(canvas.viewport(), QPoint(5, 5))
    assert document.pointed == y
    QApplication.sendEvent(canvas.viewport(), QEvent(QEvent.Type.Leave))
    assert document.pointed == y
    table = square.right.tensor_table
    grounds = [table.item(row, 0).background().color().name() for row in range(table.rowCount())]
    assert grounds == [document.theme.panel.lower(), document.theme.leaf.lower()]
    left = Qt.MouseButton.LeftButton
    hover(square.editor.viewport(), spot_of(square.editor, "** 2"), QEvent.Type.MouseButtonRelease, left)
    assert node_of(document.picture, document.chosen) is not None
    document.point_at("")
    assert document.pointed == document.chosen != y
    QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(5, canvas.height() - 5))
    document.point_at("")
    assert document.pointed == ""
