"""What is kept between starts, and what it does to the window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from vjpviz.graph.theme import LIGHT
from vjpviz.ui import style
from vjpviz.ui.formula_view import FormulaView
from vjpviz.ui.settings import Settings
from vjpviz.ui.window import Window

Key, Modifier = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def store(tmp_path):
    return QSettings(str(tmp_path / "kept.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def start(qtbot, tmp_path, store):
    def open_window():
        made = Window(store, state=tmp_path / "unsaved")
        qtbot.addWidget(made)
        made.show()
        made.activateWindow()
        made.editor.setFocus()
        return made

    yield open_window
    style.apply(LIGHT)


def test_everything_comes_back_at_the_next_start(start):
    first = start()
    handle = first._panes.handle(1)
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=QPoint(0, 100))
    QTest.mouseMove(handle, QPoint(40, 100))
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=QPoint(40, 100))
    first._script_and_console.setSizes([300, 300])
    first.editor.set_size(19)
    first.center.transport.choose_speed(2.0)
    first.right.engine_section.set_opened(False)
    first.appearance.set_theme("dark")
    first.appearance.set_text_scale(1.25)
    first.resize(1, 1)  # as small as it gets: the screen that is not there is only 800 px wide
    first.appearance.set_motion("reduced")
    sizes = first._panes.sizes(), first._script_and_console.sizes()
    size = first.size()
    first.close()
    second = start()
    assert second.size().width() == size.width()
    assert (second._panes.sizes(), second._script_and_console.sizes()) == sizes
    assert second.editor.size_in_pixels == 19
    assert second.player.speed == 2.0
    assert [section.opened for section in second.right.sections.values()] == [False, True]
    assert second.document.theme.dark
    assert style.text_scale() == 1.25
    assert second.player.reduced_motion


def test_nonsense_reads_as_the_default(store):
    for key in ("theme", "motion", "text_scale", "speed", "editor/size", "files/recent"):
        store.setValue(key, "nonsense")
    settings = Settings(store)
    assert (settings.theme, settings.motion, settings.text_scale, settings.speed) == ("system", "system", 1.0, 1.0)
    assert settings.editor_size == 14


def test_the_text_of_the_whole_window_grows_and_shrinks_by_keys(start):
    window = start()
    label = next(label for label in window.findChildren(QLabel) if label.text() == "Console")
    before = label.fontMetrics().height(), window.editor.fontMetrics().height(), window.toolbar.height()
    QTest.keyClick(window.editor, Key.Key_Plus, Modifier.ControlModifier | Modifier.ShiftModifier)
    QTest.keyClick(window.editor, Key.Key_Plus, Modifier.ControlModifier | Modifier.ShiftModifier)
    QApplication.processEvents()
    after = label.fontMetrics().height(), window.editor.fontMetrics().height(), window.toolbar.height()
    assert all(new > old for old, new in zip(before, after, strict=True))
    for _ in range(2):
        QTest.keyClick(window.editor, Key.Key_Minus, Modifier.ControlModifier | Modifier.ShiftModifier)
    assert before == (label.fontMetrics().height(), window.editor.fontMetrics().height(), window.toolbar.height())


def test_colours_follow_the_system_until_one_is_chosen(start):
    window, hints = start(), QApplication.styleHints()
    try:
        hints.setColorScheme(Qt.ColorScheme.Dark)
        if hints.colorScheme() == Qt.ColorScheme.Dark:
            assert window.document.theme.dark
        window.appearance.set_theme("light")
        assert not window.document.theme.dark
        hints.setColorScheme(Qt.ColorScheme.Light)
        hints.setColorScheme(Qt.ColorScheme.Dark)
        assert not window.document.theme.dark
    finally:
        hints.unsetColorScheme()


def test_the_moon_turns_the_lights_out(start):
    window = start()
    dark = window.document.theme.dark
    QTest.mouseClick(window.toolbar._buttons["theme"], Qt.MouseButton.LeftButton)
    assert window.document.theme.dark is not dark


def test_controls_formulas_and_icons_follow_the_text_scale_once(start):
    window = start()
    play, speed = (window.center.transport._buttons["play"], window.center.transport._speed)
    rule = FormulaView(window.document, 22, window)
    rule.set_tex(r"y = x^2")
    sizes = play.size(), speed.height(), play.iconSize(), rule._scale()
    window.appearance.set_text_scale(1.5)
    for width in (900, 1900, 900):
        window.resize(width, 800)
        QApplication.processEvents()
    assert play.width() == play.height() == round(1.5 * sizes[0].width())
    assert speed.height() == round(1.5 * sizes[1])
    assert play.iconSize() == 1.5 * sizes[2]
    assert play.icon().actualSize(play.iconSize()) == play.iconSize()
    assert rule._scale() == pytest.approx(1.5 * sizes[3])
    window.appearance.set_text_scale(1.0)
    assert (play.size(), speed.height(), play.iconSize(), rule._scale()) == sizes
