"""The editor driven by keys and clicks."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from vjpviz.lang.run import execute
from vjpviz.trace.events import Execute, Forward, Span
from vjpviz.ui.breakpoints import next_stop
from vjpviz.ui.session import LONG_PAUSE, PAUSE
from vjpviz.ui.translation import install

Key, Modifier = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def typing(window, qtbot):
    window.document.load("import torch\nx = torch.ones(2)\n")
    window.activateWindow()
    window.editor.setFocus()
    window.editor.moveCursor(window.editor.textCursor().MoveOperation.End)
    qtbot.waitUntil(window.editor.hasFocus)
    return window


def key(window, code, modifier=Modifier.NoModifier):
    QTest.keyClick(QApplication.focusWidget() or window.editor, code, modifier)


def last_line(window):
    return window.document.source.split("\n")[-1]


def test_a_dot_offers_members_and_tab_inserts_one(typing):
    QTest.keyClicks(typing.editor, "y = torch.sig")
    popup = typing.editor.completions
    assert popup.names[0] == "sigmoid"
    key(typing, Key.Key_Tab)
    assert last_line(typing) == "y = torch.sigmoid"
    assert popup.names == []
    assert typing.editor.hasFocus()


def test_help_on_names_is_in_the_language_of_the_window(typing, qapp):
    popup = typing.editor.completions
    try:
        for language, text in (
            ("de", "max(x, 0), elementweise; Gradient 0 bei 0"),
            ("en", "max(x, 0), elementwise; gradient 0 at 0"),
        ):
            install(qapp, language)
            QTest.keyClicks(typing.editor, "y = torch.rel")
            assert popup.names[0] == "relu"
            assert popup._help.text() == text
            assert popup._list.item(0).data(Qt.ItemDataRole.AccessibleTextRole).endswith(text)
            QTest.keyClicks(typing.editor, "u_(")
            assert popup._help.text() == ("in-place: " if language == "de" else "in place: ") + text
            key(typing, Key.Key_Escape)
            key(typing, Key.Key_Return)
    finally:
        install(qapp, "en")


def test_arrows_choose_and_escape_closes_the_list_alone(typing):
    QTest.keyClicks(typing.editor, "x.")
    popup = typing.editor.completions
    second = popup.names[1]
    key(typing, Key.Key_Down)
    key(typing, Key.Key_Return)
    assert last_line(typing) == f"x.{second}"
    QTest.keyClicks(typing.editor, " + x.")
    assert popup.isVisible()
    key(typing, Key.Key_Escape)
    assert not popup.isVisible()
    assert typing.editor.hasFocus()
    key(typing, Key.Key_Escape)
    assert typing.center.canvas.hasFocus()


def test_the_signature_stands_below_what_is_typed(typing):
    QTest.keyClicks(typing.editor, "torch.sum(")
    popup = typing.editor.completions
    assert popup.isVisible()
    assert "dim" in popup._signature.text()
    QTest.keyClicks(typing.editor, ")")
    assert not popup.isVisible()


def test_nothing_is_offered_in_a_text_or_after_one_letter(typing):
    QTest.keyClicks(typing.editor, "'x.")
    assert not typing.editor.completions.isVisible()
    QTest.keyClicks(typing.editor, "'")
    key(typing, Key.Key_Return)
    QTest.keyClicks(typing.editor, "x")
    assert not typing.editor.completions.isVisible()
    key(typing, Key.Key_Space, Modifier.ControlModifier)
    assert "x" in typing.editor.completions.names


def test_find_marks_counts_and_wraps(typing):
    typing.document.load("ä = a\nA = ab\n𝛼 = a\n")
    key(typing, Key.Key_F, Modifier.ControlModifier)
    bar = typing.script.find_bar
    assert bar.wanted.hasFocus()
    QTest.keyClicks(bar.wanted, "a")
    assert bar._count.text() == "1 of 4"
    assert typing.editor.textCursor().selectedText() == "a"
    key(typing, Key.Key_Return, Modifier.ShiftModifier)
    assert bar._count.text() == "4 of 4"
    assert typing.editor.textCursor().blockNumber() == 2
    key(typing, Key.Key_Return)
    assert typing.editor.textCursor().blockNumber() == 0
    QTest.mouseClick(bar._words, Qt.MouseButton.LeftButton)
    QTest.mouseClick(bar._case, Qt.MouseButton.LeftButton)
    assert bar._count.text() == "1 of 2"
    bar.wanted.setFocus()
    key(typing, Key.Key_Escape)
    assert not bar.isVisible()
    assert typing.editor.hasFocus()


def test_replace_one_and_replace_all_are_one_step_of_undo_each(typing):
    before = "𝛼 = a\nb = a + a\n"
    typing.document.load(before)
    key(typing, Key.Key_H, Modifier.ControlModifier)
    bar = typing.script.find_bar
    QTest.keyClicks(bar.wanted, "a")
    bar.wanted.setFocus()
    QTest.keyClick(bar.wanted, Key.Key_Tab)
    assert bar.replacement.hasFocus()
    QTest.keyClicks(bar.replacement, "aa")
    key(typing, Key.Key_Return)
    assert typing.document.source == "𝛼 = aa\nb = a + a\n"
    typing.document.text.undo()
    QTest.mouseClick(bar._all, Qt.MouseButton.LeftButton)
    assert typing.document.source == "𝛼 = aa\nb = aa + aa\n"
    typing.document.text.undo()
    assert typing.document.source == before


def test_tab_shift_tab_and_comments_by_keys(typing):
    typing.document.load("a\nb\n")
    typing.editor.selectAll()
    key(typing, Key.Key_Tab)
    assert typing.document.source == "    a\n    b\n"
    key(typing, Key.Key_Backtab, Modifier.ShiftModifier)
    key(typing, Key.Key_Slash, Modifier.ControlModifier)
    assert typing.document.source == "# a\n# b\n"


def test_zoom_by_keys(typing):
    size = typing.editor.fontMetrics().height()
    key(typing, Key.Key_Plus, Modifier.ControlModifier)
    key(typing, Key.Key_Plus, Modifier.ControlModifier)
    assert typing.editor.fontMetrics().height() > size
    key(typing, Key.Key_0, Modifier.ControlModifier)
    assert typing.editor.fontMetrics().height() == size


def test_f5_runs_from_breakpoint_to_breakpoint_and_back(square):
    editor, document = square.editor, square.document
    band = editor.band(3)
    at = QPoint(10, round(band.center().y()) + editor.viewport().y())
    QTest.mouseClick(editor._gutter, Qt.MouseButton.LeftButton, pos=at)
    assert editor.breakpoints == (3,)
    square.activateWindow()
    editor.setFocus()
    square.player.first()
    met = []
    for modifier in (Modifier.NoModifier, Modifier.NoModifier, Modifier.ShiftModifier):
        key(square, Key.Key_F5, modifier)
        met.append(document.step)
    assert isinstance(met[0], Forward)
    assert met[0].op.startswith("pow")
    assert isinstance(met[1], Execute)
    assert document.trace.nodes[met[1].node].name == "PowBackward0"
    assert met[2] is met[0]


def test_a_breakpoint_stops_once_at_each_visit_to_its_line():
    trace = execute(
        "import torch\nw = torch.ones(2, requires_grad=True)\nfor i in range(3):\n    y = (w * 2 + 1).sum()\n"
    ).trace
    stops, t = [], -1
    while (t := next_stop(trace, t, {4}, 1)) is not None:
        stops.append(t)
    assert stops == [stops[0], stops[0] + 3, stops[0] + 6]
    assert next_stop(trace, stops[2], {4}, -1) == stops[1]
    assert next_stop(trace, stops[1] + 2, {4}, -1) == stops[1]


def test_breakpoints_move_with_their_lines(typing):
    typing.document.load("a\nb\nc\n")
    typing.editor.toggle_breakpoint(2)
    QTest.keyClick(typing.editor, Key.Key_Return)
    assert typing.editor.breakpoints == (3,)
    typing.document.text.undo()
    assert typing.editor.breakpoints == (2,)
    typing.editor.moveCursor(typing.editor.textCursor().MoveOperation.Down)
    key(typing, Key.Key_F9)
    assert typing.editor.breakpoints == ()


def test_enter_after_a_name_typed_in_full_ends_the_line(typing):
    QTest.keyClicks(typing.editor, "import torch")
    popup = typing.editor.completions
    assert popup.names[0] == "torch"
    assert popup.height() > popup._list.height() > 20
    key(typing, Key.Key_Return)
    assert last_line(typing) == ""
    assert not popup.isVisible()


LONG = """\
import torch
x = torch.tensor([1., 2., 3.], requires_grad=True)
y = (x * 1 + x * 2 + x * 3 + x * 4 + x * 5 + x * 6 + x * 7 + x * 8 + x * 9) ** 2
y.sum().backward()
"""


def test_long_lines_are_wrapped_and_what_is_marked_in_them_is_marked_in_every_row(window, qtbot):
    with qtbot.waitSignal(window.document.picture_changed, timeout=20_000):
        window.show_source(LONG)
    editor, row = window.editor, window.editor.row_height
    assert editor.band(1).height() == row
    assert editor.band(3).height() > row
    whole = editor.boxes(Span(3, 4, 3, len(LONG.splitlines()[2])))
    assert len(whole) == editor.document().findBlockByNumber(2).layout().lineCount() > 1
    assert all(box.right() <= editor.viewport().width() for box in whole)
    assert [box.y() for box in whole] == sorted({box.y() for box in whole})
    assert editor.end_of(3).x() == whole[-1].right()
    assert whole[-1].top() < editor.end_of(3).y() < editor.band(4).top()
    key(window, Key.Key_Z, Modifier.AltModifier)
    assert not editor.wraps
    assert len(editor.boxes(Span(3, 4, 3, len(LONG.splitlines()[2])))) == 1
    assert editor.band(3).height() == row


def test_a_span_of_several_lines_leaves_out_their_indentation(typing):
    typing.document.load("y = (x +\n     z)\n")
    first, second = typing.editor.boxes(Span(1, 4, 2, 7))
    advance = QFontMetricsF(typing.editor.font()).horizontalAdvance("0")
    assert first.width() == pytest.approx(4 * advance, abs=1)
    assert second.width() == pytest.approx(2 * advance, abs=1)
    assert second.x() == pytest.approx(first.x() + advance, abs=1)


def test_a_message_that_does_not_fit_beside_its_line_covers_no_other(window, qtbot):
    source = "import torch\n" + "a = 1\n" * 40 + "torch.ones(2, 3).view(7, 7, 7, 7, 7, 7, 7, 7, 7)\nb = 2\n"
    with qtbot.waitSignal(window.document.failure_changed, timeout=20_000):
        window.show_source(source)
    editor = window.editor
    failed, following = editor.band(42), editor.band(43)
    assert editor.failed_line == 42
    layout = editor.document().documentLayout()
    assert layout.room_below(42) > 30
    assert following.top() == pytest.approx(failed.bottom() + layout.room_below(42))
    assert following.top() <= editor.viewport().height()
    with qtbot.waitSignal(window.document.failure_changed, timeout=20_000):
        window.document.rewrite(source.replace("(7, 7, 7, 7, 7, 7, 7, 7, 7)", "(6)"))
    assert layout.room_below(42) == 0
    assert editor.band(43).top() == editor.band(42).bottom()


def test_a_name_that_is_being_chosen_is_not_run_at_once(typing):
    pause = typing.session._pause
    QTest.keyClicks(typing.editor, "y = torch.so")
    assert typing.editor.completions.names
    assert pause.isActive()
    assert pause.interval() == LONG_PAUSE
    key(typing, Key.Key_Escape)
    assert pause.isActive()
    assert pause.interval() == PAUSE


def test_replacing_has_whole_buttons_in_the_narrowest_pane(typing):
    typing._panes.setSizes([260, 600, 440])
    typing.script.find_bar.ask(replace=True)
    QApplication.processEvents()
    bar = typing.script.find_bar
    for button in (bar._replace, bar._all):
        assert button.width() >= button.sizeHint().width()
        assert bar.rect().contains(button.geometry())
