"""An equation by keyboard and by ear: the arrows go from entry to entry, Enter opens the array in full."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRect, Qt

from vjpviz.graph.values import number
from vjpviz.ui.entry_words import in_words
from vjpviz.ui.equation import Entries, Place
from vjpviz.ui.rows_voice import RowsVoice
from vjpviz.ui.voice import Part

if TYPE_CHECKING:
    from vjpviz.ui.equation_view import EquationView

_WAYS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
"""Where the arrows go: across and down."""


class EquationVoice(RowsVoice):
    """Each entry is a part with its number as its name, described by how it arises."""

    def __init__(self, view: EquationView) -> None:
        super().__init__(view)
        self._view = view

    def parts(self) -> tuple[Part, ...]:
        """``v[0] = 10``, ``J[0, 1] = 2`` and so on, array by array."""
        equation = self._view.equation
        return tuple(
            Part(_key(place), _name(place, entries), in_words(equation, place))
            for place, entries in self._view.entries()
        )

    def keys(self) -> list[str]:
        """Those of the entries that are written out."""
        return [_key(place) for place, _ in self._view.entries()]

    def box(self, key: str) -> QRect:
        """Where the number is."""
        found = self._entry(key)
        return self._view.box_of(found[0]).toAlignedRect() if found else QRect()

    def press(self, key: str) -> None:
        """Open the array in full."""
        if found := self._entry(key):
            self._view.open_array(found[1])

    def reach(self, key: str) -> None:
        """Light what belongs to the entry."""
        found = self._entry(key)
        self._view.light(found[0] if found else None)
        super().reach(key)

    def next_key(self, keys: list[str], pressed: Qt.Key) -> str | None:
        """The nearest entry in the direction of an arrow."""
        found = self._entry(self.reached)
        if pressed in _WAYS and found is not None:
            return _key(self._view.next_place(found[0], *_WAYS[pressed]))
        return super().next_key(keys, pressed)

    def _entry(self, key: str) -> tuple[Place, Entries] | None:
        return next(((place, entries) for place, entries in self._view.entries() if _key(place) == key), None)


def _key(place: Place) -> str:
    return f"{place.part} {place.row} {place.column}"


def _name(place: Place, entries: Entries) -> str:
    """An entry by the name of its array: what stands below it, or its role."""
    role = QCoreApplication.translate("Entry", "result") if place.role == "result" else place.role
    called = entries.note.partition(",")[0] if place.role in ("term", "v") and entries.note else role
    index = str(place.column) if len(entries.values) == 1 else f"{place.row}, {place.column}"
    return f"{called}[{index}] = {number(entries.values[place.row, place.column])}"
