"""The camera: which part of the picture the canvas shows, and how it gets there.

It *reads* until the person zooms or pans: the whole picture if that can be read, else a readable size that follows what
happens. ``W`` shows the *whole*, and again returns to reading.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QEasingCurve, QPointF, QRectF, QVariantAnimation

if TYPE_CHECKING:
    from PySide6.QtWidgets import QGraphicsView


@dataclass(frozen=True, slots=True)
class Zooms:
    """``readable`` is the zoom at which labels are read from a pane, at ``enough`` seeing the whole is worth more.

    A whole picture is not shown larger than ``largest``.
    """

    readable: float = 0.8
    enough: float = 0.56
    largest: float = 1.0

    def times(self, factor: float) -> Zooms:
        """The same for text that has to be so many times as large."""
        return Zooms(self.readable * factor, self.enough * factor, self.largest * factor)


BORDER = 24.0
TRAVEL = 250
"""Milliseconds of a movement."""

Gaze = tuple[float, QPointF]
"""Zoom and the middle of the view, in scene coordinates."""


class Camera:
    """Moves a view. ``bounds`` is the picture, ``reserved`` px at the top and the foot are under overlays.

    In so many px ``aside``, at the right, a picture that goes on fades out: nothing that is followed stands there.
    """

    def __init__(self, view: QGraphicsView, zooms: Zooms) -> None:
        self._view = view
        self.zooms = zooms
        self.mode: Literal["reading", "whole", "free"] = "reading"
        self.bounds = QRectF()
        self.reserved = (BORDER, BORDER)
        self.aside = 8.0
        self._from: Gaze = (1.0, QPointF())
        self._to: Gaze = (1.0, QPointF())
        self._travel = QVariantAnimation(view)
        self._travel.setStartValue(0.0)
        self._travel.setEndValue(1.0)
        self._travel.setDuration(TRAVEL)
        self._travel.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._travel.valueChanged.connect(lambda part: self.look(self.between(self._from, self._to, part)))

    @property
    def gaze(self) -> Gaze:
        """What is looked at now."""
        view = self._view
        return view.transform().m11(), view.mapToScene(view.viewport().rect()).boundingRect().center()

    def look(self, gaze: Gaze) -> None:
        """Look there at once."""
        zoom, middle = gaze
        factor = zoom / self._view.transform().m11()
        if abs(factor - 1) > 1e-9:
            self._view.scale(factor, factor)
        self._view.centerOn(middle)

    def travel(self, gaze: Gaze, at_once: bool = False) -> None:
        """Go there."""
        self._travel.stop()
        if at_once:
            self.look(gaze)
            return
        self._from, self._to = self.gaze, gaze
        self._travel.start()

    def rest(self) -> None:
        """Stop where it is."""
        self._travel.stop()

    @staticmethod
    def between(first: Gaze, last: Gaze, part: float) -> Gaze:
        """A gaze on the way from one to another."""
        return first[0] * (last[0] / first[0]) ** part, first[1] + (last[1] - first[1]) * part

    def whole(self) -> Gaze:
        """The whole picture, as large as it may be."""
        wide, high = self.room
        zoom = min(wide / max(self.bounds.width(), 1), high / max(self.bounds.height(), 1), self.zooms.largest)
        return zoom, self.bounds.center() + QPointF(0, (self.reserved[1] - self.reserved[0]) / 2 / zoom)

    def goal(self, focus: QRectF) -> Gaze:
        """Where the present mode wants to be, with ``focus`` in view; where it is, if it is free."""
        whole = self.whole()
        if self.mode == "free":
            return self.gaze
        if self.mode == "whole" or whole[0] >= self.zooms.enough:
            return whole
        return self.zooms.readable, self.aim(focus, self.zooms.readable)

    def aim(self, focus: QRectF, zoom: float) -> QPointF:
        """The middle of the view at which ``focus`` stands in the middle, but no more ground is seen than needed."""
        right = max(BORDER, self.aside)
        box, wanted = self.bounds, focus.center() if not focus.isNull() else self.bounds.center()
        port = self._view.viewport()
        top, bottom = self.reserved
        room = box.adjusted(-BORDER / zoom, -top / zoom, right / zoom, bottom / zoom)
        half_wide, half_high = port.width() / 2 / zoom, port.height() / 2 / zoom
        return QPointF(
            _within(wanted.x(), room.left() + half_wide, room.right() - half_wide),
            _within(wanted.y(), room.top() + half_high, room.bottom() - half_high),
        )

    def sees(self, focus: QRectF) -> bool:
        """Whether all of ``focus`` is in view, clear of the overlays."""
        zoom = self._view.transform().m11()
        seen = self._view.mapToScene(self._view.viewport().rect()).boundingRect()
        return seen.adjusted(8, self.reserved[0] / zoom, -self.aside / zoom, -8).contains(focus)

    def follow(self, focus: QRectF, at_once: bool = False) -> None:
        """Bring ``focus`` into view, only if it is outside."""
        if focus.isNull() or self.sees(focus):
            return
        zoom = self._view.transform().m11()
        self.travel((zoom, focus.center() if self.mode == "free" else self.aim(focus, zoom)), at_once)

    @property
    def field(self) -> tuple[float, float]:
        """Width and height of what can be followed at once where the picture is read, in scene units."""
        zoom, port = self.goal(QRectF())[0], self._view.viewport()
        return (port.width() - self.aside) / zoom - 16, (port.height() - self.reserved[0]) / zoom - 16

    @property
    def room(self) -> tuple[float, float]:
        """Width and height in which a picture is fitted, in px."""
        port = self._view.viewport()
        return max(50.0, port.width() - 2 * BORDER), max(50.0, port.height() - sum(self.reserved))


def _within(value: float, least: float, most: float) -> float:
    return (least + most) / 2 if least > most else max(least, min(value, most))
