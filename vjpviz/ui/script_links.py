"""The script and the graph light each other: an expression under the pointer, and what is pointed at elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QMouseEvent

from vjpviz.ui.links import key_at, node_of, span_of, tensor_of, time_of
from vjpviz.ui.style import colour

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from vjpviz.trace.events import Span
    from vjpviz.ui.document import Document
    from vjpviz.ui.editor import Editor


class ScriptLinks(QObject):
    """Points at what the expression under the pointer made. A click keeps it lit, with Ctrl it goes to its step."""

    def __init__(self, document: Document, editor: Editor) -> None:
        super().__init__(editor)
        self._document, self._editor = document, editor
        editor.viewport().setMouseTracking(True)
        editor.viewport().installEventFilter(self)
        document.pointed_changed.connect(lambda _key: editor.viewport().update())

    @property
    def span(self) -> Span | None:
        """The piece of the script that made what is pointed at."""
        picture = self._document.picture
        return span_of(picture, self._document.pointed) if picture is not None and self._fits else None

    @property
    def _fits(self) -> bool:
        trace = self._document.trace
        return trace is not None and not self._document.stale and trace.source == self._document.source

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Watch the pointer; the editor gets every event too."""
        del watched
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseMove and not event.buttons():
            self._document.point_at(self._key(event))
        elif event.type() == QEvent.Type.Leave:
            self._document.point_at("")
        elif isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonRelease:
            if _control(event):
                self._go_to(self._key(event))
            elif not self._editor.textCursor().hasSelection():
                self._document.choose(self._key(event))
        return False

    def _key(self, event: QMouseEvent) -> str:
        picture = self._document.picture
        if picture is None or not self._fits:
            return ""
        at = event.position()
        cursor = self._editor.cursorForPosition(at.toPoint())
        block = cursor.block()
        line = block.blockNumber() + 1
        column = len(block.text().encode("utf-16-le")[: 2 * cursor.positionInBlock()].decode("utf-16-le", "ignore"))
        if at.x() > self._editor.cursorRect(cursor).right() + self._editor.fontMetrics().horizontalAdvance("0"):
            return ""  # behind the end of the text
        return key_at(picture, line, column)

    def _go_to(self, key: str) -> None:
        picture, trace = self._document.picture, self._document.trace
        if not key or picture is None or trace is None:
            return
        node, tensor = node_of(picture, key), tensor_of(picture, key)
        t = time_of(trace, self._document.call, node) if node is not None else None
        if t is None and tensor is not None:
            t = trace.tensors[tensor].born
        if t is not None:
            self._document.seek(t)


def _control(event: QMouseEvent) -> bool:
    return bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)


def paint_pointed(painter: QPainter, editor: Editor, span: Span | None) -> None:
    """A grey band behind the expression that is pointed at."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(editor.theme, "leaf"))
    for box in editor.boxes(span) if span is not None else ():
        painter.drawRoundedRect(box.adjusted(-4, 4, 4, -4), 6, 6)
