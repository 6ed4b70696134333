"""Telling a screen reader something that no focus change tells it."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QLabel, QWidget


def announce(widget: QWidget, text: str) -> None:
    """Have a running screen reader speak a text once it is silent."""
    if text and QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))


class Said(QLabel):
    """A label for what came of something the person did: other words in it are spoken."""

    def setText(self, text: str) -> None:
        """Show the words; what is shown already, or where nobody looks, is not spoken."""
        other, around = text != self.text(), self.parentWidget()
        super().setText(text)
        if other and around is not None and around.isVisible():
            announce(self, text)
