"""The right pane: what can be closed, and what stands in one place by turns."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from vjpviz.export.fonts import Face, text_width

MANY = """\
import torch
leaves = [torch.tensor(float(i), requires_grad=True) for i in range(7)]
torch.stack(leaves).sum().backward()
"""


def test_one_part_is_seen_at_a_time(square):
    pane = square.right
    parts = {"tensors": pane.tensor_table, "whole": pane.whole_function}
    parts |= {"saved": pane.saved_tensors, "predict": pane.prediction}
    for name in ("whole", "saved", "predict", "tensors"):
        pane.show_part(name)
        assert pane.part == name
        assert [one for one, widget in parts.items() if widget.isVisibleTo(pane)] == [name]


def test_while_one_predicts_no_other_part_tells_the_result(square, qtbot):
    square.right.show_part("whole")
    assert not square.document.predicting
    square.right.show_part("predict")
    assert square.document.predicting
    assert not square.right.whole_function.isVisibleTo(square)
    square.right.show_part("whole")
    assert not square.document.predicting


def test_a_click_on_its_header_closes_a_section_and_opens_it(square):
    section = square.right.engine_section
    assert section.body.isVisibleTo(square)
    QTest.mouseClick(section._header, Qt.MouseButton.LeftButton, pos=QPoint(200, 20))
    assert not section.body.isVisibleTo(square)
    assert section.button.accessibleName() == "Show Engine"
    QTest.mouseClick(section.button, Qt.MouseButton.LeftButton)
    assert section.body.isVisibleTo(square)
    assert section.button.accessibleName() == "Hide Engine"


def test_the_whole_queue_is_seen(window, qtbot):
    with qtbot.waitSignal(window.document.picture_changed, timeout=20_000):
        window.show_source(MANY)
    panel, document = window.right.engine_panel, window.document
    document.seek(next(t for t in range(document.steps) if len(getattr(document.trace.events[t], "ready", ())) == 7))
    chips = panel._chips()
    assert len(chips) == 7
    assert max(line for _, line, _ in chips) >= 2
    assert all(x + width <= panel._wide for x, _, width in chips)
    rows = sorted({line for _, line, _ in chips})
    assert panel.sizeHint().height() >= panel._first_row + panel._rows_height
    assert rows == list(range(len(rows)))
    longest = max(text_width(Face("mono", 13), panel.name_of(node)) for node in panel._ready)
    assert max(width for _, _, width in chips) > longest


def test_what_stands_below_the_step_stays_in_its_place_from_step_to_step(square, qtbot):
    document, engine = square.document, square.right.engine_section
    tallest = next(t for t in range(document.steps) if type(document.trace.events[t]).__name__ == "Execute")
    with qtbot.waitSignal(document.explanation_changed, timeout=20_000):
        document.seek(tallest)
    qtbot.waitUntil(lambda: engine.y() >= square.step_panel.minimumSizeHint().height(), timeout=20_000)
    place = engine.y()
    for t in (0, 1, document.steps - 1, 2, -1):
        document.seek(t)
        QApplication.processEvents()
        assert engine.y() == place
    with qtbot.waitSignal(document.picture_changed, timeout=20_000):
        square.show_source("import torch\nx = torch.tensor(1., requires_grad=True)\n")
    qtbot.waitUntil(lambda: engine.y() < place, timeout=20_000)


def test_what_belongs_to_an_earlier_text_is_pale(square, qtbot):
    assert square.right.step_panel.graphicsEffect() is None
    with qtbot.waitSignal(square.document.stale_changed, timeout=20_000):
        square.document.rewrite(square.document.source + "x +\n")
    for part in (square.right.step_panel, square.right.engine_panel, square.right.tensor_table.parentWidget()):
        assert part.graphicsEffect().opacity() < 0.6
    with qtbot.waitSignal(square.document.stale_changed, timeout=20_000):
        square.document.text.undo()
    assert square.right.step_panel.graphicsEffect() is None


def test_the_engine_can_be_measured_while_another_run_is_taken_over(window, qtbot):
    panel, document, sizes = window.right.engine_panel, window.document, []
    many = "import torch\nx = torch.ones(2, requires_grad=True)\n" + "x = x * 2\n" * 20 + "x.sum().backward()\n"
    with qtbot.waitSignal(document.picture_changed, timeout=20_000):
        window.show_source(many)
    assert panel._ready
    document.failure_changed.connect(lambda: sizes.append((panel._ready, panel.sizeHint())))
    with qtbot.waitSignal(document.picture_changed, timeout=20_000):
        window.show_source("import torch\nx = torch.ones(2, requires_grad=True)\nx.sum().backward()\n")
    assert any(ready and ready[0] >= len(document.trace.nodes) for ready, _ in sizes)
    assert all(size.height() > 20 for _, size in sizes)


def test_a_click_on_a_tab_leaves_the_arrows_to_the_steps(square, qtbot):
    square.player.seek(next(t for t in range(square.document.steps) if square.document.trace.call_at(t) == 0))
    square.center.canvas.setFocus()
    tabs, t = square.step_panel.tabs, square.document.t
    QTest.mouseClick(tabs._group.button(1), Qt.MouseButton.LeftButton)
    assert tabs.current == 1
    QTest.keyClick(square.focusWidget(), Qt.Key.Key_Right)
    assert square.document.t == t + 1


def test_another_script_has_no_expression_of_the_one_before(square, qtbot):
    editor = square.vector_editor
    QTest.keyClicks(editor.expression, "foo(i")
    QTest.keyClick(editor.expression, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: editor.said.text() != "", timeout=8_000)
    square.show_source("import torch\n")
    assert (editor.expression.text(), editor.said.text()) == ("", "")
