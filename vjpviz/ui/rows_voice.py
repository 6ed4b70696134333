"""Painted rows by keyboard: Up, Down, Home and End go to others, Enter does what a click does."""

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
        if key == Qt.Key.Key_Escape and self.reached:
            self.reach("")
            return True
        there = self.next_key(keys, key) if keys else None
        if there is not None:
            self.reach(there)
        return there is not None

    def next_key(self, keys: list[str], pressed: Qt.Key) -> str | None:
        """The row that a key goes to from the one that is reached; ``None`` for a key that goes nowhere."""
        if pressed in (Qt.Key.Key_Home, Qt.Key.Key_End):
            return keys[0 if pressed == Qt.Key.Key_Home else -1]
        if pressed not in _STEPS:
            return None
        here = keys.index(self.reached) if self.reached in keys else -1
        return keys[max(0, min(here + _STEPS[pressed], len(keys) - 1))]
