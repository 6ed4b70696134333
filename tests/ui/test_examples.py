"""The examples menu: every lesson once, in an order, and short enough for a small screen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from vjpviz.assets import asset
from vjpviz.ui.examples import LESSONS, example, examples
from vjpviz.ui.translation import install
from vjpviz.ui.window import Window
from vjpviz.words import speaking

FILES = sorted(path.name for path in asset("lessons").glob("*.py"))


def test_every_lesson_stands_in_the_table_once() -> None:
    assert [name for group in LESSONS.values() for name in group] == FILES


def test_a_lesson_has_its_number_its_title_and_what_its_first_line_says() -> None:
    first = example(asset("lessons", "07b_wrong_shape_for_a_sum.py"))
    assert first is not None
    assert (first.number, first.title) == ("7b", "The wrong shape for a sum (an error)")
    assert f"# {first.description}\n" in first.path.read_text(encoding="utf-8")
    with speaking("de"):
        softmax = example(asset("lessons", "18_softmax_with_cross_entropy.py"))
        assert softmax is not None and softmax.title == "Softmax mit Kreuzentropie"
    assert example(asset("icons", "run.svg")) is None
    assert all((lesson := example(path)) and lesson.description for path in examples())


@pytest.fixture(params=["en", "de", "zh_CN"])
def spoken(request, qapp):
    yield install(qapp, request.param)
    install(qapp, "en")


def test_the_menu_fits_a_small_screen_and_opens_what_is_chosen(spoken, qtbot, tmp_path) -> None:
    store = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    window = Window(store, state=tmp_path / "unsaved")
    qtbot.addWidget(window, before_close_func=lambda shown: shown.document.text.setModified(False))
    button = window.toolbar._buttons["examples"]
    groups = [menu for action in button.menu().actions() if isinstance(menu := action.menu(), QMenu)]
    assert len(groups) == len(LESSONS)
    assert all(menu.sizeHint().height() < 480 for menu in (button.menu(), *groups))
    actions = [action for menu in groups for action in menu.actions()]
    assert [action.data().name for action in actions] == FILES
    assert all(action.toolTip() == action.statusTip() != "" for action in actions)
    chosen = actions[18]
    with qtbot.waitSignal(window.document.picture_changed, timeout=20_000):
        chosen.trigger()
    assert window.document.source == chosen.data().read_text(encoding="utf-8")
    title = chosen.text().partition("\u2003")[2]
    assert title in window.windowTitle() and title in window.toolbar._file.text()
    assert window.document.path is None and not window.isWindowModified()
    window.editor.insertPlainText("# ")
    assert window.isWindowModified()
    window.document.saved_as(tmp_path / "mine.py")
    assert window.windowTitle().startswith("mine.py")


def test_an_example_gives_its_name_to_what_is_made_of_it(window, qtbot, monkeypatch) -> None:
    asked = []
    monkeypatch.setattr(
        "PySide6.QtWidgets.QFileDialog.getSaveFileName", lambda *given: (asked.append(given[2]), ("", ""))[1]
    )
    window.show_example(examples()[2])
    assert not window.files.save()
    assert asked[0].endswith("03_scalar_to_scalar.py")
    assert window.document.stem == "03_scalar_to_scalar"
    window.new()
    assert window.document.stem == "graph" and "untitled" in window.windowTitle()


def test_a_long_title_gives_way_to_the_buttons(window) -> None:
    window.resize(1280, 800)
    bar = window.toolbar
    bar._file.setText("Example 9: v from an unknown outer function, and some more words that have no room here at all")
    assert bar.layout().minimumSize().width() < 1280
    assert bar._file.minimumSizeHint().width() < bar._file.sizeHint().width()


def test_the_button_of_the_examples_is_let_go_when_its_menu_closes(window, qtbot):
    button = window.toolbar._buttons["examples"]
    QTest.mouseMove(button)
    button.menu().popup(button.mapToGlobal(button.rect().bottomLeft()))
    QCursor.setPos(window.mapToGlobal(window.rect().center()))
    button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    button.menu().close()
    qtbot.waitUntil(lambda: not button.underMouse(), timeout=2_000)
