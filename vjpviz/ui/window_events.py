"""What reaches all of a window first: keys that step and scale wherever nobody types, and files that are dropped."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QDropEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from vjpviz.ui.equation_view import EquationView

if TYPE_CHECKING:
    from collections.abc import Callable

    from vjpviz.ui.player import Player

_KEYS = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)
_LARGER = (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Asterisk)
_SMALLER = (Qt.Key.Key_Minus, Qt.Key.Key_Underscore)
_DROPS = (QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop)
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
_BOTH = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class WindowEvents(QObject):
    """Watches the application on behalf of one window, from its making until ``end``.

    Home, End, arrows and Space step, unless the focus is where they mean something else. Ctrl+Shift with plus and minus
    ask for another size of all text. A file that is dropped anywhere is asked to be opened.
    """

    larger_requested = Signal()
    smaller_requested = Signal()
    file_dropped = Signal(Path)

    def __init__(self, player: Player, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._steps: dict[int, Callable[[], None]] = {
            Qt.Key.Key_Home: player.first,
            Qt.Key.Key_Left: player.back,
            Qt.Key.Key_Space: player.toggle,
            Qt.Key.Key_Right: player.forward,
            Qt.Key.Key_End: player.last,
        }
        window.setAcceptDrops(True)
        if (application := QApplication.instance()) is not None:
            application.installEventFilter(self)

    def end(self) -> None:
        """Watch no longer."""
        if (application := QApplication.instance()) is not None:
            application.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what is meant for the whole window."""
        taken = False
        if isinstance(watched, QWidget) and watched.window() is self._window:
            if event.type() in _KEYS and isinstance(event, QKeyEvent):
                taken = self._step(watched, event) or self._scale(event)
            elif event.type() in _DROPS and isinstance(event, QDropEvent):
                taken = self._drop(event)
        return taken  # all else goes its way; ``watched`` may be nothing that PySide could hand back to Qt

    def _step(self, watched: QWidget, event: QKeyEvent) -> bool:
        step = self._steps.get(event.key())
        if step is None or event.type() != QEvent.Type.KeyPress or event.modifiers() not in _PLAIN:
            return False
        if watched is not QApplication.focusWidget() or QApplication.activePopupWidget() is not None:
            return False
        if _means_something(watched, event.key()):
            return False
        step()
        return True

    def _scale(self, event: QKeyEvent) -> bool:
        """Taken before Qt finds that a plus typed with Shift could mean Ctrl+plus too."""
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier != _BOTH:
            return False
        if event.key() not in (*_LARGER, *_SMALLER):
            return False
        event.accept()
        if event.type() == QEvent.Type.KeyPress:
            wish = self.larger_requested if event.key() in _LARGER else self.smaller_requested
            wish.emit()
        return True

    def _drop(self, event: QDropEvent) -> bool:
        """Left to itself, the editor would insert the name of the file."""
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if not paths:
            return False
        event.acceptProposedAction()
        if event.type() == QEvent.Type.Drop:  # the drag must be over before a question is asked
            QTimer.singleShot(0, self, lambda: self.file_dropped.emit(paths[0]))
        return True


def _means_something(widget: QWidget, key: int) -> bool:
    """Whether a widget with the focus has a use of its own for a key that would step."""
    if isinstance(widget, QPlainTextEdit | QTextEdit | QLineEdit):
        return True
    if isinstance(widget, EquationView):
        return key != Qt.Key.Key_Space
    return isinstance(widget, QAbstractButton) and (key == Qt.Key.Key_Space or _one_of_several(widget))


def _one_of_several(button: QAbstractButton) -> bool:
    """Whether it is a tab of a row, in which arrows choose."""
    group = button.group()
    return button.isCheckable() and (button.autoExclusive() or (group is not None and group.exclusive()))
