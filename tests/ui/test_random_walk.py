"""A person who presses, clicks and types without any plan. ``--walk 2000`` walks further than the 300 steps here."""

from __future__ import annotations

import random
import threading

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QFileDialog, QMenu, QMessageBox

from vjpviz.ui.presentation import Presentation

Key, Modifier = Qt.Key, Qt.KeyboardModifier
PLAIN = [Key.Key_Left, Key.Key_Right, Key.Key_Home, Key.Key_End, Key.Key_Space, Key.Key_Tab, Key.Key_Backtab]
PLAIN += [Key.Key_W, Key.Key_Plus, Key.Key_Minus, Key.Key_0, Key.Key_Up, Key.Key_Down, Key.Key_Escape, Key.Key_Return]
PLAIN += [Key.Key_F5, Key.Key_F6, Key.Key_F9, Key.Key_F11, Key.Key_Delete, Key.Key_Backspace, Key.Key_PageDown]
CONTROL = [Key.Key_Z, Key.Key_Y, Key.Key_Slash, Key.Key_F, Key.Key_H, Key.Key_Space, Key.Key_Return, Key.Key_Plus]
CONTROL += [Key.Key_Minus, Key.Key_0, Key.Key_A, Key.Key_C, Key.Key_V, Key.Key_X, Key.Key_N]
WORDS = [
    "x",
    "1",
    "(",
    ")",
    ".",
    "[",
    '"',
    " # ",
    "torch.",
    "y = x * 2",
    "y.backward()",
    "print(x)",
    "import torch",
    ":",
]
LEFT_ALONE = {"theme", "open", "save", "export"}


class Walker:
    """One step after the other, from numbers drawn beforehand."""

    def __init__(self, window, seed):
        self.window = window
        self.choice = random.Random(seed)
        self.done: list[str] = []
        self._closing = QTimer(interval=20)  # a menu that a key opens waits in an event loop of its own
        self._closing.timeout.connect(self.close_dialogs)
        self._closing.start()

    def step(self):
        kind = self.choice.choices(
            [self.key, self.control, self.click, self.type, self.press, self.load], [40, 12, 14, 16, 14, 4]
        )
        kind[0]()
        QApplication.processEvents()
        self.close_dialogs()

    def target(self):
        return QApplication.focusWidget() or QApplication.activeWindow() or self.window

    def key(self):
        key = self.choice.choice(PLAIN)
        modifier = self.choice.choice([Modifier.NoModifier] * 4 + [Modifier.ShiftModifier])
        self.done.append(f"{key.name} {modifier.name}")
        QTest.keyClick(self.target(), key, modifier)

    def control(self):
        key = self.choice.choice(CONTROL)
        self.done.append(f"Ctrl+{key.name}")
        QTest.keyClick(self.target(), key, Modifier.ControlModifier)

    def click(self):
        spots = [self.window.center.canvas.viewport(), self.window.editor.viewport(), self.window.editor._gutter]
        spots += [self.window.center.transport.timeline, self.window.console.text_view.viewport()]
        spot = self.choice.choice(spots)
        at = QPoint(self.choice.randrange(max(1, spot.width())), self.choice.randrange(max(1, spot.height())))
        self.done.append(f"click {type(spot).__name__} {at.x()},{at.y()}")
        QTest.mouseClick(spot, Qt.MouseButton.LeftButton, pos=at)

    def type(self):
        word = self.choice.choice(WORDS)
        self.done.append(f"type {word}")
        QTest.keyClicks(self.target(), word)

    def press(self):
        buttons = [
            button
            for button in self.window.findChildren(QAbstractButton)
            if button.isVisible() and button.isEnabled() and button.objectName() not in LEFT_ALONE
            if not (hasattr(button, "menu") and button.menu() is not None)
        ]
        button = self.choice.choice(buttons)
        self.done.append(f"press {button.accessibleName() or button.text()}")
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def load(self):
        self.done.append("load")
        self.window.document.text.setModified(False)
        self.window.toolbar.example_requested.emit(self.choice.choice(self.window_examples()))

    def window_examples(self):
        from vjpviz.ui.examples import examples

        return examples()

    def close_dialogs(self):
        for widget in QApplication.topLevelWidgets():
            if isinstance(widget, QMessageBox | QFileDialog | QDialog | QMenu | Presentation) and widget.isVisible():
                widget.close()
        if isinstance(popup := QApplication.activePopupWidget(), QMenu):
            popup.close()


@pytest.mark.parametrize("seed", [1, 5])
def test_a_walk_raises_nothing_and_leaves_nothing_behind(square, qtbot, request, seed):
    before = set(threading.enumerate())
    workers = [lane._child._process for lane in (square.session._worker._scripts, square.session._worker._layouts)]
    walker = Walker(square, seed)
    square.activateWindow()
    with qtbot.captureExceptions() as raised:
        for _ in range(request.config.getoption("--walk")):
            walker.step()
            assert not raised, (walker.done[-12:], raised)
    square.document.text.setModified(False)
    square.close()
    QApplication.processEvents()
    assert not square.isVisible()
    alive = [timer.parent() for timer in square.findChildren(QTimer) if timer.isActive() and not timer.isSingleShot()]
    assert alive == []
    assert not square.session._pause.isActive()
    assert not square.recovery._pause.isActive()
    assert not [thread for thread in threading.enumerate() if thread not in before and thread.is_alive()]
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("vjpviz.worker")]
    assert all(worker.poll() is not None for worker in workers)
    assert not list(square.recovery._folder.glob("*"))
