"""The commands of the window: one QAction each, which menus, buttons, keys and the list of keys share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QMenu, QWidget


class Commands:
    """QActions in named groups, in the order in which they were added. Their keys work in the whole window."""

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self.groups: dict[str, list[QAction]] = {}

    def add(
        self,
        group: str,
        title: str,
        keys: str | tuple[str, ...],
        work: Callable[[], object],
        place: QWidget | None = None,
    ) -> QAction:
        """A command; menus show the first of its keys. With a ``place`` the keys work only while the focus is in it."""
        action = QAction(title, self._window)
        action.setShortcuts([QKeySequence(key) for key in ((keys,) if isinstance(keys, str) else keys)])
        context = Qt.ShortcutContext
        action.setShortcutContext(context.WidgetWithChildrenShortcut if place else context.WindowShortcut)
        action.triggered.connect(lambda _checked=False: work())
        (place or self._window).addAction(action)
        self.groups.setdefault(group, []).append(action)
        return action

    def fill(self, menu: QMenu) -> None:
        """Put every group into the menu as a menu of its own."""
        for group, actions in self.groups.items():
            menu.addMenu(group).addActions(actions)


def keys_of(action: QAction) -> str:
    """The keys of an action as people read them."""
    return "  ".join(map(native, action.shortcuts()))


def native(keys: QKeySequence | str) -> str:
    """Keys as the system and the language write them: ``Strg+S`` for ``Ctrl+S``."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
