"""The window and its dialogs without a mouse: where Tab goes, what is seen of it, what Enter and Esc do."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QSlider,
    QWidget,
)
from shiboken6 import Shiboken

from vjpviz.ui.array_dialog import ArrayDialog
from vjpviz.ui.editor import Editor
from vjpviz.ui.export_dialog import ExportDialog
from vjpviz.ui.focus_ring import FocusRing
from vjpviz.ui.formula_dialog import FormulaDialog
from vjpviz.ui.number_grid import NumberCell
from vjpviz.ui.shortcuts import ShortcutsDialog
from vjpviz.ui.tab_order import tab_stops

Tab, Backtab = Qt.Key.Key_Tab, Qt.Key.Key_Backtab


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert isinstance(widget, QWidget)
    return widget


def name_of(widget):
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name).strip()


def ring(qapp):
    return qapp.findChild(FocusRing)


def walk(start, key=Tab):
    """What Tab comes to from a widget on until it is back; the walk inside of a graph counts as one stop."""
    start.setFocus(Qt.FocusReason.ShortcutFocusReason)
    met = []
    for _ in range(400):
        here = focused()
        if here in met and here is not met[-1]:
            break
        if here not in met:
            met.append(here)
        QTest.keyClick(here, Qt.Key.Key_F6 if isinstance(here, Editor) else key)  # Tab indents in the script
    return met


# the window


def test_tab_goes_through_the_window_as_it_is_read(square):
    square.activateWindow()
    square.player.seek(square.document.steps - 2)
    right = square.right
    met = walk(square.center.canvas)
    inside = [widget for widget in met if right.isAncestorOf(widget)]
    assert met[met.index(inside[0]) : met.index(inside[-1]) + 1] == inside  # the pane in one go
    cells, expression = right.vector_editor.grid.cells, right.vector_editor.expression
    order = [square.step_panel.check_button, right.engine_panel, *cells, expression, right.tensor_table]
    places = [inside.index(widget) for widget in order]
    assert places == sorted(places)
    transport = square.center.transport
    assert met.index(square.center.canvas) < met.index(transport.timeline) < met.index(inside[0])
    assert met.index(square.toolbar._buttons["new"]) < met.index(square.toolbar._buttons["menu"])


def test_cells_that_were_made_later_are_reached_in_their_place(square, qtbot):
    square.activateWindow()
    with qtbot.waitSignal(square.document.picture_changed, timeout=20_000):
        square.document.rewrite(square.document.source.replace("3.]", "3., 4.]").replace("20.]", "20., 1.]"))
        square.session.run()
    cells = square.right.vector_editor.grid.cells
    assert len(cells) == 4
    qtbot.waitUntil(lambda: all(cell.isVisible() for cell in cells))
    met = walk(square.center.canvas)
    assert [widget for widget in met if widget in cells] == cells
    assert met.index(cells[-1]) < met.index(square.right.vector_editor.expression)


def test_shift_tab_goes_the_way_back(square):
    square.activateWindow()
    expression = square.right.vector_editor.expression
    expression.setFocus()
    QTest.keyClick(expression, Tab)
    there = focused()
    assert there is not expression
    QTest.keyClick(there, Backtab)
    assert focused() is expression


def test_tab_scrolls_to_where_it_goes(square):
    square.resize(1280, 520)
    square.activateWindow()
    right = square.right
    right.verticalScrollBar().setValue(0)
    right.vector_editor.grid.cells[-1].setFocus()
    while focused() is not right.tensor_table:
        QTest.keyClick(focused(), Tab)
    assert not right.tensor_table.visibleRegion().isEmpty()


@pytest.mark.parametrize("part", ["tensors", "whole", "saved", "predict"])
def test_f6_comes_to_every_pane_whatever_it_shows(square, part):
    square.right.show_part(part)
    square.activateWindow()
    square.editor.setFocus()
    reached = []
    for _ in range(4):
        QTest.keyClick(focused(), Qt.Key.Key_F6)
        reached.append(next(pane for pane in (square.console, square.center, square.right, square.script)
                            if pane.isAncestorOf(focused())))  # fmt: skip
    assert reached == [square.console, square.center, square.right, square.script]


def test_the_focus_is_seen_around_what_does_not_show_it(square, qapp):
    square.activateWindow()
    square.toolbar._buttons["menu"].setFocus()
    seen = []
    for widget in walk(square.toolbar._buttons["menu"]):
        if isinstance(widget, QAbstractScrollArea) and not isinstance(widget, Editor):
            widget.setFocus(Qt.FocusReason.ShortcutFocusReason)
            assert ring(qapp).around is widget
            seen.append(widget)
    assert {square.center.canvas, square.right.tensor_table, square.console.text_view} <= set(seen)


def test_the_ring_goes_with_the_mouse_and_with_the_focus(square, qapp):
    square.activateWindow()
    canvas = square.center.canvas
    square.editor.setFocus()
    canvas.setFocus(Qt.FocusReason.ShortcutFocusReason)
    assert ring(qapp).around is canvas
    assert square.grab().toImage() != without_ring(square, qapp)
    square.toolbar._buttons["new"].setFocus(Qt.FocusReason.ShortcutFocusReason)
    assert ring(qapp).around is None
    QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton)
    assert focused() is canvas
    assert ring(qapp).around is None


def without_ring(window, qapp):
    ring(qapp)._line.hide()
    return window.grab().toImage()


def test_enter_on_a_row_of_the_tensors_edits_its_values(square, qtbot):
    square.activateWindow()
    square.player.last()
    table = square.right.tensor_table
    table.setFocus()
    table.setCurrentCell(0, 0)
    QTest.keyClick(table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), NumberCell))
    focused().window().close()


# dialogs


@pytest.fixture
def opened(square, qtbot):
    """Opens a dialog by its name, and has the focus in it."""

    def make(name):
        square.activateWindow()
        dialog = {
            "array": lambda: ArrayDialog("J", np.ones((3, 3)), square),
            "compare": lambda: square.changes.compare(square.right),
            "export": lambda: ExportDialog(square.document, square),
            "formula": lambda: square.changes.formula(),
            "shortcuts": lambda: ShortcutsDialog(square.commands, square),
            "values": lambda: square.changes.edit_values(0),
            "vector": lambda: square.right.vector_editor.open_table(),
        }[name]()
        dialog.show()
        dialog.activateWindow()
        qtbot.waitUntil(lambda: QApplication.focusWidget() is not None and focused().window() is dialog)
        return dialog

    return make


DIALOGS = ["array", "compare", "export", "formula", "shortcuts", "values", "vector"]
INPUTS = QLineEdit | QComboBox | QCheckBox | QAbstractSpinBox | QSlider | QAbstractScrollArea | QPushButton


@pytest.mark.parametrize("name", DIALOGS)
def test_tab_reaches_everything_in_a_dialog_and_comes_back(opened, name):
    dialog = opened(name)
    stops = tab_stops(dialog)
    met = walk(stops[0])
    assert met == stops
    buttons = [b for b in dialog.findChildren(QPushButton) if b.isVisible() and b.isEnabled()]
    assert buttons
    assert set(buttons) <= set(met)
    dialog.close()


@pytest.mark.parametrize("name", DIALOGS)
def test_every_input_of_a_dialog_has_a_name(opened, name):
    dialog = opened(name)
    found = [widget for widget in dialog.findChildren(QWidget) if isinstance(widget, INPUTS) and widget.isVisible()]
    stops = [widget for widget in found if widget.focusProxy() is None and not isinstance(widget, QHeaderView)]
    assert [widget for widget in stops if not name_of(widget)] == []
    dialog.close()


@pytest.mark.parametrize("name", DIALOGS)
def test_escape_closes_a_dialog(opened, name):
    dialog = opened(name)
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
    assert not Shiboken.isValid(dialog) or not dialog.isVisible()


@pytest.mark.parametrize("name", ["compare", "export", "formula"])
def test_the_focus_is_seen_in_a_dialog(opened, name, qapp):
    dialog = opened(name)
    for widget in tab_stops(dialog):
        widget.clearFocus()
        widget.setFocus(Qt.FocusReason.ShortcutFocusReason)
        wanted = isinstance(widget, QComboBox | QCheckBox | QSlider | QAbstractScrollArea)
        assert (ring(qapp).around is widget) is wanted
    dialog.close()


def test_enter_in_a_number_writes_it_and_leaves_the_dialog_open(opened, square):
    dialog = opened("values")
    cell = focused()
    assert isinstance(cell, NumberCell)
    QTest.keyClicks(cell, "7")
    QTest.keyClick(cell, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert "7." in square.document.source
    dialog.close()


def test_enter_steps_nothing_when_v_is_compared(opened):
    dialog = opened("compare")
    cell = focused()
    assert cell in dialog.grids[1].cells
    t = dialog.left.t
    QTest.keyClick(cell, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert dialog.left.t == t
    dialog.close()


def test_enter_in_the_formula_writes_the_script(opened, square):
    dialog = opened("formula")
    assert isinstance(dialog, FormulaDialog)
    formula = focused()
    assert formula is dialog.formula
    QTest.keyClick(formula, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert "requires_grad" in square.document.source


def test_what_is_wrong_with_a_formula_is_told_at_it(opened):
    dialog = opened("formula")
    dialog.formula.setText("sum((a")
    assert dialog.formula.accessibleDescription() == dialog.said.text() != ""
    assert name_of(dialog.leaves["a"].grad) == "requires_grad of a"
    dialog.close()


# what is announced


def test_notices_and_breakpoints_are_announced(square, announced):
    square._to_breakpoint(1)
    assert "F9" in announced[-1]
    square.editor.toggle_breakpoint(2)
    assert announced[-1] == "breakpoint in line 2"
    square.editor.toggle_breakpoint(2)
    assert announced[-1] == "no breakpoint in line 2 any more"
    square.script.notice.offer("Unsaved changes were found.", ("Discard", lambda: None))
    assert announced[-1] == "Unsaved changes were found."


def test_the_end_of_a_run_is_announced_to_who_asked_for_it(square, qtbot, announced):
    square.editor.setFocus()
    with qtbot.waitSignal(square.document.picture_changed, timeout=20_000):
        square.session.run()
    assert not any("Run finished" in text for text in announced)
    with qtbot.waitSignal(square.document.picture_changed, timeout=20_000):
        QTest.keyClick(square.editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert any("Run finished" in text for text in announced)


def test_what_a_check_found_is_announced(square, qtbot, announced):
    square.player.last()
    square.step_panel.check_requested.emit()
    qtbot.waitUntil(lambda: any("central differences" in text for text in announced), timeout=20_000)


def test_a_step_is_announced_unless_somebody_types(square, announced):
    square.activateWindow()
    square.player.first()
    square.center.transport._buttons["forward"].setFocus()
    announced.clear()
    square.player.forward()
    assert announced == ["x is created: a leaf that requires a gradient."]
    square.editor.setFocus()
    announced.clear()
    square.player.forward()
    assert announced == []


def test_how_many_were_found_is_told_at_the_field(square):
    bar = square.script.find_bar
    bar.ask()
    bar.wanted.setText("x")
    assert "of" in bar.wanted.accessibleDescription()
    search = square.center.search
    search.ask()
    search.field.setText("Pow")
    assert search.field.accessibleDescription() == "1 of 1"
    search.field.setText("nowhere")
    assert search.field.accessibleDescription() == "none"
