"""The script editor: line numbers, colours, the marks of the present step, errors where they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPalette, QPen, QTextBlock, QTextCursor
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QTextEdit, QWidget

from vjpviz.ui.editing import bracket_pair, indent, newline, outdent, toggle_comment
from vjpviz.ui.highlighter import Highlighter
from vjpviz.ui.script_layout import ScriptLayout
from vjpviz.ui.script_marks import ScriptMarks, marks_at
from vjpviz.ui.style import code_font, colour, ui_font

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent, QWheelEvent

    from vjpviz.trace.events import Span
    from vjpviz.ui.document import Document

GUTTER = 44
_SMALLEST, _LARGEST = 9, 40


class Editor(QPlainTextEdit):
    """Edits the Document's text. Tab and Shift+Tab indent, Ctrl+/ comments, Ctrl with the wheel zooms."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._marks = ScriptMarks()
        self._size = 14
        self.setObjectName("editor")
        self.setAccessibleName(self.tr("Script"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.setDocument(document.text)
        self._highlighter = Highlighter(document.text)
        self._gutter = _Gutter(self)
        self._dress()
        document.theme_changed.connect(self._dress)
        document.time_changed.connect(self._on_moment)
        document.trace_changed.connect(self._on_moment)
        document.stale_changed.connect(self._on_moment)
        document.failure_changed.connect(self._on_moment)
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
        self.setStyleSheet(f"#editor {{ font-size: {self._size}px; }}")
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

    def reveal(self) -> None:
        """Scroll to the marked expression, unless the person is typing here."""
        span, line = self._marks.expression, self._marks.line
        wanted = span.line if span else line
        if wanted is None or self.hasFocus():
            return
        block = self.document().findBlockByNumber(wanted - 1)
        shown = self.firstVisibleBlock().blockNumber()
        rows = max(1, self.viewport().height() // max(1, round(self._line_height(block))))
        if not shown <= wanted - 1 < shown + rows - 1:
            self.verticalScrollBar().setValue(max(0, wanted - 1 - rows // 2))

    def _select(self) -> None:
        theme = self._document.theme
        chosen: list[QTextEdit.ExtraSelection] = []
        failure = self._document.failure
        if failure is not None and failure.span is not None:
            wrong = self._cursor_for(failure.span)
            mark = _selection(wrong)
            mark.format.setUnderlineColor(colour(theme, "err"))  # pyright: ignore[reportAttributeAccessIssue]
            mark.format.setUnderlineStyle(mark.format.UnderlineStyle.WaveUnderline)  # pyright: ignore[reportAttributeAccessIssue]
            chosen.append(mark)
        for place in bracket_pair(self.toPlainText(), self.textCursor().position()):
            cursor = QTextCursor(self.document())
            cursor.setPosition(place)
            cursor.movePosition(QTextCursor.MoveOperation.NextCharacter, QTextCursor.MoveMode.KeepAnchor)
            bracket = _selection(cursor)
            bracket.format.setBackground(colour(theme, "leaf"))  # pyright: ignore[reportAttributeAccessIssue]
            chosen.append(bracket)
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
        self._paint_bands(painter)
        painter.end()
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_notes(painter)
        painter.end()

    def _paint_bands(self, painter: QPainter) -> None:
        theme = self._document.theme
        going_back = self._document.trace is not None and self._document.trace.call_at(self._document.t) is not None
        tint = colour(theme, "flow_bg" if going_back else "sunken")
        if (band := self.band(self._marks.line)) is not None:
            painter.fillRect(band, tint)
        span = self._marks.expression
        if span is not None and span.line == span.end_line and span.line != self._marks.line:
            block = self.document().findBlockByNumber(span.line - 1)
            if (band := self.band(span.line)) is not None and block.isValid():
                left = self._x_of(block, span.column)
                right = self._x_of(block, span.end_column)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(tint)
                painter.drawRoundedRect(QRectF(left - 6, band.y() + 3, right - left + 12, band.height() - 6), 6, 6)

    def _paint_notes(self, painter: QPainter) -> None:
        theme = self._document.theme
        failure = self._document.failure
        failed = failure.span.line if failure is not None and failure.span is not None else None
        width = self.viewport().width()
        span = self._marks.expression
        for line, text in self._marks.values:
            room = width - 16
            if span is not None and line == span.line:
                room -= painter.fontMetrics().horizontalAdvance(self._marks.node) + 60
            if line != failed and line != self._marks.line:
                self._note(painter, line, text, colour(theme, "ink3"), room)
        if span is not None and self._marks.node and (band := self.band(span.line)) is not None:
            painter.setFont(code_font(13))
            wide = painter.fontMetrics().horizontalAdvance(self._marks.node)
            left = width - 16 - wide
            free = self._x_of(self.document().findBlockByNumber(span.line - 1), 10_000) + 30
            if left > free:
                painter.setPen(colour(theme, "flow"))
                painter.drawText(QPointF(left, band.center().y() + 4.5), self._marks.node)
                center = QPointF(left - 14, band.center().y())
                painter.setPen(QPen(colour(theme, "flow"), 1.6))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawEllipse(center, 5.8, 5.8)
                painter.setBrush(colour(theme, "flow"))
                painter.setPen(Qt.PenStyle.NoPen)
                painter.drawEllipse(center, 3.3, 3.3)
        if failure is not None and failed is not None:
            self._note_failure(painter, failed, failure.message)

    def _note_failure(self, painter: QPainter, line: int, message: str) -> None:
        """The message beside the line, or, where there is no room, below it on a card of its own."""
        theme = self._document.theme
        band = self.band(line)
        block = self.document().findBlockByNumber(line - 1)
        if band is None:
            return
        painter.setFont(ui_font(13, 500))
        words = message.strip().split("\n")[0]
        left = self._x_of(block, 10_000) + 20
        room = self.viewport().width() - 16
        painter.setPen(colour(theme, "err"))
        if left + painter.fontMetrics().horizontalAdvance(words) <= room:
            painter.drawText(QPointF(left, band.center().y() + 4.5), words)
            return
        wide = room - 12
        flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft
        box = painter.fontMetrics().boundingRect(QRect(0, 0, round(wide) - 20, 400), flags, words)
        card = QRectF(10, band.bottom() + 2, box.width() + 22, box.height() + 12)
        painter.setBrush(colour(theme, "panel"))
        painter.setPen(QPen(colour(theme, "err"), 1))
        painter.drawRoundedRect(card, 6, 6)
        painter.drawText(card.adjusted(10, 6, -8, -4).toRect(), flags, words)

    def _note(self, painter: QPainter, line: int, text: str, ink: QColor, room: float) -> None:
        band = self.band(line)
        block = self.document().findBlockByNumber(line - 1)
        if band is None:
            return
        painter.setFont(code_font(13))
        left = self._x_of(block, 10_000) + 28
        if left + painter.fontMetrics().horizontalAdvance(text) < room:
            painter.setPen(ink)
            painter.drawText(QPointF(left, band.center().y() + 4.5), text)

    def band(self, line: int | None) -> QRectF | None:
        """The full width of a line in viewport coordinates, or ``None`` where it is not in view."""
        block = self.document().findBlockByNumber(line - 1) if line else QTextBlock()
        if not block.isValid():
            return None
        box = self.blockBoundingGeometry(block).translated(self.contentOffset())
        layout = self.document().documentLayout()
        assert isinstance(layout, ScriptLayout)
        top = box.top() - layout.lift
        if box.bottom() < 0 or top > self.viewport().height():
            return None
        return QRectF(0, top, self.viewport().width(), layout.line_height)

    def _line_height(self, block: QTextBlock) -> float:
        return self.blockBoundingGeometry(block).height() or 20

    def _x_of(self, block: QTextBlock, column: int) -> float:
        layout = block.layout()
        offset = self.contentOffset().x()
        if layout is None or layout.lineCount() == 0:
            return offset + self.document().documentMargin()
        x = layout.lineAt(0).cursorToX(min(column, block.length() - 1))
        return offset + layout.position().x() + float(x[0] if isinstance(x, tuple) else x)  # pyright: ignore[reportArgumentType]

    # the gutter

    def paint_gutter(self, painter: QPainter) -> None:
        """Line numbers; the marked one in orange beside a bar."""
        theme = self._document.theme
        top = self.viewport().y()
        painter.fillRect(self._gutter.rect(), colour(theme, "panel"))
        block = self.firstVisibleBlock()
        while block.isValid():
            band = self.band(block.blockNumber() + 1)
            if band is None:
                break
            line = block.blockNumber() + 1
            marked = line == self._marks.line
            box = QRectF(0, band.y() + top, self._gutter.width(), band.height())
            going_back = self._document.step is not None and self._document.step.call is not None
            if marked:
                painter.fillRect(box, colour(theme, "flow_bg" if going_back else "sunken"))
                painter.fillRect(
                    QRectF(0, box.y(), 3, box.height()), colour(theme, "flow_line" if going_back else "data")
                )
            painter.setFont(code_font(13, 700 if marked else 400))
            painter.setPen(colour(theme, ("flow" if going_back else "data") if marked else "ink3"))
            painter.drawText(
                box.adjusted(0, 0, -8, 0), Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(line)
            )
            block = block.next()

    def _on_update(self, area: QRect, dy: int) -> None:
        del area, dy
        self._gutter.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the gutter as high as the text."""
        super().resizeEvent(event)
        box = self.contentsRect()
        self._gutter.setGeometry(QRect(box.left(), box.top(), self.gutter_width, box.height()))

    # the person

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Indentation, comments, and a new line that keeps its place."""
        key, modifiers = event.key(), event.modifiers()
        cursor = self.textCursor()
        control = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
        if key == Qt.Key.Key_Slash and control:
            toggle_comment(cursor)
        elif key == Qt.Key.Key_Tab and not control:
            indent(cursor)
        elif key == Qt.Key.Key_Backtab:
            outdent(cursor)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not control:
            newline(cursor)
            self.ensureCursorVisible()
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal) and control:
            self.set_size(self._size + 1)
        elif key == Qt.Key.Key_Minus and control:
            self.set_size(self._size - 1)
        elif key == Qt.Key.Key_0 and control:
            self.set_size(14)
        elif key == Qt.Key.Key_Escape:
            self.clearFocus()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ctrl with the wheel zooms."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.set_size(self._size + (1 if event.angleDelta().y() > 0 else -1))
            event.accept()
        else:
            super().wheelEvent(event)


class _Gutter(QWidget):
    def __init__(self, editor: Editor) -> None:
        super().__init__(editor)
        self._editor = editor

    def sizeHint(self) -> QSize:
        """As wide as the numbers."""
        return QSize(self._editor.gutter_width, 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Ask the editor."""
        painter = QPainter(self)
        self._editor.paint_gutter(painter)
        painter.end()


def _selection(cursor: QTextCursor) -> QTextEdit.ExtraSelection:
    chosen = QTextEdit.ExtraSelection()
    chosen.cursor = cursor  # pyright: ignore[reportAttributeAccessIssue]
    return chosen
