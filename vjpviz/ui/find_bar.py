"""The bar that finds and replaces in the script."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from vjpviz.ui.style import named

if TYPE_CHECKING:
    from vjpviz.ui.editor import Editor


class FindBar(QFrame):
    """Hidden until asked for. Enter and Shift+Enter go to the next and the previous match, Esc to the script."""

    def __init__(self, editor: Editor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self.setObjectName("find")
        self.wanted = self._field(self.tr("Find"))
        self.replacement = self._field(self.tr("Replace with"))
        self._count = named(QLabel(self), "hint")
        self._count.setMinimumWidth(64)
        self._case = self._toggle("Aa", self.tr("Match case"))
        self._words = self._toggle(self.tr("word"), self.tr("Whole words"))
        previous = self._tool("↑", self.tr("Previous match"), self.find_previous)
        following = self._tool("↓", self.tr("Next match"), self.find_next)
        close = self._tool("✕", self.tr("Close"), self.leave)
        self._replace = QPushButton(self.tr("Replace"), self)
        self._replace.clicked.connect(self.replace)
        self._all = QPushButton(self.tr("Replace all"), self)
        self._all.clicked.connect(self.replace_all)
        grid = QGridLayout(self)
        grid.setContentsMargins(12, 8, 8, 8)
        grid.setSpacing(4)
        grid.addWidget(self.wanted, 0, 0, 1, 4)
        for column, widget in enumerate((previous, following, close), 4):
            grid.addWidget(widget, 0, column)
        grid.addWidget(self.replacement, 1, 0, 1, 4)
        for line, widgets in enumerate(((self._case, self._words, self._count), (self._replace, self._all)), 2):
            row = QHBoxLayout()
            for widget in widgets:
                row.addWidget(widget)
            row.addStretch()
            grid.addLayout(row, line, 0, 1, 7)
        grid.setColumnStretch(3, 1)
        self.wanted.textChanged.connect(self._on_typed)
        editor.document().contentsChanged.connect(self._mark)
        for widget in (self.wanted, self.replacement):
            widget.installEventFilter(self)
        self.hide()

    def _field(self, name: str) -> QLineEdit:
        field = QLineEdit(self)
        field.setPlaceholderText(name)
        field.setAccessibleName(name)
        field.setMinimumWidth(80)
        field.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        return field

    def _tool(self, text: str, name: str, work) -> QToolButton:
        button = QToolButton(self)
        button.setText(text)
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.clicked.connect(lambda _checked=False: work())
        return button

    def _toggle(self, text: str, name: str) -> QToolButton:
        button = self._tool(text, name, self._on_typed)
        button.setCheckable(True)
        return button

    # what a person asks for

    def ask(self, *, replace: bool = False) -> None:
        """Show the bar, with what is selected in the script as what is wanted."""
        selected = self._editor.textCursor().selectedText()
        if selected and "\u2029" not in selected:
            self.wanted.setText(selected)
        for widget in (self.replacement, self._replace, self._all):
            widget.setVisible(replace)
        self.show()
        self.wanted.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.wanted.selectAll()
        self._mark()

    def leave(self) -> None:
        """Hide the bar and go on in the script, at the match."""
        self.hide()
        self._editor.set_found(())
        self._editor.setFocus()

    def find_next(self) -> None:
        """Select the next match, from the top again after the last."""
        after = self._editor.textCursor().selectionEnd()
        self._select(next((m for m in self._matches() if m[0] >= after), None) or next(iter(self._matches()), None))

    def find_previous(self) -> None:
        """Select the match before this one, from the bottom again before the first."""
        before = self._editor.textCursor().selectionStart()
        matches = self._matches()
        self._select(next((m for m in reversed(matches) if m[1] <= before), None) or next(reversed(matches), None))

    def replace(self) -> None:
        """Replace the selected match and go to the next."""
        cursor = self._editor.textCursor()
        if (cursor.selectionStart(), cursor.selectionEnd()) in self._matches():
            cursor.insertText(self.replacement.text())
            self._editor.setTextCursor(cursor)
        self.find_next()

    def replace_all(self) -> int:
        """Replace every match in one step of the undo history; how many there were."""
        matches = self._matches()
        cursor = QTextCursor(self._editor.document())
        cursor.beginEditBlock()
        for start, end in reversed(matches):
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            cursor.insertText(self.replacement.text())
        cursor.endEditBlock()
        self._tell(self.tr("{0} replaced").format(len(matches)))
        return len(matches)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter, Shift+Enter and Esc in the fields; Tab goes from one to the other."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            there = {Qt.Key.Key_Tab: self.replacement, Qt.Key.Key_Backtab: self.wanted}.get(Qt.Key(event.key()))
            if there is not None and there is not watched and there.isVisible():
                there.setFocus(Qt.FocusReason.TabFocusReason)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                if watched is self.replacement:
                    self.replace()
                elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                    self.find_previous()
                else:
                    self.find_next()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.leave()
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc on the buttons too."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    # matches

    def _on_typed(self, *_: object) -> None:
        cursor = self._editor.textCursor()
        cursor.setPosition(cursor.selectionStart())
        self._editor.setTextCursor(cursor)
        self._mark()
        if self.wanted.text():
            self.find_next()

    def _select(self, match: tuple[int, int] | None) -> None:
        if match is not None:
            cursor = self._editor.textCursor()
            cursor.setPosition(match[0])
            cursor.setPosition(match[1], QTextCursor.MoveMode.KeepAnchor)
            self._editor.setTextCursor(cursor)
            self._editor.ensureCursorVisible()
        self._mark()

    def _mark(self) -> None:
        if self.isHidden():
            return
        matches = self._matches()
        self._editor.set_found(matches)
        cursor = self._editor.textCursor()
        here = (cursor.selectionStart(), cursor.selectionEnd())
        if not self.wanted.text():
            self._tell("")
        elif here in matches:
            self._tell(self.tr("{0} of {1}").format(matches.index(here) + 1, len(matches)))
        else:
            self._tell(self.tr("none") if not matches else str(len(matches)))

    def _tell(self, words: str) -> None:
        self._count.setText(words)
        self.wanted.setAccessibleDescription(words)

    def _matches(self) -> tuple[tuple[int, int], ...]:
        """Start and end of every match, in the positions of a QTextDocument, which count UTF-16 units."""
        wanted = re.escape(self.wanted.text())
        if not wanted:
            return ()
        if self._words.isChecked():
            wanted = rf"(?<!\w){wanted}(?!\w)"
        text = self._editor.toPlainText()
        flags = re.NOFLAG if self._case.isChecked() else re.IGNORECASE
        spans = [match.span() for match in re.finditer(wanted, text, flags)]
        if text.isascii():
            return tuple(spans)
        return tuple((_utf16(text[:start]), _utf16(text[:end])) for start, end in spans)


def _utf16(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
