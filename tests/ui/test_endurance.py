"""Scripts that never end or ask for too much, workers that die: the window says so and goes on."""

from __future__ import annotations

import os
import signal

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest

from vjpviz.ui.window import Window
from vjpviz.worker.process import Limits

WAIT = 20_000
GOOD = "import torch\nx = torch.ones(2, requires_grad=True)\n(x * 3).sum().backward()\nprint(x.grad)\n"
BAD = {
    "ends never": ("while True:\n    pass\n", "Timed out"),
    "asks for too much": ("import torch\nx = torch.zeros(100000, 100000)\nprint(x.sum())\n", "memory"),
    "grows": ("a = [1]\nwhile True:\n    a = a + a\n", "memory"),
}


@pytest.fixture
def narrow(qtbot, tmp_path):
    """A window whose scripts have three seconds and little memory."""
    store = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    made = Window(store, Limits(script=3.0, memory=2**29), tmp_path / "unsaved")
    qtbot.addWidget(made, before_close_func=lambda shown: shown.document.text.setModified(False))
    made.show()
    with qtbot.waitSignal(made.document.picture_changed, timeout=WAIT):
        made.show_source(GOOD)
    return made


def edit(window, source):
    """Put a text in the place of the script as a person would: it is the same script to the window."""
    window.editor.selectAll()
    window.editor.insertPlainText(source)


@pytest.mark.parametrize("kind", BAD)
def test_a_script_is_stopped_and_the_next_edit_works(narrow, qtbot, kind):
    source, words = BAD[kind]
    document, picture = narrow.document, narrow.document.picture
    with qtbot.waitSignal(document.failure_changed, timeout=WAIT, check_params_cb=lambda: document.failure is not None):
        edit(narrow, source)
    assert words in narrow.console.text
    assert document.picture is picture
    assert document.stale
    with qtbot.waitSignal(document.trace_changed, timeout=WAIT):
        edit(narrow, GOOD.replace("3", "5"))
    assert "5., 5." in narrow.console.text
    assert not document.stale
    assert document.failure is None


def test_workers_killed_from_outside_are_replaced(narrow, qtbot):
    document = narrow.document
    for lane in (narrow.session._worker._scripts, narrow.session._worker._layouts):
        os.kill(lane._child._process.pid, signal.SIGKILL)
    with qtbot.waitSignal(document.trace_changed, timeout=WAIT):
        edit(narrow, GOOD.replace("3", "7"))
    assert "7., 7." in narrow.console.text
    narrow.player.last()
    narrow.player.back()
    qtbot.waitUntil(lambda: document.explanation is not None, timeout=WAIT)


def test_a_worker_killed_at_work_is_told_and_the_next_edit_works(narrow, qtbot):
    document = narrow.document
    edit(narrow, "while True:\n    pass\n")
    qtbot.waitUntil(lambda: document.running, timeout=WAIT)
    qtbot.waitUntil(lambda: narrow.session._worker._scripts._running is not None, timeout=WAIT)
    os.kill(narrow.session._worker._scripts._child._process.pid, signal.SIGKILL)
    qtbot.waitUntil(lambda: document.failure is not None, timeout=WAIT)
    assert not document.running
    assert "process" in narrow.console.text
    with qtbot.waitSignal(document.trace_changed, timeout=WAIT):
        edit(narrow, GOOD)
    assert document.failure is None


def test_an_error_is_marked_where_it_is_and_said_there(narrow, qtbot):
    document, editor = narrow.document, narrow.editor
    with qtbot.waitSignal(document.stale_changed, timeout=WAIT):
        edit(narrow, GOOD.replace("x * 3", "x * nothing"))
    assert editor.failed_line == 3
    marked = [s.cursor.selectedText() for s in editor.extraSelections() if s.format.underlineColor().isValid()]
    assert "nothing" in marked
    assert "nothing" in editor.accessibleDescription()
    QTest.keyClick(editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: editor.failed_line is None, timeout=WAIT)
    assert editor.accessibleDescription() == ""
