"""How widgets that paint themselves are told to assistive technology: by a role, and by a child for each part.

Everything here rests until a screen reader asks. ``install`` lets Qt ask a widget's voice at all.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QObject, QRect, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface, QAccessibleValueChangeEvent
from PySide6.QtWidgets import QAbstractButton, QWidget
from shiboken6 import Shiboken

from vjpviz.ui.accessible import (
    ExpanderInterface,
    PartInterface,
    PartsInterface,
    SliderInterface,
    WidgetInterface,
)

PASSING = (
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
    Qt.FocusReason.ActiveWindowFocusReason,
)
"""Ways to lose the focus after which it comes back to where it was."""


@dataclass(frozen=True, slots=True)
class Part:
    """Something a widget paints: a short name, and a sentence with all that is seen of it."""

    key: str
    name: str
    described: str = ""


class Voice(QObject):
    """Speaks for a widget, whose child it is: gives it a role. Its name and description are those of the widget.

    A scroll area needs one too: asked for a child that has just gone, such as its scroll bar, Qt's own interface for it
    reads beyond its list and ends the program.
    """

    def __init__(self, widget: QWidget, role: QAccessible.Role = QAccessible.Role.StaticText) -> None:
        super().__init__(widget)
        self.widget = widget
        self.role = role

    def interface(self) -> QAccessibleInterface:
        """What Qt hands to assistive technology. Qt asks anew when a widget's class has gained a slot."""
        return WidgetInterface(self)


class ExpanderVoice(Voice):
    """Tells of a checkable button as one that shows and hides something."""

    def __init__(self, button: QAbstractButton) -> None:
        super().__init__(button, QAccessible.Role.Button)
        self.button = button

    def interface(self) -> QAccessibleInterface:
        """The button, open or closed."""
        return ExpanderInterface(self)


class SliderVoice(Voice):
    """Tells of a widget as a slider. A subclass knows the value; ``tell`` is to be called when it has changed."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget, QAccessible.Role.Slider)

    def interface(self) -> QAccessibleInterface:
        """The widget with its value."""
        return SliderInterface(self)

    def places(self) -> range:
        """All values it can have."""
        raise NotImplementedError

    def value(self) -> int:
        """The present one."""
        raise NotImplementedError

    def set_value(self, value: int) -> None:
        """Ask for another one."""
        raise NotImplementedError

    def words(self) -> str:
        """The present value as a person would say it."""
        raise NotImplementedError

    def tell(self) -> None:
        """The value is another one."""
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleValueChangeEvent(self.widget, self.value()))


class PartsVoice(Voice):
    """Tells of a widget as a list of parts. A subclass says which there are, where, and what a press does.

    ``tell`` is to be called after every change of the parts, ``reach`` when the keys have come to another one.
    """

    part_role = QAccessible.Role.ListItem
    pressable = True

    def __init__(self, widget: QWidget, role: QAccessible.Role = QAccessible.Role.List) -> None:
        super().__init__(widget, role)
        self.reached = ""
        self._asked = False  # whether anybody wanted to know the parts
        self._known: dict[str, Part] | None = None
        self._interfaces: dict[str, PartInterface] = {}
        self._ids: dict[str, int] = {}
        widget.destroyed.connect(self._forget_all)

    # what a subclass says

    def parts(self) -> tuple[Part, ...]:
        """What is shown, in reading order."""
        raise NotImplementedError

    def box(self, key: str) -> QRect:
        """Where a part is on the ``surface``."""
        raise NotImplementedError

    def press(self, key: str) -> None:
        """What a click on the part does, or Enter."""

    @property
    def surface(self) -> QWidget:
        """What the parts are painted on: the widget, or its viewport."""
        return self.widget

    # what assistive technology asks

    def on_screen(self, key: str) -> QRect:
        """Where a part is, in coordinates of the screen."""
        box = self.box(key)
        return QRect(self.surface.mapToGlobal(box.topLeft()), box.size())

    def in_view(self, key: str) -> bool:
        """Whether anything of a part is seen."""
        return self.surface.visibleRegion().intersects(self.box(key))

    def interface(self) -> QAccessibleInterface:
        """The widget with its parts as children."""
        return PartsInterface(self)

    def part(self, key: str) -> Part | None:
        """What is known of a part; ``None`` when it is gone."""
        return self._present().get(key)

    def interfaces(self) -> tuple[PartInterface, ...]:
        """One for each part, the same one as long as the part is there."""
        return tuple(self.interface_of(key) for key in self._present())

    def interface_of(self, key: str) -> PartInterface:
        """The interface of a part."""
        if key not in self._interfaces:
            made = PartInterface(self, key)
            self._interfaces[key] = made
            self._ids[key] = QAccessible.registerAccessibleInterface(made)
        return self._interfaces[key]

    def act_soon(self, key: str, pressed: bool) -> None:
        """Come to a part, and press it if wanted, when the event loop is back."""
        QTimer.singleShot(0, self, lambda: self._act(key, pressed))

    def _act(self, key: str, pressed: bool) -> None:
        if self.part(key) is not None:
            self.widget.setFocus(Qt.FocusReason.OtherFocusReason)
            self.reach(key)
            if pressed:
                self.press(key)

    def _present(self) -> dict[str, Part]:
        self._asked = True
        if self._known is None:
            self._known = {part.key: part for part in self.parts()}
        return self._known

    # what it is told

    def reach(self, key: str) -> None:
        """The keys have come to a part, or with "" to none."""
        before, self.reached = self.reached, key
        if not QAccessible.isActive():
            return
        for one in (before, key) if before != key else ():
            if self.part(one) is not None:
                _happened(self.interface_of(one), QAccessible.Event.Selection)
        self.tell_focus()

    def tell_focus_soon(self) -> None:
        """The widget gets the focus, of which Qt tells in a moment: what is in it comes after that."""
        QTimer.singleShot(0, self, self.tell_focus)

    def tell_focus(self) -> None:
        """The focus is on the part that the keys have come to."""
        if QAccessible.isActive() and self.widget.hasFocus() and self.part(self.reached) is not None:
            _happened(self.interface_of(self.reached), QAccessible.Event.Focus)

    def tell(self) -> None:
        """The parts are other ones, or say something else."""
        if not self._asked:
            return
        before = self._known or {}
        now = {part.key: part for part in self.parts()}
        for key in [key for key in before if key not in now]:
            if key in self._interfaces:
                _happened(self._interfaces[key], QAccessible.Event.ObjectDestroyed)  # while it still has its place
            del before[key]
            self._forget(key)
        self._known = now
        if not QAccessible.isActive():
            return
        for key, part in now.items():
            if key not in before:
                _happened(self.interface_of(key), QAccessible.Event.ObjectCreated)
            elif part != before[key] and key in self._interfaces:
                if part.name != before[key].name:
                    _happened(self._interfaces[key], QAccessible.Event.NameChanged)
                if part.described != before[key].described:
                    _happened(self._interfaces[key], QAccessible.Event.DescriptionChanged)

    def _forget(self, key: str) -> None:
        interface, number = self._interfaces.pop(key, None), self._ids.pop(key, None)
        if number is not None and Shiboken.isValid(interface):  # at the end of the program Qt may have been first
            QAccessible.deleteAccessibleInterface(number)

    def _forget_all(self) -> None:
        for key in list(self._interfaces):
            self._forget(key)


@cache
def install() -> None:
    """Let assistive technology ask the voices: to be called before there is an application."""
    QAccessible.installFactory(_interface)


def _interface(name: str, thing: QObject) -> QAccessibleInterface | None:
    """The interface for a widget that has a voice. ``name`` goes up the thing's classes: only the first one counts."""
    if name != type(thing).__name__ or not isinstance(thing, QWidget):
        return None
    voice = thing.findChild(Voice, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return voice.interface() if isinstance(voice, Voice) else None


def _happened(interface: QAccessibleInterface, event: QAccessible.Event) -> None:
    QAccessible.updateAccessibility(QAccessibleEvent(interface, event))
