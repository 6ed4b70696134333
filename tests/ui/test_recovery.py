"""Unsaved work after a kill: a real process is killed, another one finds what it left."""

from __future__ import annotations

import os
import signal
import subprocess
import sys

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from vjpviz.ui.recovery import Recovery
from vjpviz.ui.window import Window

TYPES_AND_WAITS = """
import sys
from pathlib import Path
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from vjpviz.ui.app import application
from vjpviz.ui.window import Window

app = application()
folder = Path(sys.argv[1])
window = Window(QSettings(str(folder / "s.ini"), QSettings.Format.IniFormat), state=folder / "unsaved")
window.files.load(folder / "a.py")
window.show()
QTest.keyClicks(window.editor, "typed = 5  # ")
while not list((folder / "unsaved").glob("*.json")):
    app.processEvents()
print("kept", flush=True)
app.exec()
"""


@pytest.fixture
def killed(tmp_path):
    """A folder in which a window was killed while it had changes to ``a.py``."""
    (tmp_path / "a.py").write_text("x = 1\n")
    command = [sys.executable, "-c", TYPES_AND_WAITS, str(tmp_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, start_new_session=True) as process:
        try:
            assert process.stdout is not None
            assert process.stdout.readline() == "kept\n"
        finally:
            os.killpg(process.pid, signal.SIGKILL)
    return tmp_path


def open_window(folder, qtbot):
    made = Window(QSettings(str(folder / "t.ini"), QSettings.Format.IniFormat), state=folder / "unsaved")
    qtbot.addWidget(made, before_close_func=lambda shown: shown.document.text.setModified(False))
    made.offer_unsaved()
    made.show()
    return made


def press(window, title):
    button = next(b for b in window.script.notice.findChildren(QPushButton) if b.text() == title)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_kill_loses_nothing(killed, qtbot):
    window = open_window(killed, qtbot)
    assert "a.py" in window.script.notice.text
    press(window, "Restore")
    assert window.document.source == "typed = 5  # x = 1\n"
    assert window.document.path == killed / "a.py"
    assert window.isWindowModified()
    assert not window.script.notice.isVisible()
    assert len(list((killed / "unsaved").glob("*.json"))) == 1  # the new window's own
    assert window.files.save()
    assert (killed / "a.py").read_text() == "typed = 5  # x = 1\n"
    assert not list((killed / "unsaved").iterdir())


def test_what_was_offered_and_not_answered_is_offered_again(killed, qtbot):
    open_window(killed, qtbot).close()
    window = open_window(killed, qtbot)
    assert window.script.notice.isVisible()
    press(window, "Discard")
    assert not list((killed / "unsaved").iterdir())
    assert not window.script.notice.isVisible()


def test_the_copy_of_a_living_window_is_not_offered(window, document, tmp_path):
    window.document.load("y = 1")
    QTest.keyClicks(window.editor, "x")
    window.recovery.keep()
    assert list((tmp_path / "unsaved").glob("*.json"))
    assert Recovery(document, tmp_path / "unsaved").leftovers() == []
    window.document.text.undo()
    assert not list((tmp_path / "unsaved").iterdir())


def test_a_broken_copy_disturbs_nobody(window, tmp_path):
    folder = tmp_path / "unsaved"
    folder.mkdir(exist_ok=True)
    for name, text in (("a", "{"), ("b", "[]"), ("c", '{"path": 3, "source": null}')):
        (folder / f"{name}.json").write_text(text)
    window.offer_unsaved()
    assert not window.script.notice.isVisible()


def test_a_state_folder_that_cannot_be_made_disturbs_nobody(document, tmp_path):
    (tmp_path / "file").write_text("")
    recovery = Recovery(document, tmp_path / "file" / "unsaved")
    document.text.setPlainText("x")
    document.text.setModified(True)
    recovery.keep()
    assert recovery.leftovers() == []
    recovery.drop()
