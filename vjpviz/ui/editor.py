"""The script editor: line numbers, colours, the marks of the present step, errors where they are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPalette, QTextBlock, QTextCursor, QTextOption
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QTextEdit, QWidget

from vjpviz.ui.announce import announce
from vjpviz.ui.completion_popup import CompletionPopup
from vjpviz.ui.editing import bracket_pair, indent, newline, outdent, toggle_comment
from vjpviz.ui.gutter import Breakpoint, Gutter, breakpoints
from vjpviz.ui.highlighter import Highlighter
from vjpviz.ui.script_layout import ScriptLayout
from vjpviz.ui.script_links import ScriptLinks, paint_pointed
from vjpviz.ui.script_marks import ScriptMarks, marks_at
from vjpviz.ui.script_notes import message_height, paint_bands, paint_notes
from vjpviz.ui.shape_sketch import mismatch
from vjpviz.ui.style import code_font, colour

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent, QWheelEvent

    from vjpviz.graph.theme import Theme
    from vjpviz.trace.events import Span
    from vjpviz.ui.document import Document
    from vjpviz.ui.shape_sketch import Mismatch

GUTTER = 44
_SMALLEST, _LARGEST = 9, 40


class Editor(QPlainTextEdit):
    """Edits the Document's text. Tab and Shift+Tab indent, Esc leaves, Ctrl with the wheel zooms."""

    left = Signal()
    breakpoints_changed = Signal()

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._marks = ScriptMarks()
        self._links = ScriptLinks(document, self)
        self._size = 14
        self._found: tuple[tuple[int, int], ...] = ()
        self._mismatch: Mismatch | None = None
        self.setObjectName("editor")
        self.setAccessibleName(self.tr("Script"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setDocument(document.text)
        self._highlighter = Highlighter(document.text)
        self._gutter = Gutter(self)
        self.completions = CompletionPopup(self, document)
        self._dress()
        document.theme_changed.connect(self._dress)
        document.time_changed.connect(self._on_moment)
        document.trace_changed.connect(self._on_moment)
        document.stale_changed.connect(self._on_moment)
        document.failure_changed.connect(self._on_failure)
        document.path_changed.connect(self._on_path)
        self.updateRequest.connect(self._on_update)
        self.cursorPositionChanged.connect(self._select)

    # the look

    def _dress(self) -> None:
        theme = self._document.theme
        self.set_size(self._size)
        self._highlighter.set_colours(
            {
                "keyword": QColor(theme.keyword),
                "call": QColor(theme.call),
                "number": QColor(theme.number),
                "text": colour(theme, "acc"),
                "comment": QColor(theme.comment),
                "mark": colour(theme, "ink2"),
            }
        )
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Text, colour(theme, "ink"))
        self.setPalette(palette)
        self._on_moment()

    def set_size(self, size: int) -> None:
        """Set the font size in pixels."""
        self._size = max(_SMALLEST, min(size, _LARGEST))
        font = code_font(self._size)
        self.setStyleSheet(f"#editor {{ font-size: {font.pixelSize()}px; }}")
        self.setFont(font)
        self.document().setDefaultFont(font)
        self.document().setDocumentMargin(12)
        self.setTabStopDistance(4 * self.fontMetrics().horizontalAdvance(" "))
        self.setViewportMargins(self.gutter_width, 8, 0, 0)

    @property
    def size_in_pixels(self) -> int:
        """The font size."""
        return self._size

    @property
    def gutter_width(self) -> int:
        """Room for the line numbers."""
        digits = max(2, len(str(self.blockCount())))
        return max(GUTTER - 6, 14 + digits * self.fontMetrics().horizontalAdvance("0"))

    # the moment

    def _on_moment(self, *_: object) -> None:
        trace = self._document.trace
        fitting = trace is not None and not self._document.stale
        self._marks = marks_at(trace, self._document.t) if trace is not None and fitting else ScriptMarks()
        self._select()
        self.viewport().update()
        self._gutter.update()

    def _on_failure(self) -> None:
        failure = self._document.failure
        self._mismatch = mismatch(self._document.failed)
        words = "" if failure is None else failure.message
        if failure is not None and failure.span is not None:
            words = self.tr("Error in line {0}: {1}").format(failure.span.line, words)
        self.setAccessibleDescription(words)
        announce(self, words)
        self._make_room()
        self._on_moment()
        self.reveal()

    def _make_room(self) -> None:
        """A message that does not fit beside its line gets room below it."""
        layout, failure, line = self.document().documentLayout(), self._document.failure, self.failed_line
        assert isinstance(layout, ScriptLayout)
        words = failure.message if failure is not None and line is not None else ""
        high = message_height(self, line, words, self._mismatch) if line is not None else 0.0
        layout.keep_room(line or 0, high)

    def _on_path(self) -> None:
        if not self.document().isUndoAvailable():  # another script: begin at its begin
            self.moveCursor(QTextCursor.MoveOperation.Start)

    def reveal(self) -> None:
        """Scroll to the marked expression, unless the person is typing here."""
        span, line = self._marks.expression, self._marks.line
        failed = self.failed_line if self._document.t >= self._document.steps - 1 else None
        wanted = failed or (span.line if span else line)
        if wanted is None or self.hasFocus():
            return
        layout, band = self.document().documentLayout(), self.band(wanted)
        assert isinstance(layout, ScriptLayout)
        below = layout.room_below(wanted)
        if band is None or band.top() < 0 or band.bottom() + below > self.viewport().height():
            free = self.viewport().height() - below - self.row_height
            self.verticalScrollBar().setValue(self._first_above(wanted, min(free, self.viewport().height() / 2)))

    def select(self, span: Span) -> None:
        """Select a piece of the script, to go on typing there."""
        self.setTextCursor(self._cursor_for(span))
        self.centerCursor()
        self.setFocus()

    def _first_above(self, line: int, height: float) -> int:
        """The row of the scroll bar at which a line stands about so many px below the top."""
        block = self.document().findBlockByNumber(line - 1)
        while block.previous().isValid() and height > 0:
            block = block.previous()
            height -= self.blockBoundingRect(block).height()
        return block.firstLineNumber()

    def _select(self) -> None:
        theme = self._document.theme
        chosen: list[QTextEdit.ExtraSelection] = []
        failure = self._document.failure
        if failure is not None and failure.span is not None:
            argument = self._mismatch.argument if self._mismatch is not None else None
            wrong = self._cursor_for(argument or failure.span)
            mark = _selection(wrong)
            mark.format.setUnderlineColor(colour(theme, "err"))
            mark.format.setUnderlineStyle(mark.format.UnderlineStyle.WaveUnderline)
            chosen.append(mark)
        for place in bracket_pair(self.toPlainText(), self.textCursor().position()):
            cursor = QTextCursor(self.document())
            cursor.setPosition(place)
            cursor.movePosition(QTextCursor.MoveOperation.NextCharacter, QTextCursor.MoveMode.KeepAnchor)
            bracket = _selection(cursor)
            bracket.format.setBackground(colour(theme, "leaf"))
            chosen.append(bracket)
        for start, end in self._found:
            cursor = QTextCursor(self.document())
            cursor.setPosition(start)
            cursor.setPosition(min(end, self.document().characterCount() - 1), QTextCursor.MoveMode.KeepAnchor)
            match = _selection(cursor)
            match.format.setBackground(colour(theme, "leaf"))
            chosen.append(match)
        self.setExtraSelections(chosen)

    def _cursor_for(self, span: Span) -> QTextCursor:
        text = self.document()
        start = text.findBlockByNumber(span.line - 1)
        end = text.findBlockByNumber(span.end_line - 1)
        cursor = QTextCursor(text)
        if not start.isValid() or not end.isValid():
            return cursor
        cursor.setPosition(start.position() + min(span.column, start.length() - 1))
        stop = end.position() + min(span.end_column, end.length() - 1)
        if stop <= cursor.position():  # a place without extent: the rest of its line
            stop = start.position() + start.length() - 1
        cursor.setPosition(stop, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    # painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Bands below the text, values and messages behind it."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_bands(painter, self, self._marks)
        paint_pointed(painter, self, self._links.span)
        painter.end()
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_notes(painter, self, self._marks, self._document.failure, self._mismatch)
        painter.end()

    @property
    def theme(self) -> Theme:
        """The colours in use."""
        return self._document.theme

    @property
    def going_back(self) -> bool:
        """Whether the present moment is inside a backward call."""
        trace = self._document.trace
        return trace is not None and trace.call_at(self._document.t) is not None

    @property
    def marked_line(self) -> int | None:
        """The line of the present moment."""
        return self._marks.line

    @property
    def failed_line(self) -> int | None:
        """The line of the error."""
        if self._mismatch is not None and self._mismatch.argument is not None:
            return self._mismatch.argument.end_line
        failure = self._document.failure
        return failure.span.line if failure is not None and failure.span is not None else None

    def first_block(self) -> QTextBlock:
        """The first line in view."""
        return self.firstVisibleBlock()

    def line_at(self, y: float) -> int | None:
        """The line at a height of the viewport, or ``None`` below the last one."""
        block = self.firstVisibleBlock()
        while block.isValid():
            band = self.band(block.blockNumber() + 1)
            if band is None or band.top() <= y < band.bottom():
                return block.blockNumber() + 1 if band else None
            block = block.next()
        return None

    def band(self, line: int | None) -> QRectF | None:
        """The full width of a line, with all its rows, in the viewport; ``None`` where it is not in view."""
        block = self.document().findBlockByNumber(line - 1) if line else QTextBlock()
        if not block.isValid():
            return None
        box = self.blockBoundingGeometry(block).translated(self.contentOffset())
        layout = self.document().documentLayout()
        assert isinstance(layout, ScriptLayout)
        top = box.top() - layout.lift
        if box.bottom() < 0 or top > self.viewport().height():
            return None
        return QRectF(0, top, self.viewport().width(), box.height() - layout.room_below(block.blockNumber() + 1))

    def boxes(self, span: Span) -> list[QRectF]:
        """The places of a span in the viewport, one for each row that is in view."""
        found: list[QRectF] = []
        for line in range(span.line, span.end_line + 1):
            block = self.document().findBlockByNumber(line - 1)
            layout, band = block.layout(), self.band(line)
            if layout is None or band is None:
                continue
            first = span.column if line == span.line else len(block.text()) - len(block.text().lstrip())
            last = min(span.end_column, block.length() - 1) if line == span.end_line else block.length() - 1
            for row in (layout.lineAt(i) for i in range(layout.lineCount())):
                start, end = max(first, row.textStart()), min(last, row.textStart() + row.textLength())
                if start < end:
                    left, right = (self._left(block) + _x(row.cursorToX(place)) for place in (start, end))
                    found.append(QRectF(left, band.y() + row.y(), right - left, self.row_height))
        return found

    def end_of(self, line: int) -> QPointF:
        """Where a line ends in the viewport: the right border and the middle of its last row."""
        block = self.document().findBlockByNumber(line - 1)
        layout, band = block.layout(), self.band(line)
        if layout is None or band is None or not layout.lineCount():
            return QPointF(self.document().documentMargin(), 0)
        row = layout.lineAt(layout.lineCount() - 1)
        return QPointF(self._left(block) + _x(row.cursorToX(block.length() - 1)), band.bottom() - self.row_height / 2)

    @property
    def row_height(self) -> float:
        """The height of a line that is not wrapped."""
        layout = self.document().documentLayout()
        assert isinstance(layout, ScriptLayout)
        return layout.line_height

    def _left(self, block: QTextBlock) -> float:
        return self.contentOffset().x() + block.layout().position().x()

    # the gutter

    @property
    def breakpoints(self) -> tuple[int, ...]:
        """The lines with a breakpoint."""
        return breakpoints(self.document())

    def toggle_breakpoint(self, line: int | None = None) -> None:
        """A breakpoint on this line, by default the cursor's, or none there any more."""
        block = self.document().findBlockByNumber(line - 1) if line else self.textCursor().block()
        # None takes it away, which the stubs do not know
        block.setUserData(None if block.userData() else Breakpoint())  # pyright: ignore[reportArgumentType]
        self._gutter.update()
        words = self.tr("breakpoint in line {0}") if block.userData() else self.tr("no breakpoint in line {0} any more")
        announce(self, words.format(block.blockNumber() + 1))
        self.breakpoints_changed.emit()

    def _on_update(self, area: QRect, dy: int) -> None:
        del area, dy
        self._gutter.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the gutter as high as the text."""
        super().resizeEvent(event)
        self._make_room()
        box = self.contentsRect()
        self._gutter.setGeometry(QRect(box.left(), box.top(), self.gutter_width, box.height()))

    # the person

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Indentation, comments, and a new line that keeps its place."""
        if self.completions.takes(event):
            return
        key = event.key()
        cursor = self.textCursor()
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if key == Qt.Key.Key_Tab and not control:
            indent(cursor)
        elif key == Qt.Key.Key_Backtab:
            outdent(cursor)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not control:
            newline(cursor)
            self.ensureCursorVisible()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
        self.completions.after(event.text() if not control else "")

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Offer nothing any more."""
        self.completions.hide()
        super().focusOutEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Offer nothing any more."""
        self.completions.hide()
        super().mousePressEvent(event)

    def toggle_comment(self) -> None:
        """Comment the selected lines out, or in again."""
        toggle_comment(self.textCursor())

    @property
    def wraps(self) -> bool:
        """Whether long lines are wrapped."""
        return self.lineWrapMode() == QPlainTextEdit.LineWrapMode.WidgetWidth

    def set_wraps(self, wraps: bool) -> None:
        """Wrap long lines, or let them go on beyond the border."""
        mode = QPlainTextEdit.LineWrapMode
        self.setLineWrapMode(mode.WidgetWidth if wraps else mode.NoWrap)

    def larger(self) -> None:
        """A larger font."""
        self.set_size(self._size + 1)

    def smaller(self) -> None:
        """A smaller font."""
        self.set_size(self._size - 1)

    def usual_size(self) -> None:
        """The font as designed."""
        self.set_size(14)

    def set_found(self, matches: Sequence[tuple[int, int]]) -> None:
        """Tint these stretches of the text (start and end)."""
        self._found = tuple(matches)
        self._select()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ctrl with the wheel zooms."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.set_size(self._size + (1 if event.angleDelta().y() > 0 else -1))
            event.accept()
        else:
            super().wheelEvent(event)


def _x(found: Any) -> float:
    """PySide gives an x, or an x with the place it was found for."""
    return float(found[0] if isinstance(found, tuple) else found)


def _selection(cursor: QTextCursor) -> Any:
    """An ``ExtraSelection``, whose members PySide's stubs lack."""
    chosen: Any = QTextEdit.ExtraSelection()
    chosen.cursor = cursor
    return chosen
