"""What a person changes outside the editor: values, calls, formulas, declarations; comparing and predicting."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from vjpviz.lang.run import execute
from vjpviz.ui.canvas import Canvas
from vjpviz.ui.links import key_of_node
from vjpviz.ui.prediction import question
from vjpviz.ui.saved_tensors import saved_at

WAIT = 8_000
HEAD = "import torch\nx = torch.tensor([1., 2., 3.], requires_grad=True)\n"


def shown(window, qtbot, source):
    with qtbot.waitSignal(window.document.picture_changed, timeout=20_000):
        window.show_source(source)


def test_values_of_a_leaf_change_in_the_script(square, qtbot):
    dialog = square.changes.edit_values(0)
    cell = dialog.grid.cells[2]
    cell.setFocus()
    with qtbot.waitSignal(square.document.trace_changed, timeout=WAIT):
        QTest.keyClick(cell, Qt.Key.Key_Up)
    assert "x = torch.tensor([1., 2., 4.], requires_grad=True)" in square.document.source
    assert square.document.trace.final_state(0).grad.tolist() == [20, -40, 160]
    with qtbot.waitSignal(square.document.trace_changed, timeout=WAIT):
        square.document.text.undo()
        square.session.run()
    assert dialog.grid.values.tolist() == [1, 2, 3]
    dialog.close()


def test_computed_values_are_written_out_on_request(window, qtbot):
    shown(window, qtbot, "import torch\nx = torch.ones(2, requires_grad=True)\n(3*x).sum().backward()\n")
    dialog = window.changes.edit_values(0)
    QTest.keyClick(dialog.grid.cells[0], Qt.Key.Key_Up)
    qtbot.waitUntil(lambda: not dialog.out.isHidden(), timeout=WAIT)
    with qtbot.waitSignal(window.document.trace_changed, timeout=WAIT):
        QTest.mouseClick(dialog.out, Qt.MouseButton.LeftButton)
    assert "x = torch.tensor([2., 1.], requires_grad=True)" in window.document.source
    dialog.close()


def test_a_result_has_no_values_to_edit(square):
    assert square.changes.edit_values(1) is None
    assert "computed" in square.document.notice
    edit, back, *_ = square.changes.menu_of(1).actions()
    assert not edit.isEnabled()
    assert back.isEnabled()


def test_backward_from_here_goes_before_the_call_that_frees_the_graph(window, qtbot):
    shown(window, qtbot, HEAD + "y = x * 2\nz = y.sum()\nz.backward()\n")
    with qtbot.waitSignal(window.document.trace_changed, timeout=WAIT):
        window.changes.backward_from(1)
    assert window.document.failure is None
    assert len(window.document.trace.calls) == 2
    assert "retain_graph=True" in window.document.source


def test_a_formula_becomes_a_script_and_undo_takes_it_back(square, qtbot):
    before = square.document.source
    dialog = square.changes.formula()
    assert set(dialog.leaves) == {"a", "x", "b"}
    dialog.formula.setFocus()
    dialog.formula.selectAll()
    QTest.keyClicks(dialog.formula, "sum(u^2)")
    with qtbot.waitSignal(square.document.trace_changed, timeout=WAIT):
        QTest.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)
    assert square.document.failure is None
    assert np.array_equal(square.document.trace.final_state(0).grad, 2 * square.document.trace.final_state(0).data)
    square.document.text.undo()
    assert square.document.source == before


def test_a_wrong_formula_cannot_be_written(square):
    dialog = square.changes.formula()
    dialog.formula.setText("sum(x")
    assert not dialog.ok.isEnabled()
    assert dialog.said.text()
    dialog.close()


def test_an_undefined_name_can_be_declared(window, qtbot):
    window.show_source(HEAD + "y = (x * w).sum()\ny.backward()\n")
    qtbot.waitUntil(lambda: window.changes.undefined == "w", timeout=20_000)
    with qtbot.waitSignal(window.document.trace_changed, timeout=WAIT):
        window.changes.declare_as("w", window.document.failure.span.line, "3")
    assert window.document.failure is None
    assert "w = torch.tensor([1., 1., 1.], requires_grad=True)" in window.document.source


def test_two_vectors_go_through_the_same_graph(square, qtbot):
    dialog = square.changes.compare(square.right)
    qtbot.waitUntil(lambda: dialog.right.trace is not None, timeout=WAIT)
    dialog.seek(dialog.left.steps - 1)
    assert dialog.left.step.after.tolist() == [20, -40, 120]
    cell = dialog.grids[1].cells[0]
    with qtbot.waitSignal(dialog.right.trace_changed, timeout=WAIT):
        QTest.keyClick(cell, Qt.Key.Key_Up)
    assert dialog.right.step.after[0] == 2 * cell.value
    assert [card.rect for card in dialog.left.frame().cards] == [card.rect for card in dialog.right.frame().cards]
    assert "[10., -10., 20.]" in square.document.source
    for canvas in dialog.findChildren(Canvas):
        assert canvas.viewport().rect().contains(canvas.box_in_view(dialog.left.frame().bounds))
    QTest.keyClick(dialog.slider, Qt.Key.Key_Left)
    assert dialog.left.t == dialog.right.t == dialog.left.steps - 2
    dialog.close()


TWO_CALLS = HEAD + "y = x * 2\ny.backward(torch.tensor([1., 2., 3.]))\nz = x.sum()\nz.backward()\n"


def test_v_is_compared_for_the_call_it_was_opened_at(window, qtbot):
    shown(window, qtbot, TWO_CALLS)
    window.player.seek(next(t for t in range(window.document.steps) if window.document.trace.call_at(t) == 0))
    dialog = window.changes.compare(window.right)
    qtbot.waitUntil(lambda: dialog.right.trace is not None, timeout=WAIT)
    window.player.last()
    assert window.vector_editor.values.shape == ()
    with qtbot.waitSignal(dialog.right.trace_changed, timeout=WAIT):
        QTest.keyClick(dialog.grids[1].cells[0], Qt.Key.Key_Up)
    assert dialog.right.trace.calls[0].gradients[0].tolist() == [4, 1, 2]
    dialog.close()


def test_a_prediction_is_checked_and_revealed(square, qtbot):
    document, panel = square.document, square.right.prediction
    square.right.show_part("predict")
    qtbot.waitUntil(lambda: document.predicting, timeout=WAIT)
    assert "tensor(" not in square.console.text
    assert "PowBackward0 runs next with v = [10, -10, 20]" in panel.words.text()
    for cell, typed in zip(panel.grid.cells, ("20", "-40", "7"), strict=True):
        QTest.mouseClick(cell, Qt.MouseButton.LeftButton)
        assert cell.hasFocus()
        QTest.keyClicks(cell, typed)
    QTest.mouseClick(panel.buttons["check"], Qt.MouseButton.LeftButton)
    assert panel.verdict.text() == "2 of 3 are right."
    QTest.mouseClick(panel.buttons["reveal"], Qt.MouseButton.LeftButton)
    assert panel.grid.values.tolist() == [20, -40, 120]
    before = document.t
    QTest.mouseClick(panel.buttons["next"], Qt.MouseButton.LeftButton)
    assert document.t == before + 1
    assert all(cell.value is None for cell in panel.grid.cells)
    square.right.show_part("tensors")
    qtbot.waitUntil(lambda: not document.predicting, timeout=WAIT)
    assert "tensor(" in square.console.text


def test_every_kind_of_step_has_its_question():
    trace = execute(HEAD + "y = x * 2\ny.sum().backward()\n").trace
    asked = [question(trace, t) for t in range(-1, len(trace.events))]
    answers = [one.answer.tolist() for one in asked if one is not None]
    assert answers == [[2, 4, 6], 12, [1, 1, 1], [2, 2, 2], [2, 2, 2]]


def test_saved_tensors_tell_when_they_were_changed_and_freed():
    trace = execute(HEAD + "y = x + 1\nz = y*y\nw = x*x\nw.sum().backward()\ny.add_(1)\n").trace
    middle = next(t for t, event in enumerate(trace.events) if trace.call_at(t) is not None)
    assert [(one.name, one.state) for one in saved_at(trace, middle)] == [("y", "kept"), ("x", "kept")]
    end = saved_at(trace, len(trace.events) - 1)
    assert [(one.name, one.then, one.now, one.state) for one in end] == [("y", 0, 1, "changed"), ("x", 0, 0, "freed")]


def test_a_node_keeps_only_what_its_backward_needs():
    trace = execute(HEAD + "c = torch.tensor(2.)\ny = x * c\nz = y.relu()\n").trace
    assert [(trace.nodes[one.node].name, one.name) for one in saved_at(trace, len(trace.events) - 1)] == [
        ("MulBackward0", "c"),
        ("ReluBackward0", "z"),
    ]


def test_the_whole_function_has_a_tab_for_each_leaf(window, qtbot):
    shown(window, qtbot, HEAD + "w = torch.tensor(2., requires_grad=True)\ny = x * w\ny.backward(torch.ones(3))\n")
    panel = window.right.whole_function
    with qtbot.waitSignal(window.document.whole_changed, timeout=WAIT):
        window.right.show_part("whole")
    assert [button.text() for button in panel.tabs._group.buttons()] == ["all", "x", "w"]
    assert panel.equation.equation.array("J").tolist() == [[2, 0, 0, 1], [0, 2, 0, 2], [0, 0, 2, 3]]
    assert panel.equation.equation.array("result").tolist() == [[2, 2, 2, 6]]
    panel.tabs.choose(1)
    assert panel.equation.equation.array("J").tolist() == [[2, 0, 0], [0, 2, 0], [0, 0, 2]]
    panel.tabs.choose(2)
    assert panel.equation.equation.array("J").tolist() == [[1], [2], [3]]
    assert panel.equation.equation.array("result").tolist() == [[6]]


def test_the_menu_of_a_function_goes_to_its_step_and_to_its_place_in_the_script(square):
    document, picture = square.document, square.document.picture
    node = next(info.id for info in document.trace.nodes if info.name == "PowBackward0")
    step, reveal = square.changes.menu_of_function(key_of_node(picture, node)).actions()
    document.seek(0)
    step.trigger()
    assert document.step.node == node
    reveal.trigger()
    assert square.editor.textCursor().selectedText() == "x ** 2"
    titles = [action.text() for action in square.changes.menu_of(1).actions()]
    next(action for action in square.changes.menu_of(1).actions() if action.text() == "Copy the values").trigger()
    assert QGuiApplication.clipboard().text() == "tensor([1., 4., 9.])"
    assert titles[-2:] == ["Show in the script", "Copy the values"]


def test_a_repeated_part_folds_and_opens_from_the_menu(window, qtbot):
    shown(window, qtbot, HEAD + "for i in range(3):\n    x = x * 2 + 1\ny = x.sum()\ny.backward()\n")
    document = window.document
    alone = next(one for one in document.frame().pills if one.title == "SumBackward0")
    assert len(window.changes.menu_of_function(alone.key).actions()) == 2

    def folded():
        return [one for one in document.frame().pills if one.folded]

    pill = next(one for one in document.frame().pills if one.title == "MulBackward0")
    window.changes.menu_of_function(pill.key).actions()[-1].trigger()
    qtbot.waitUntil(lambda: bool(folded()), timeout=WAIT)
    menu = window.changes.menu_of_function(folded()[0].key)
    assert menu.actions()[-1].text() == "Open this part"
    menu.actions()[-1].trigger()
    qtbot.waitUntil(lambda: not folded(), timeout=WAIT)
