"""A widget's parts as children that assistive technology finds, though there is no widget for them.

Qt asks these objects from C++ and deletes them there. An interface therefore keeps only a weak reference to the voice
it asks, and ``interface_cast`` returns ``NOTHING`` for a null pointer: Python's ``None`` or 0 would crash PySide there.
"""

# PySide's stubs know neither null pointers nor the flags of a state:
# pyright: reportIncompatibleMethodOverride=false, reportAttributeAccessIssue=false

from __future__ import annotations

from typing import TYPE_CHECKING
from weakref import ref

from PySide6.QtCore import QRect, QTimer
from PySide6.QtGui import (
    QAccessible,
    QAccessibleActionInterface,
    QAccessibleInterface,
    QAccessibleValueInterface,
)
from PySide6.QtWidgets import QAccessibleWidget
from shiboken6 import Shiboken

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from vjpviz.ui.voice import ExpanderVoice, PartsVoice, SliderVoice, Voice

NOTHING = Shiboken.VoidPtr(0)
_PRESS = QAccessibleActionInterface.pressAction()
_FOCUS = QAccessibleActionInterface.setFocusAction()


class WidgetInterface(QAccessibleWidget):
    """A widget in the role that its voice gives it."""

    def __init__(self, voice: Voice) -> None:
        super().__init__(voice.widget, voice.role)

    def text(self, kind: QAccessible.Text) -> str:
        """A tool tip that only repeats the name is no description."""
        said = super().text(kind)
        return "" if kind == QAccessible.Text.Description and said == super().text(QAccessible.Text.Name) else said


class PartsInterface(WidgetInterface):
    """A widget whose children are the parts it paints, and not the widgets inside it."""

    def __init__(self, voice: PartsVoice) -> None:
        super().__init__(voice)
        self._voice = ref(voice)

    @property
    def _parts(self) -> tuple[PartInterface, ...]:
        voice = self._voice()
        return voice.interfaces() if voice is not None and Shiboken.isValid(voice) else ()

    def childCount(self) -> int:
        """One for each part."""
        return len(self._parts)

    def child(self, index: int) -> QAccessibleInterface | None:
        """The part at a place in reading order."""
        return self._parts[index] if 0 <= index < len(self._parts) else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """The place of a part in reading order, -1 for what is none."""
        return next((place for place, part in enumerate(self._parts) if part is child), -1)

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:
        """The topmost part at a place on the screen."""
        return next((part for part in reversed(self._parts) if part.rect().contains(x, y)), None)

    def focusChild(self) -> QAccessibleInterface | None:
        """The part that the keys have come to."""
        return next((part for part in self._parts if part.state().focused), None)


class ExpanderInterface(WidgetInterface):
    """A button that shows and hides something."""

    def __init__(self, voice: ExpanderVoice) -> None:
        super().__init__(voice)
        self._voice = ref(voice)

    def state(self) -> QAccessible.State:
        """Open or closed."""
        state = super().state()
        voice = self._voice()
        if voice is not None:
            state.expandable = True
            state.expanded, state.collapsed = voice.button.isChecked(), not voice.button.isChecked()
        return state

    def actionNames(self) -> list[str]:
        """To press it, and to come to it."""
        return [_PRESS, _FOCUS]

    def doAction(self, actionName: str) -> None:
        """Do it, once whoever asked has its answer."""
        voice = self._voice()
        if voice is not None:
            QTimer.singleShot(0, voice.button, voice.button.click if actionName == _PRESS else voice.button.setFocus)


class SliderInterface(WidgetInterface):
    """A widget that stands at one of several places and can be sent to another."""

    def __init__(self, voice: SliderVoice) -> None:
        super().__init__(voice)
        self._voice = ref(voice)
        self._value = _SliderValue(voice)  # kept, for C++ only borrows it

    def text(self, kind: QAccessible.Text) -> str:
        """The value in words too."""
        voice = self._voice()
        return voice.words() if kind == QAccessible.Text.Value and voice is not None else super().text(kind)

    def interface_cast(self, kind: QAccessible.InterfaceType):
        """Its value, besides what every widget has."""
        if kind == QAccessible.InterfaceType.ValueInterface:
            return self._value
        found = super().interface_cast(kind)
        return NOTHING if found is None else found


class _SliderValue(QAccessibleValueInterface):
    """The place among the places, in whole numbers."""

    def __init__(self, voice: SliderVoice) -> None:
        super().__init__()
        self._voice = ref(voice)

    def currentValue(self) -> int:
        """Where it stands."""
        return voice.value() if (voice := self._voice()) is not None else 0

    def setCurrentValue(self, value: object) -> None:
        """Send it elsewhere."""
        if (voice := self._voice()) is not None:
            voice.set_value(round(float(str(value))))

    def minimumValue(self) -> int:
        """The first place."""
        return voice.places().start if (voice := self._voice()) is not None else 0

    def maximumValue(self) -> int:
        """The last place."""
        return voice.places().stop - 1 if (voice := self._voice()) is not None else 0

    def minimumStepSize(self) -> int:
        """From place to place."""
        return 1


class PartInterface(QAccessibleInterface):
    """One part, known by its key: what it is now is asked of the voice each time."""

    def __init__(self, voice: PartsVoice, key: str) -> None:
        super().__init__()
        self.key = key
        self._voice = ref(voice)
        self._actions = _PartActions(self)  # kept, for C++ only borrows it

    @property
    def voice(self) -> PartsVoice | None:
        """Who tells of the part, as long as its widget lives."""
        voice = self._voice()
        return voice if voice is not None and Shiboken.isValid(voice) else None

    def isValid(self) -> bool:
        """Whether there still is such a part."""
        voice = self.voice
        return voice is not None and voice.part(self.key) is not None

    def object(self) -> QObject | None:
        """None of its own."""
        return None

    def parent(self) -> QAccessibleInterface | None:
        """The widget."""
        voice = self.voice
        return QAccessible.queryAccessibleInterface(voice.widget) if voice is not None else None

    def childCount(self) -> int:
        """A part has no parts."""
        return 0

    def child(self, index: int) -> QAccessibleInterface | None:
        """A part has no parts."""
        del index
        return None

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:
        """A part has no parts."""
        del x, y
        return None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """A part has no parts."""
        del child
        return -1

    def role(self) -> QAccessible.Role:
        """What all parts of the widget are."""
        voice = self.voice
        return voice.part_role if voice is not None else QAccessible.Role.NoRole

    def text(self, kind: QAccessible.Text) -> str:
        """Name and description."""
        voice = self.voice
        part = voice.part(self.key) if voice is not None else None
        if part is None:
            return ""
        return {QAccessible.Text.Name: part.name, QAccessible.Text.Description: part.described}.get(kind, "")

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """Nothing can be written here."""

    def rect(self) -> QRect:
        """Where the part is seen on the screen."""
        voice = self.voice
        return voice.on_screen(self.key) if voice is not None else QRect()

    def state(self) -> QAccessible.State:
        """Whether the keys have come to it, and whether it is in view."""
        state = QAccessible.State()
        voice = self.voice
        if voice is None or voice.part(self.key) is None:
            state.invalid = True
            return state
        here = voice.reached == self.key
        state.focusable = state.selectable = True
        state.selected = here
        state.focused = here and voice.widget.hasFocus()
        state.offscreen = not voice.in_view(self.key)
        state.invisible = not voice.widget.isVisible()
        return state

    def interface_cast(self, kind: QAccessible.InterfaceType):
        """What can be done with it."""
        return self._actions if kind == QAccessible.InterfaceType.ActionInterface else NOTHING


class _PartActions(QAccessibleActionInterface):
    """To press a part, and to come to it, as with the keys."""

    def __init__(self, part: PartInterface) -> None:
        super().__init__()
        self._part = ref(part)

    def actionNames(self) -> list[str]:
        """Where a press does something, it comes first."""
        part = self._part()
        voice = part.voice if part is not None else None
        return [_PRESS, _FOCUS] if voice is not None and voice.pressable else [_FOCUS]

    def doAction(self, actionName: str) -> None:
        """Do it, once whoever asked has its answer: a menu would keep it waiting, and a change might end this part."""
        part = self._part()
        voice = part.voice if part is not None else None
        if part is not None and voice is not None:
            voice.act_soon(part.key, pressed=actionName == _PRESS)

    def keyBindingsForAction(self, actionName: str) -> list[str]:
        """Enter presses."""
        return ["Return"] if actionName == _PRESS else []
