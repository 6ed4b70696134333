"""The dialog that lists the keys: those of the commands, and those that only mean something in one place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from vjpviz.ui.commands import keys_of, native
from vjpviz.ui.dialog import Dialog
from vjpviz.ui.style import code_font, ui_font
from vjpviz.ui.voice import Voice

if TYPE_CHECKING:
    from vjpviz.ui.commands import Commands

Rows = list[tuple[str, str]]


class ShortcutsDialog(Dialog):
    """Keys in groups, in two columns."""

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Shortcuts"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.rows: dict[str, Rows] = self._keys_of_places()
        for group, actions in commands.groups.items():
            self.rows[group] = [(keys_of(action), action.text()) for action in actions if action.shortcuts()]
        columns = QWidget(self)
        row = QHBoxLayout(columns)
        row.setSpacing(40)
        names = list(self.rows)
        half = (len(names) + 1) // 2
        for part in (names[:half], names[half:]):
            row.addLayout(self._column({name: self.rows[name] for name in part}))
        scroll = _Keys(self)
        Voice(scroll, QAccessible.Role.Pane)
        scroll.setWidget(columns)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setAccessibleName(self.tr("Shortcuts"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.addWidget(scroll)
        column.addWidget(buttons)
        wanted = columns.sizeHint()
        room = self.screen().availableSize()
        self.resize(min(wanted.width() + 70, room.width() - 40), min(wanted.height() + 100, room.height() - 80))

    def _column(self, groups: dict[str, Rows]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(5)
        line = 0
        for group, rows in groups.items():
            title = QLabel(group)
            title.setFont(ui_font(14, 600))
            grid.addWidget(title, line, 0, 1, 2)
            for keys, what in rows:
                line += 1
                key = QLabel(keys)
                key.setFont(code_font(13, 500))
                grid.addWidget(key, line, 0)
                grid.addWidget(QLabel(what), line, 1)
            grid.setRowMinimumHeight(line + 1, 12)
            line += 2
        grid.setRowStretch(line, 1)
        return grid

    def _keys_of_places(self) -> dict[str, Rows]:
        return {
            self.tr("Steps, wherever nobody types"): [
                ("←  →", self.tr("a step back, a step forward")),
                (self.tr("Home  End"), self.tr("before the first step, after the last")),
                (self.tr("Space"), self.tr("play, pause")),
            ],
            self.tr("In the graph"): [
                ("W", self.tr("fit the graph")),
                ("+  -  0", self.tr("zoom in, out, to 100 %")),
                ("↑  ↓", self.tr("move the graph")),
                (self.tr("Shift with arrows"), self.tr("move the graph")),
                (self.tr("Tab  Shift+Tab"), self.tr("from card to card, and on to the next control")),
                (self.tr("Enter"), self.tr("the menu of the card or the function")),
                (native("Ctrl+F"), self.tr("find on the graph")),
                ("O", self.tr("turn the graph")),
                ("M", self.tr("functions only, or tensors too")),
                ("F", self.tr("fold repeated parts, and open them again")),
                (self.tr("the wheel, a pinch"), self.tr("zoom at the pointer")),
                (self.tr("a drag"), self.tr("move the graph, or a card")),
                (self.tr("a double click"), self.tr("values of a card, folding of a function")),
                (self.tr("Ctrl with a drag"), self.tr("take the picture out of the window")),
            ],
            self.tr("In an equation, the engine, the saved tensors"): [
                ("↑  ↓", self.tr("from entry to entry, from row to row")),
                (self.tr("Enter"), self.tr("the array in full, the step of the node")),
            ],
            self.tr("In the table of tensors"): [(self.tr("Enter"), self.tr("edit the values of a leaf"))],
            self.tr("In the presentation"): [
                ("←  →  " + self.tr("PgUp  PgDown"), self.tr("a step back, a step forward")),
                (self.tr("Home  End"), self.tr("before the first step, after the last")),
                (self.tr("Space"), self.tr("play, pause")),
                ("W", self.tr("fit the graph")),
                ("B  .", self.tr("blank the screen, and show it again")),
                ("Esc  F11", self.tr("leave it")),
            ],
            self.tr("In a number of v"): [
                ("↑  ↓", self.tr("one more, one less")),
                (self.tr("Shift+↑  Shift+↓"), self.tr("a tenth more, a tenth less")),
                (self.tr("a drag"), self.tr("more or less while the graph follows")),
            ],
            self.tr("In the script"): [
                (self.tr("Tab  Shift+Tab"), self.tr("indent, outdent")),
                (self.tr("Esc"), self.tr("leave the script, so that arrows step")),
            ],
        }


class _Keys(QScrollArea):
    """A class of its own, for Qt speaks for its own ones itself."""
