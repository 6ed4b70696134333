"""What can be typed here: a list below the cursor, with the signature and one line of help for the chosen name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QLabel, QListWidget, QListWidgetItem, QVBoxLayout

from vjpviz.lang.completion import complete, signature_at
from vjpviz.ui.announce import announce
from vjpviz.ui.style import code_font, named, ui_font

if TYPE_CHECKING:
    from vjpviz.lang.completion import Completion
    from vjpviz.ui.document import Document
    from vjpviz.ui.editor import Editor

ROWS, WIDTH = 8, 420
_ENOUGH = 2
"""Letters of a name after which names are offered unasked."""


class CompletionPopup(QFrame):
    """Lies over the window while the focus stays in the editor, which hands its keys to ``takes`` and ``after``."""

    offering_changed = Signal(bool)  # whether names are offered now

    def __init__(self, editor: Editor, document: Document) -> None:
        super().__init__(editor)
        self._editor = editor
        self._document = document
        self._found: list[Completion] = []
        self.setObjectName("completion")
        self.setAccessibleName(self.tr("Completions"))
        self._list = QListWidget(self)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setAccessibleName(self.tr("Completions"))
        self._list.currentRowChanged.connect(self._explain)
        self._list.itemClicked.connect(lambda _item: self._insert())
        self._signature = QLabel(self)
        self._signature.setTextFormat(Qt.TextFormat.PlainText)
        self._help = named(QLabel(self), "hint")
        for label in (self._signature, self._help):
            label.setWordWrap(True)
            label.setContentsMargins(10, 0, 10, 0)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(2, 6, 2, 8)
        column.setSpacing(4)
        column.addWidget(self._list)
        column.addWidget(self._signature)
        column.addWidget(self._help)
        editor.verticalScrollBar().valueChanged.connect(self.hide)
        self.hide()

    @property
    def names(self) -> list[str]:
        """What is offered, best first."""
        return [found.name for found in self._found] if self.isVisible() else []

    # keys

    def takes(self, event: QKeyEvent) -> bool:
        """Whether a key was meant for the list: arrows choose, Enter and Tab insert, Esc closes."""
        if not self.isVisible():
            return False
        key, plain = event.key(), event.modifiers() == Qt.KeyboardModifier.NoModifier
        if key == Qt.Key.Key_Escape:
            self.hide()
            return True
        moves = {
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_PageUp: 1 - ROWS,
            Qt.Key.Key_PageDown: ROWS - 1,
        }
        step = moves.get(Qt.Key(key))
        if not self._found or not plain:
            return False
        if step is not None:
            last = len(self._found) - 1
            row = self._list.currentRow() + step
            wrapped = row % len(self._found) if abs(step) == 1 else max(0, min(row, last))
            self._list.setCurrentRow(wrapped)
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab):
            if key != Qt.Key.Key_Tab and self._is_typed():
                return False  # there is nothing to insert: it is the end of the line that is meant
            self._insert()
            return True
        return False

    def after(self, typed: str) -> None:
        """The editor has taken a key: offer after a dot and within a name, tell the signature after a parenthesis."""
        if typed == "." or typed.isidentifier() or (typed.isdigit() and self._found and self.isVisible()):
            self._offer(unasked=typed != ".")
        elif typed in ("(", ","):
            self._tell_signature()
        elif typed in ("\b", "\x7f") and self._found and self.isVisible():
            self._offer(unasked=True)
        else:
            self.hide()

    def ask(self) -> None:
        """Offer what fits at the cursor, or tell how the function around it is called."""
        self._offer()
        if not self.isVisible():
            self._tell_signature()

    # what is shown

    def _offer(self, *, unasked: bool = False) -> None:
        line, column = self._place()
        source = self._editor.toPlainText()
        found = complete(source, line, column, self._document.trace)
        if unasked and found:
            before = source.split("\n")[line - 1][: column - found[0].replaces]
            short = found[0].replaces < _ENOUGH and not before.rstrip().endswith(".")
            done = found[0].replaces == len(found[0].name)  # the name is there already
            found = [] if short or (done and len(found) == 1) else found
        if not found:
            self.hide()
            return
        self._found = found
        self._list.clear()
        kinds = {
            "name": self.tr("name"),
            "module": self.tr("module"),
            "function": self.tr("function"),
            "method": self.tr("method"),
            "attribute": self.tr("attribute"),
            "class": self.tr("class"),
            "keyword": self.tr("argument"),
            "word": self.tr("word of Python"),
        }
        for completion in found:
            item = QListWidgetItem(completion.name, self._list)
            item.setFont(code_font(14))
            words = [completion.name, kinds.get(completion.kind, ""), completion.help]
            item.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(word for word in words if word))
        self._list.setCurrentRow(0)
        self._list.show()
        self._appear()

    def _tell_signature(self) -> None:
        called = signature_at(self._editor.toPlainText(), *self._place(), self._document.trace)
        self._found = []
        if called is None:
            self.hide()
            return
        self._list.hide()
        self._describe(called)
        self._appear()

    def _explain(self, row: int) -> None:
        if 0 <= row < len(self._found):
            self._describe(self._found[row])
            if self.isVisible():
                self._appear()

    def _describe(self, completion: Completion) -> None:
        self._signature.setFont(code_font(13))
        self._help.setFont(ui_font(13))
        self._signature.setText(completion.signature)
        self._signature.setVisible(bool(completion.signature))
        self._help.setText(completion.help)
        self._help.setVisible(bool(completion.help))
        parts = (completion.name, completion.signature, completion.help)
        announce(self._editor, ". ".join(part for part in parts if part))

    def _appear(self) -> None:
        window = self._editor.window()
        if self.parent() is not window:
            self.setParent(window)
        rows = min(len(self._found), ROWS)
        row_height = max(self._list.sizeHintForRow(0), 1) if rows else 0
        self._list.setFixedHeight(rows * row_height + 4 if rows else 0)
        wide = min(WIDTH, window.width() - 16)
        self.setFixedWidth(wide)
        column = self._column  # has no height for a width when both labels are hidden
        fitting = column.hasHeightForWidth()
        self.setFixedHeight(column.totalHeightForWidth(wide) if fitting else column.totalSizeHint().height())
        box = self._editor.cursorRect()
        below = self._editor.viewport().mapTo(window, box.bottomLeft() + QPoint(-12, 6))
        top = below.y()
        if top + self.height() > window.height() - 8:
            top = max(8, below.y() - box.height() - 12 - self.height())
        self.move(max(8, min(below.x(), window.width() - wide - 8)), top)
        self.show()
        self.raise_()
        self.offering_changed.emit(bool(self._found))

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing is offered any more."""
        super().hideEvent(event)
        self.offering_changed.emit(False)

    def _insert(self) -> None:
        row = self._list.currentRow()
        self.hide()
        if not 0 <= row < len(self._found):
            return
        chosen = self._found[row]
        cursor = self._editor.textCursor()
        back = QTextCursor.MoveOperation.PreviousCharacter
        cursor.movePosition(back, QTextCursor.MoveMode.KeepAnchor, chosen.replaces)
        cursor.insertText(f"{chosen.name}=" if chosen.kind == "keyword" else chosen.name)
        self._editor.setTextCursor(cursor)

    def _is_typed(self) -> bool:
        """Whether the chosen name stands there in full."""
        chosen = self._found[self._list.currentRow()]
        return chosen.kind != "keyword" and chosen.replaces == len(chosen.name)

    def _place(self) -> tuple[int, int]:
        """Line from 1 and column in characters: a QTextCursor counts UTF-16 units."""
        cursor = self._editor.textCursor()
        units = cursor.positionInBlock()
        before = cursor.block().text().encode("utf-16-le")[: 2 * units].decode("utf-16-le", "ignore")
        return cursor.blockNumber() + 1, len(before)
