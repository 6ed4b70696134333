"""Opening, saving, and not losing anything, with the real dialogs answered as a person answers them."""

from __future__ import annotations

import os

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, QSettings, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMessageBox

from vjpviz.ui.files import write
from vjpviz.ui.window import Window


@pytest.fixture(autouse=True)
def own_dialogs():
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)


def answer(work, kind: type[QDialog] = QMessageBox):
    """Once a dialog of this kind is open, do ``work`` with it; the list collects the dialogs."""
    seen = []

    def look():
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, kind) and not seen:
            seen.append(dialog.text() if isinstance(dialog, QMessageBox) else dialog.windowTitle())
            work(dialog)
        elif not seen:
            QTimer.singleShot(10, look)

    QTimer.singleShot(0, look)
    return seen


def choose(path):
    def work(dialog):
        dialog.selectFile(str(path))
        dialog.accept()

    return answer(work, QFileDialog)


def click(name):
    return answer(lambda box: box.button(getattr(QMessageBox.StandardButton, name)).click())


def press(window, key, modifier=Qt.KeyboardModifier.ControlModifier):
    window.activateWindow()  # a dialog that was closed leaves no window active on a screen that is not there
    QApplication.processEvents()
    QTest.keyClick(window.editor, key, modifier)


@pytest.fixture
def script(tmp_path):
    path = tmp_path / "a.py"
    path.write_bytes("﻿x = 1  # ä\r\n".encode())
    return path


def test_open_edit_save_by_keys(window, script):
    choose(script)
    press(window, Qt.Key.Key_O)
    assert window.document.source == "x = 1  # ä\n"
    assert window.windowTitle().startswith("a.py")
    QTest.keyClicks(window.editor, "y = 2")
    assert window.isWindowModified()
    press(window, Qt.Key.Key_S)
    assert script.read_text(encoding="utf-8") == "y = 2x = 1  # ä\n"
    assert not window.isWindowModified()
    assert window.settings.recent_files == [script]


def test_save_as_adds_the_suffix_and_is_asked_for_without_a_place(window, tmp_path):
    window.document.load("z = 3\n")
    choose(tmp_path / "new")
    press(window, Qt.Key.Key_S)
    made = tmp_path / "new.py"
    assert made.read_text() == "z = 3\n"
    mask = os.umask(0)
    os.umask(mask)
    assert made.stat().st_mode & 0o777 == 0o666 & ~mask
    assert window.document.path == made


def test_new_asks_before_changes_are_lost(window, script):
    window.open_path(script)
    QTest.keyClicks(window.editor, "k")
    asked = click("Cancel")
    press(window, Qt.Key.Key_N)
    assert asked == ["Save the changes to a.py?"]
    assert window.document.source.startswith("kx")
    click("Save")
    press(window, Qt.Key.Key_N)
    assert script.read_text(encoding="utf-8").startswith("kx")
    assert window.document.source == "import torch\n\n"
    assert window.document.path is None


@pytest.mark.parametrize(("button", "closed"), [("Cancel", False), ("Discard", True), ("Save", True)])
def test_closing_with_changes(window, script, button, closed):
    window.open_path(script)
    QTest.keyClicks(window.editor, "k")
    before = script.read_bytes()
    asked = click(button)
    assert window.close() is closed
    assert asked
    assert (script.read_bytes() != before) is (button == "Save")


def test_an_emptied_file_is_a_change_too(window, script):
    window.open_path(script)
    window.editor.selectAll()
    QTest.keyClick(window.editor, Qt.Key.Key_Delete)
    asked = click("Cancel")
    assert not window.close()
    assert asked


def test_what_cannot_be_read_changes_nothing(window, tmp_path):
    window.document.load("keep = 1\n")
    (tmp_path / "latin.py").write_bytes(b"x = '\xe4'\n")
    for path in (tmp_path / "none.py", tmp_path, tmp_path / "latin.py"):
        said = click("Ok")
        assert not window.open_path(path)
        assert path.name in said[0]
        assert window.document.source == "keep = 1\n"


def test_what_cannot_be_written_stays_and_is_said(window, tmp_path):
    window.document.load("keep = 1\n")
    window.document.path = tmp_path / "gone" / "a.py"
    QTest.keyClicks(window.editor, "k")
    said = click("Ok")
    assert not window.files.save()
    assert "still here" in said[0]
    assert window.document.text.isModified()
    assert window.document.source == "kkeep = 1\n"


def test_a_write_that_fails_leaves_the_old_file(tmp_path):
    path = tmp_path / "a.py"
    path.write_text("old")
    with pytest.raises(UnicodeEncodeError):
        write(path, "new \ud800")
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_saving_through_a_link_keeps_the_link(tmp_path):
    path, link = tmp_path / "a.py", tmp_path / "link.py"
    path.write_text("old")
    path.chmod(0o640)
    link.symlink_to(path)
    write(link, "new")
    assert link.is_symlink()
    assert path.read_text() == "new"
    assert path.stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize("where", ["window", "script", "graph"])
def test_a_dropped_file_opens(window, script, where, qtbot):
    places = {"window": window, "script": window.editor.viewport(), "graph": window.center.canvas.viewport()}
    window.document.load("left = 1")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(script))])
    how = Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(places[where], QDragEnterEvent(QPoint(5, 5), *how))
    QApplication.sendEvent(places[where], QDropEvent(QPointF(5, 5), *how))
    qtbot.waitUntil(lambda: window.document.path == script)
    assert window.document.source == "x = 1  # ä\n"


def test_recent_files_are_listed_and_the_last_one_opens_again(window, script, tmp_path, qtbot):
    other = tmp_path / "b.py"
    other.write_text("b = 1\n")
    for path in (script, other):
        window.open_path(path)
    window._recent.aboutToShow.emit()
    listed = window._recent.actions()
    assert [action.text() for action in listed] == [str(other), str(script)]
    listed[1].trigger()
    assert window.document.path == script
    window.close()
    store = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    again = Window(store, state=tmp_path / "unsaved")
    qtbot.addWidget(again)
    assert again.reopen()
    assert again.document.path == script


def test_dialogs_are_dialogs(window):
    window.show_shortcuts()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QDialog)
    dialog.reject()
