"""The painted panels as a screen reader finds them: what they show is told part by part, and walked with the keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleActionInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QScrollArea

from vjpviz.ui.accessible import WidgetInterface
from vjpviz.ui.array_dialog import ArrayDialog
from vjpviz.ui.presentation import Presentation
from vjpviz.ui.shortcuts import ShortcutsDialog

Role, Text = QAccessible.Role, QAccessible.Text
PRESS = QAccessibleActionInterface.pressAction()
SPLIT = """\
import torch
x = torch.tensor([1., 2.], requires_grad=True)
a = x * 2
b = x * 3
y = (a * b).sum()
y.backward()
"""


def told(widget):
    return QAccessible.queryAccessibleInterface(widget)


def parts(widget):
    found = told(widget)
    return [found.child(place) for place in range(found.childCount())]


def names(widget):
    return [part.text(Text.Name) for part in parts(widget)]


@pytest.fixture
def product(square, qtbot):
    """The step with ``v · J`` in it."""
    square.activateWindow()
    square.player.seek(square.document.steps - 2)
    qtbot.waitUntil(lambda: square.step_panel.equation.equation.kind == "product")
    return square


# the step


def test_the_equation_is_told_and_its_entries_are_parts(product):
    view = product.step_panel.equation
    assert told(view).text(Text.Name) == "v · J = [10, -10, 20] [2, 0, 0; 0, 4, 0; 0, 0, 6] = [20, -40, 120]"
    assert told(view).role() == Role.List
    said = names(view)
    assert said[0].endswith("= 10")
    assert "J[1, 1] = 4" in said
    assert said[-1] == "result[2] = 120"
    last = parts(view)[-1]
    assert last.text(Text.Description) == "(v·J)[2] = 10·0 + (−10)·0 + 20·6 = 120"
    assert view.rect().contains(view.mapFromGlobal(last.rect().center()))


def test_the_rule_is_told_without_tex(product):
    rule = told(product.step_panel.rule)
    assert rule.role() == Role.StaticText
    assert rule.text(Text.Name) == "∂(x^2)/∂x = diag(2x)"


def test_arrows_go_through_the_equation(product, active):
    view = product.step_panel.equation
    view.setFocus(Qt.FocusReason.TabFocusReason)
    assert told(view).focusChild() is parts(view)[0]
    assert view.lit_places()
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert told(view).focusChild() is parts(view)[1]
    assert product.step_panel.hint.text().startswith("v[1] = −10 weighs row 1 of J")
    QTest.keyClick(view, Qt.Key.Key_PageUp)
    assert told(view).focusChild() is parts(view)[0]
    product.center.canvas.setFocus()
    assert view.lit_places() == []
    assert "weighs" not in product.step_panel.hint.text()


def test_backwards_the_equation_is_entered_at_its_end(product):
    view = product.step_panel.equation
    view.setFocus(Qt.FocusReason.BacktabFocusReason)
    assert told(view).focusChild().text(Text.Name) == "result[2] = 120"


def test_enter_opens_the_array_in_full(product):
    view = product.step_panel.equation
    view.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(view, Qt.Key.Key_Return)
    dialog = next(iter(product.findChildren(ArrayDialog)))
    assert dialog.table.model().columnCount() == 3
    dialog.close()


def test_an_equation_without_entries_is_no_stop_of_tab(square):
    square.player.first()
    assert not square.step_panel.equation.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_the_whole_function_is_told(square, qtbot):
    square.player.last()
    square.right.show_part("whole")
    view = square.right.whole_function.equation
    qtbot.waitUntil(lambda: view.isVisible() and bool(parts(view)))
    assert "= [20, -40, 120]" in told(view).text(Text.Name)


# the engine


@pytest.fixture
def split(window, qtbot):
    with qtbot.waitSignal(window.document.picture_changed, timeout=20_000):
        window.show_source(SPLIT)
    window.activateWindow()
    return window


def test_the_engine_tells_each_node_and_its_state(split):
    panel = split.right.engine_panel
    split.player.first()
    while not any(row.state == "waiting" and row.held for row in panel.rows):
        split.player.forward()
    assert told(panel).role() == Role.List
    assert names(panel) == [panel.name_of(row.node) for row in panel.rows]
    said = {part.text(Text.Name): part.text(Text.Description) for part in parts(panel)}
    assert said["AccumulateGrad x"].startswith("1 of 2 arrived, Σ [")
    assert any("ready, place 1 in the queue" in words for words in said.values())
    for row, part in zip(panel.rows, parts(panel), strict=True):
        middle = panel.mapFromGlobal(part.rect().center())
        assert panel.node_at(middle.y()) == row.node


def test_the_engine_is_walked_and_enter_goes_to_the_step(split):
    panel, document = split.right.engine_panel, split.document
    split.player.last()
    panel.setFocus(Qt.FocusReason.TabFocusReason)
    first = panel.rows[0].node
    assert told(panel).focusChild() is parts(panel)[0]
    assert document.pointed != ""
    QTest.keyClick(panel, Qt.Key.Key_Return)
    assert document.step.node == first
    QTest.keyClick(panel, Qt.Key.Key_Down)
    QTest.keyClick(panel, Qt.Key.Key_Return)
    assert document.step.node == panel.rows[1].node
    split.center.canvas.setFocus()
    assert document.pointed == ""


def test_the_node_that_is_reached_has_a_line_around_it(split):
    panel = split.right.engine_panel
    split.player.last()
    before = panel.grab().toImage()
    panel.setFocus(Qt.FocusReason.TabFocusReason)
    split.document.point_at("")  # the line alone
    box = panel.box_of(panel.rows[0].node)
    after = panel.grab().toImage()
    assert before.copy(box) != after.copy(box)


def test_without_a_backward_call_the_engine_is_no_stop_of_tab(window, qtbot):
    with qtbot.waitSignal(window.document.picture_changed, timeout=20_000):
        window.show_source("import torch\nx = torch.ones(2)\n")
    assert not window.right.engine_panel.focusPolicy() & Qt.FocusPolicy.TabFocus


# saved tensors


def test_saved_tensors_are_told_with_their_versions(window, qtbot):
    with qtbot.waitSignal(window.document.picture_changed, timeout=20_000):
        window.show_source("import torch\nx = torch.ones(2, requires_grad=True)\na = x * 1\nb = a ** 2\na.add_(1)\n")
    window.player.last()
    window.right.show_part("saved")
    panel = window.right.saved_tensors
    said = {part.text(Text.Name): part.text(Text.Description) for part in parts(panel)}
    assert said["PowBackward0: a"] == "changed, version 0 then, 1 now"
    assert parts(panel)[0].actionInterface().actionNames() == [QAccessibleActionInterface.setFocusAction()]
    panel.setFocus(Qt.FocusReason.TabFocusReason)
    assert window.document.pointed != ""


def test_nothing_saved_is_said(square):
    square.player.first()
    assert parts(square.right.saved_tensors) == []
    assert square.right.saved_tensors.accessibleDescription() == "nothing is saved"


# the transport


def test_the_timeline_is_a_slider_over_the_steps(square):
    timeline = square.center.transport.timeline
    square.player.seek(1)
    slider = told(timeline)
    value = slider.valueInterface()
    assert slider.role() == Role.Slider
    assert (value.minimumValue(), value.currentValue(), value.maximumValue()) == (0, 2, square.document.steps)
    assert slider.text(Text.Value) == f"step 2 of {square.document.steps}"
    assert slider.text(Text.Description) == "y"
    value.setCurrentValue(square.document.steps)
    assert square.document.t == square.document.steps - 1
    assert slider.actionInterface() is not None


def test_the_caption_is_a_text_and_said_once(square):
    square.player.last()
    caption = told(square.center.transport._caption)
    assert caption.role() == Role.StaticText
    assert "20, -40, 120" in caption.text(Text.Name)
    assert caption.text(Text.Description) == ""


# the rest of the right pane


def test_a_section_says_whether_it_is_open(square, qtbot):
    section = square.right.engine_section
    button = told(section.button)
    assert button.role() == Role.Button
    assert button.state().expandable and button.state().expanded
    button.actionInterface().doAction(PRESS)
    qtbot.waitUntil(lambda: not section.opened)
    assert told(section.button).state().collapsed
    section.set_opened(True)


def test_tabs_are_radio_buttons_under_a_name(square):
    tabs = square.right.tabs
    assert tabs.accessibleName() != ""
    roles = {told(button).role() for button in tabs.findChildren(QPushButton)}
    assert roles == {Role.RadioButton}


def test_a_gradient_that_is_not_kept_is_told_so(square):
    square.player.last()
    table = told(square.right.tensor_table)
    cells = [table.child(place).text(Text.Name) for place in range(table.childCount())]
    assert "None not kept" in cells


def test_a_guess_is_told_right_or_wrong(square, announced):
    square.player.first()
    square.player.forward()
    square.right.show_part("predict")
    prediction = square.right.prediction
    for cell, typed in zip(prediction.grid.cells, ("1", "5", "9"), strict=True):
        QTest.keyClicks(cell, typed)
    QTest.keyClick(prediction.grid.cells[2], Qt.Key.Key_Return)
    assert [told(cell).text(Text.Description) for cell in prediction.grid.cells] == ["right", "wrong", "right"]
    assert announced[-1] == "2 of 3 are right."


def test_what_is_no_number_is_told(square):
    cell = square.right.vector_editor.grid.cells[0]
    cell.setFocus()
    cell.clear()
    QTest.keyClicks(cell, "1e")
    assert told(cell).text(Text.Description) == "no number"
    QTest.keyClicks(cell, "1")
    assert "no number" not in told(cell).text(Text.Description)


# the presentation


def test_the_presentation_tells_its_graph_and_its_steps(square, qtbot, announced):
    square.player.first()
    shown = Presentation(square.document, square.player)
    qtbot.addWidget(shown)
    shown.show()
    shown.activateWindow()
    shown.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is shown)
    QTest.keyClick(shown, Qt.Key.Key_PageDown)
    assert announced[1:] == ["x is created: a leaf that requires a gradient."]  # once, by the one in front
    QTest.keyClick(shown, Qt.Key.Key_End)
    assert names(shown._canvas) == ["x", "PowBackward0", "y"]
    shown.close()


# what Qt's own interfaces do not survive


def test_a_scroll_area_asked_for_a_child_it_has_no_longer_says_so(square, qtbot):
    keys = ShortcutsDialog(square.commands, square)
    qtbot.addWidget(keys)
    areas = square.findChildren(QScrollArea)
    assert keys in [area.parentWidget() for area in areas]
    for area in areas:
        found = told(area)
        assert isinstance(found, WidgetInterface)  # Qt's would read beyond its list, and the program would end
        assert found.child(found.childCount()) is None
        assert found.text(Text.Name) != ""
