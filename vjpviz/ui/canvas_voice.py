"""The canvas for those who see nothing or use no mouse: a walk over its cards with Tab, and a list of them in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QPlainTextEdit

from vjpviz.ui.announce import announce
from vjpviz.ui.voice import PASSING, Part, PartsVoice

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from vjpviz.export.picture import Picture
    from vjpviz.graph.frame import Card, Frame, Pill
    from vjpviz.ui.canvas import Canvas
    from vjpviz.ui.document import Document


class CanvasVoice(PartsVoice):
    """Tab and Shift+Tab go from card to card, in reading order, and leave the canvas at either end; Enter presses.

    What is reached is lit. The accessible description is the caption of the step; each card and function is a child
    whose description is its sentence, and what it is joined to. A picture to look at has no ``walks``, or is not
    ``pressable``.
    """

    def __init__(self, canvas: Canvas, document: Document, *, walks: bool = True, pressable: bool = True) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._document = document
        self._sorted: tuple[Picture, int, tuple[Card | Pill, ...]] | None = None
        self.pressable = pressable
        if walks:
            canvas.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            canvas.installEventFilter(self)
        document.time_changed.connect(self._on_step)
        document.picture_changed.connect(self._describe)
        self._describe()

    @property
    def elements(self) -> tuple[Card | Pill, ...]:
        """What is there already, from top to bottom and left to right."""
        picture, t = self._document.picture, self._document.t
        frame = self._document.frame()
        if frame is None or picture is None:
            return ()
        if self._sorted is None or self._sorted[0] is not picture or self._sorted[1] != t:
            shown = [element for element in (*frame.cards, *frame.pills) if element.state != "future"]
            shown.sort(key=lambda element: (element.rect.y, element.rect.x))
            self._sorted = picture, t, tuple(shown)
        return self._sorted[2]

    def element(self, key: str) -> Card | Pill | None:
        """The card or function with a key."""
        return next((element for element in self.elements if element.key == key), None)

    # the parts

    def parts(self) -> tuple[Part, ...]:
        """A card's or a function's title, its sentence, and its neighbours: a walk from line to line tells no edges."""
        titles = {element.key: element.title for element in self.elements}
        picture = self._document.picture
        made = []
        for element in self.elements:
            words = [element.described]
            if picture is not None and element.key in picture.graph:
                above = [titles[key] for key, _ in picture.graph.in_edges(element.key) if key in titles]
                below = [titles[key] for _, key in picture.graph.out_edges(element.key) if key in titles]
                words += [self.tr("Comes from {0}").format(", ".join(above))] if above else []
                words += [self.tr("Goes to {0}").format(", ".join(below))] if below else []
            made.append(Part(element.key, element.title, ". ".join(words) + "."))
        return tuple(made)

    def box(self, key: str) -> QRect:
        """Where the canvas paints it."""
        element = self.element(key)
        return self._canvas.box_in_view(element.rect) if element is not None else QRect()

    @property
    def surface(self) -> QWidget:
        """The part of the canvas that scrolls."""
        return self._canvas.viewport()

    def press(self, key: str) -> None:
        """Open the menu of a tensor or a function below it, at its first action: who has no pointer has to begin."""
        if self.element(key) is None:
            return
        self._canvas.menu_requested.emit(key, self.on_screen(key).bottomLeft())
        if isinstance(menu := QApplication.activePopupWidget(), QMenu):
            menu.setActiveAction(menu.actions()[0])

    # the walk

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tab, Enter, the menu key, and the way the focus goes."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if self._takes(event):
                return True
        elif event.type() == QEvent.Type.FocusOut and isinstance(event, QFocusEvent):
            if self.reached and event.reason() not in PASSING:
                self.reach("")
        elif event.type() == QEvent.Type.FocusIn and self.reached:
            self.tell_focus_soon()
        return super().eventFilter(watched, event)

    def _takes(self, event: QKeyEvent) -> bool:
        if event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
            return False
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.pressable and self.element(self.reached) is not None:
            self.press(self.reached)
            return True
        step = {Qt.Key.Key_Tab: 1, Qt.Key.Key_Backtab: -1}.get(key)
        return step is not None and self._walk(step)

    def _walk(self, step: int) -> bool:
        keys = [element.key for element in self.elements]
        here = keys.index(self.reached) if self.reached in keys else None
        if here is None:
            if step < 0 or not keys:
                return False
            there = 0
        else:
            there = here + step
        if not 0 <= there < len(keys):
            return False
        self.reach(keys[there])
        return True

    def reach(self, key: str) -> None:
        """Light an element and bring it into view."""
        self._document.point_at(key)
        element = self.element(key)
        if element is not None:
            box = element.rect
            self._canvas.ensureVisible(QRectF(box.x, box.y, box.width, box.height), 20, 20)
        super().reach(key)

    # the step

    def _on_step(self, _t: int) -> None:
        self._describe()
        frame = self._document.frame()
        if frame is not None and self._stepped_by_hand():
            announce(self._canvas, _words(frame))

    def _stepped_by_hand(self) -> bool:
        """Whether the person is at the window and not typing: while they type, it is the script that moves the time."""
        focus = QApplication.focusWidget()
        return (
            focus is not None
            and focus.window() is self._canvas.window()
            and not isinstance(focus, QPlainTextEdit | QLineEdit)
        )

    def _describe(self) -> None:
        frame = self._document.frame()
        self._canvas.setAccessibleDescription(_words(frame) if frame else "")
        self.tell()


def _words(frame: Frame) -> str:
    return "".join(run.text for run in frame.caption)
