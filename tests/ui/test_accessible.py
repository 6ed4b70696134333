"""The window without a mouse and without eyes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QAction, QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QApplication,
    QHeaderView,
    QLineEdit,
    QScrollBar,
    QTextEdit,
    QWidget,
)

from vjpviz.ui.editor import Editor
from vjpviz.ui.shortcuts import ShortcutsDialog

CONTROLS = QAbstractButton | QLineEdit | QAbstractSlider | QAbstractItemView | QTextEdit


def accessible_name(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface else ""


def test_every_control_has_a_name(square):
    square.script.find_bar.ask(replace=True)
    nameless = [
        f"{type(widget).__name__} #{widget.objectName()} in {type(widget.parent()).__name__}"
        for widget in square.findChildren(QWidget)
        if isinstance(widget, CONTROLS) and not isinstance(widget, QScrollBar | QHeaderView) and widget.isVisible()
        if not accessible_name(widget).strip()
    ]
    assert nameless == []


def test_tab_reaches_every_visible_button_and_comes_back(square):
    square.activateWindow()
    start = square.center.canvas
    start.setFocus()
    square.document.point_at("")
    met: list[QWidget] = []
    for _ in range(400):
        focus = QApplication.focusWidget()
        if isinstance(focus, Editor):  # Tab indents there; F6 leaves
            QTest.keyClick(focus, Qt.Key.Key_F6)
            focus = QApplication.focusWidget()
        assert isinstance(focus, QWidget)
        if focus not in met:
            met.append(focus)
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    missed = [
        f"{type(button).__name__} {button.accessibleName()} {button.text()}"
        for button in square.findChildren(QAbstractButton)
        if button.isVisible() and button.isEnabled() and button not in met
        if button.parent() is not None and button.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert missed == []
    assert square.center.canvas in met
    unreachable = [
        f"{type(button).__name__} {button.accessibleName()} {button.text()}"
        for button in square.findChildren(QAbstractButton)
        if button.isVisible() and not button.focusPolicy() & Qt.FocusPolicy.TabFocus
        if button.group() is None or not button.group().exclusive()  # arrows choose among those
    ]
    assert unreachable == []


@pytest.fixture
def listed(square):
    dialog = ShortcutsDialog(square.commands, square)
    return {keys.strip() for rows in dialog.rows.values() for row in rows for keys in row[0].split("  ")}


def test_the_list_of_keys_has_every_action(square, listed):
    native = QKeySequence.SequenceFormat.NativeText
    actions = [action for action in square.findChildren(QAction) if action.shortcuts()]
    assert len(actions) > 15
    missing = [
        f"{action.text()}: {key.toString(native)}"
        for action in actions
        for key in action.shortcuts()
        if key.toString(native) not in listed
    ]
    assert missing == []
    assert [action.shortcuts() for action in actions if not action.text()] == []


def test_no_key_means_two_things(square):
    used = [
        (key.toString(), action.parentWidget() if hasattr(action, "parentWidget") else None)
        for action in square.findChildren(QAction)
        if action.shortcutContext() == Qt.ShortcutContext.WindowShortcut
        for key in action.shortcuts()
    ]
    assert len(used) == len({key for key, _ in used})


def test_the_graph_answers_the_keys_that_are_listed_for_it_and_no_others(square):
    dialog = ShortcutsDialog(square.commands, square)
    listed = {key for keys, _ in dialog.rows["In the graph"] for key in keys.split("  ")}
    canvas = square.center.canvas
    plain = [Qt.Key(code) for code in range(0x21, 0x7F) if chr(code).upper() == chr(code)]
    plain += [Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Insert]
    answered = set()
    for key in plain:
        event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier)
        canvas.keyPressEvent(event)
        if event.isAccepted():
            names = {Qt.Key.Key_Up: "↑", Qt.Key.Key_Down: "↓", Qt.Key.Key_Equal: "+"}
            answered.add(names.get(key) or QKeySequence(key).toString())
    assert answered == {key for key in listed if len(key) == 1}
