"""Ways to edit a script that a plain text field does not know: indentation, comments, brackets."""

from __future__ import annotations

import re

from PySide6.QtGui import QTextBlock, QTextCursor

STEP = 4
_PAIRS = {"(": ")", "[": "]", "{": "}"}
_BACK = {closing: opening for opening, closing in _PAIRS.items()}


def indent(cursor: QTextCursor) -> None:
    """Spaces up to the next stop, or, with a selection, one step for each of its lines."""
    if not cursor.hasSelection():
        cursor.insertText(" " * (STEP - cursor.positionInBlock() % STEP))
        return
    _each_line(cursor, lambda line: line.insertText(" " * STEP) if line.block().text() else None)


def outdent(cursor: QTextCursor) -> None:
    """One step less for the line, or for each line of the selection."""

    def less(line: QTextCursor) -> None:
        text = line.block().text()
        for _ in range(min(STEP, len(text) - len(text.lstrip(" ")))):
            line.deleteChar()

    _each_line(cursor, less)


def toggle_comment(cursor: QTextCursor) -> None:
    """Comment the lines out, or, when all of them are comments, take the marks away."""
    lines = [block.text() for block in _blocks(cursor) if block.text().strip()]
    if not lines:
        return
    if all(text.lstrip().startswith("#") for text in lines):

        def remove(line: QTextCursor) -> None:
            match = re.match(r"(\s*)(# ?)", line.block().text())
            if match:
                line.setPosition(line.block().position() + match.start(2))
                for _ in match.group(2):
                    line.deleteChar()

        _each_line(cursor, remove)
        return
    depth = min(len(text) - len(text.lstrip()) for text in lines)

    def add(line: QTextCursor) -> None:
        if line.block().text().strip():
            line.setPosition(line.block().position() + depth)
            line.insertText("# ")

    _each_line(cursor, add)


def newline(cursor: QTextCursor) -> None:
    """A new line as deep as this one, deeper after a colon or an open bracket."""
    before = cursor.block().text()[: cursor.positionInBlock()]
    depth = len(before) - len(before.lstrip(" "))
    if before.rstrip().endswith((":", "(", "[", "{")):
        depth += STEP
    cursor.beginEditBlock()
    cursor.insertText("\n" + " " * depth)
    cursor.endEditBlock()


def bracket_pair(text: str, position: int) -> tuple[int, ...]:
    """The places of the bracket beside the cursor and of its partner; empty without one."""
    for place in (position - 1, position):
        if 0 <= place < len(text):
            if text[place] in _PAIRS:
                partner = _search(text, place, 1, text[place], _PAIRS[text[place]])
            elif text[place] in _BACK:
                partner = _search(text, place, -1, text[place], _BACK[text[place]])
            else:
                continue
            return (place, partner) if partner is not None else ()
    return ()


def _search(text: str, place: int, step: int, same: str, other: str) -> int | None:
    depth = 0
    while 0 <= place < len(text):
        depth += (text[place] == same) - (text[place] == other)
        if depth == 0:
            return place
        place += step
    return None


def _blocks(cursor: QTextCursor) -> list[QTextBlock]:
    document = cursor.document()
    first = document.findBlock(cursor.selectionStart())
    last = document.findBlock(cursor.selectionEnd())
    if cursor.hasSelection() and last.position() == cursor.selectionEnd() and last.blockNumber() > first.blockNumber():
        last = last.previous()
    return [document.findBlockByNumber(number) for number in range(first.blockNumber(), last.blockNumber() + 1)]


def _each_line(cursor: QTextCursor, change) -> None:
    cursor.beginEditBlock()
    for block in _blocks(cursor):
        line = QTextCursor(cursor)  # a copy shares the document and the edit block
        line.setPosition(block.position())
        change(line)
    cursor.endEditBlock()
