"""Tab goes through a window as it is read: row by row, from left to right, also to what was made later."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QScrollArea, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence


def go_on(window: QWidget, forward: bool) -> bool:
    """Give the focus to the next widget of a window, or to the one before; ``False`` where there is no other."""
    stops = tab_stops(window)
    here = window.focusWidget()
    if not stops:
        return False
    if here in stops:
        place = (stops.index(here) + (1 if forward else -1)) % len(stops)
    else:
        place = _beside(stops, here, forward)
    there = stops[place]
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    there.setFocus(reason)
    around = there.parentWidget()
    while around is not None and around is not window:
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(there)
        around = around.parentWidget()
    return True


def tab_stops(window: QWidget) -> list[QWidget]:
    """Every widget of a window that Tab reaches, in reading order."""
    all_controls = QGuiApplication.styleHints().tabFocusBehavior() == Qt.TabFocusBehavior.TabFocusAllControls
    needed = Qt.FocusPolicy.TabFocus if all_controls else Qt.FocusPolicy.StrongFocus
    return [
        widget
        for widget in _read(window)
        if widget.focusPolicy() & needed == needed and widget.isEnabled() and widget.focusProxy() is None
    ]


def _read(parent: QWidget) -> list[QWidget]:
    """The visible widgets inside another one, each before what is inside it."""
    children = [
        child
        for child in parent.children()
        if isinstance(child, QWidget) and not child.isWindow() and child.isVisible() and not child.size().isEmpty()
    ]
    found = []
    for row in _rows(children):
        for child in sorted(row, key=lambda widget: widget.x()):
            found += [child, *_read(child)]
    return found


def _rows(widgets: Sequence[QWidget]) -> list[list[QWidget]]:
    """What stands side by side: two of which each has its middle beside the other."""
    rows: list[list[QWidget]] = []
    for widget in sorted(widgets, key=lambda one: one.geometry().center().y()):
        box = widget.geometry()
        first = rows[-1][0].geometry() if rows else None
        beside = (
            first is not None
            and first.top() <= box.center().y() <= first.bottom()
            and box.top() <= first.center().y() <= box.bottom()
        )
        if beside:
            rows[-1].append(widget)
        else:
            rows.append([widget])
    return rows


def _beside(stops: list[QWidget], here: QWidget | None, forward: bool) -> int:
    """Where to go from a widget that is no stop, such as a button that was clicked: to what is read next."""
    if here is None:
        return 0 if forward else len(stops) - 1
    read = _read(here.window())
    place = read.index(here) if here in read else -1
    after = next((index for index, stop in enumerate(stops) if read.index(stop) > place), 0)
    return after if forward else after - 1
