"""Painted rows by keyboard: Up and Down go from one to the next, Enter does what a click does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAccessible, QFocusEvent, QKeyEvent

from vjpviz.ui.voice import PASSING, PartsVoice

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 10, Qt.Key.Key_PageUp: -10}


class RowsVoice(PartsVoice):
    """A stop of Tab as long as there are rows. Which of them is reached, the widget has to show."""

    def __init__(self, widget: QWidget, role: QAccessible.Role = QAccessible.Role.List) -> None:
        super().__init__(widget, role)
        widget.installEventFilter(self)
        widget.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # until it is told of rows

    def tell(self) -> None:
        """The rows are other ones, or say something else."""
        keys = self.keys()
        self.widget.setFocusPolicy(Qt.FocusPolicy.TabFocus if keys else Qt.FocusPolicy.NoFocus)
        if self.reached and self.reached not in keys:
            self.reach(keys[0] if keys and self.widget.hasFocus() else "")
        super().tell()

    def keys(self) -> list[str]:
        """The keys of the rows in reading order."""
        return [part.key for part in self.parts()]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keys, and the way the focus goes."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier and self._takes(Qt.Key(event.key())):
                return True
        elif event.type() == QEvent.Type.FocusIn and isinstance(event, QFocusEvent):
            keys = self.keys()
            if self.reached not in keys and keys:
                self.reach(keys[-1 if event.reason() == Qt.FocusReason.BacktabFocusReason else 0])
            self.tell_focus_soon()
        elif (
            event.type() == QEvent.Type.FocusOut
            and isinstance(event, QFocusEvent)
            and self.reached
            and event.reason() not in PASSING
        ):
            self.reach("")
        return super().eventFilter(watched, event)

    def _takes(self, key: Qt.Key) -> bool:
        keys = self.keys()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.reached in keys and self.pressable:
            self.press(self.reached)
            return True
        if key not in _STEPS or not keys:
            return False
        here = keys.index(self.reached) if self.reached in keys else -1
        self.reach(keys[max(0, min(here + _STEPS[key], len(keys) - 1))])
        return True
