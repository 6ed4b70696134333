"""The canvas for those who see nothing or use no mouse: a walk over its cards with Tab, and a description in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QKeyEvent

from vjpviz.ui.announce import announce

if TYPE_CHECKING:
    from vjpviz.graph.frame import Card, Frame, Pill
    from vjpviz.ui.canvas import Canvas
    from vjpviz.ui.document import Document


class CanvasVoice(QObject):
    """Tab and Shift+Tab go from card to card, in reading order, and leave the canvas at either end.

    What is reached is lit and its sentence spoken; the canvas' accessible description is the caption of the step,
    followed by the sentence of what is reached, or of everything that is shown.
    """

    def __init__(self, canvas: Canvas, document: Document) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._document = document
        self._reached = ""
        canvas.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        canvas.installEventFilter(self)
        document.time_changed.connect(self._on_step)
        document.picture_changed.connect(self._describe)
        self._describe()

    @property
    def reached(self) -> Card | Pill | None:
        """What the walk has come to."""
        return next((element for element in self._elements() if element.key == self._reached), None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tab, and the loss of the focus."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = {Qt.Key.Key_Tab: 1, Qt.Key.Key_Backtab: -1}.get(Qt.Key(event.key()))
            free = not event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
            if step is not None and free and self._walk(step):
                return True
        elif event.type() == QEvent.Type.FocusOut and self._reached:
            self._reach(None)
        return super().eventFilter(watched, event)

    def _walk(self, step: int) -> bool:
        elements = self._elements()
        keys = [element.key for element in elements]
        here = keys.index(self._reached) if self._reached in keys else None
        if here is None:
            if step < 0 or not keys:
                return False
            there = 0
        else:
            there = here + step
        if not 0 <= there < len(keys):
            return False
        self._reach(elements[there])
        return True

    def _reach(self, element: Card | Pill | None) -> None:
        self._reached = element.key if element else ""
        self._document.point_at(self._reached)
        self._describe()
        if element is not None:
            box = element.rect
            self._canvas.ensureVisible(QRectF(box.x, box.y, box.width, box.height), 20, 20)
            announce(self._canvas, element.described)

    def _on_step(self, _t: int) -> None:
        self._describe()
        frame = self._document.frame()
        if frame is not None and self._canvas.hasFocus():
            announce(self._canvas, _words(frame))

    def _describe(self) -> None:
        frame = self._document.frame()
        caption = _words(frame) if frame else ""
        reached = self.reached
        told = [reached] if reached else self._elements()
        self._canvas.setAccessibleDescription("\n".join([caption, *(element.described for element in told)]).strip())

    def _elements(self) -> list[Card | Pill]:
        """What is there already, from top to bottom and left to right."""
        frame = self._document.frame()
        if frame is None:
            return []
        shown = [element for element in (*frame.cards, *frame.pills) if element.state != "future"]
        return sorted(shown, key=lambda element: (element.rect.y, element.rect.x))


def _words(frame: Frame) -> str:
    return "".join(run.text for run in frame.caption)
