"""The dialog that lists the keys."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QLabel, QVBoxLayout, QWidget

from vjpviz.ui.style import code_font


class ShortcutsDialog(QDialog):
    """Keys in groups."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Shortcuts"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        grid = QGridLayout()
        grid.setHorizontalSpacing(28)
        grid.setVerticalSpacing(6)
        for row, (keys, what) in enumerate(self._keys()):
            key = QLabel(keys)
            key.setFont(code_font(13, 500))
            if not keys:
                grid.setRowMinimumHeight(row, 10)
                continue
            grid.addWidget(key, row, 0)
            grid.addWidget(QLabel(what), row, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(16)
        column.addLayout(grid)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)

    def _keys(self) -> list[tuple[str, str]]:
        return [
            ("← →", self.tr("a step back, a step forward")),
            ("Home End", self.tr("before the first step, after the last")),
            ("Space", self.tr("play, pause")),
            ("", ""),
            ("W", self.tr("fit the graph")),
            ("+ - 0", self.tr("zoom in, out, to 100 %")),
            ("", ""),
            ("Ctrl+Enter", self.tr("run the script, or stop it")),
            ("Ctrl+/", self.tr("comment lines out and in")),
            ("Tab Shift+Tab", self.tr("indent, outdent")),
            ("Ctrl++ Ctrl+-", self.tr("larger and smaller script")),
            ("Esc", self.tr("leave the script, so that arrows step")),
            ("", ""),
            ("Ctrl+N Ctrl+O", self.tr("new script, open a script")),
            ("Ctrl+S", self.tr("save (with Shift: under another name)")),
            ("Ctrl+Z Ctrl+Shift+Z", self.tr("undo, redo")),
            ("Ctrl+E", self.tr("save the picture")),
            ("F11", self.tr("presentation")),
            ("F1", self.tr("this list")),
        ]
