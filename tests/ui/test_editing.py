"""Editing a script as a plain text field cannot."""

from __future__ import annotations

from PySide6.QtGui import QTextCursor

from vjpviz.ui.editing import bracket_pair, newline, toggle_comment


def at_everything(document):
    cursor = QTextCursor(document.text)
    cursor.select(QTextCursor.SelectionType.Document)
    return cursor


def test_comments_come_and_go_as_one_step(document):
    source = "if a:\n    b = 1\n\n    c = 2"
    document.load(source)
    toggle_comment(at_everything(document))
    assert document.source == "# if a:\n#     b = 1\n\n#     c = 2"
    toggle_comment(at_everything(document))
    assert document.source == source
    document.text.undo()
    document.text.undo()
    assert document.source == source


def test_a_new_line_is_deeper_after_a_colon(document):
    document.load("for i in x:")
    cursor = QTextCursor(document.text)
    cursor.movePosition(QTextCursor.MoveOperation.End)
    newline(cursor)
    assert document.source == "for i in x:\n    "


def test_brackets_find_their_partner():
    text = "f(a[0], (b))"
    assert bracket_pair(text, 2) == (1, 11)
    assert bracket_pair(text, 12) == (11, 1)
    assert bracket_pair("f(a", 2) == ()


def test_a_rewrite_is_one_step_of_undo_and_touches_only_what_differs(document):
    document.load("a = '𝛼'\nb = 2\n")
    document.rewrite("a = '𝛼'\nb = 30\n")
    assert document.source == "a = '𝛼'\nb = 30\n"
    document.text.undo()
    assert document.source == "a = '𝛼'\nb = 2\n"
