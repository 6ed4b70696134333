"""Paints an equation of arrays; pointing at an entry lights what belongs to it, a click opens the array in full."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from vjpviz.export.fonts import Face, text_width
from vjpviz.export.maths import FormulaError, typeset
from vjpviz.export.painter import PainterSurface
from vjpviz.graph.frame import Point, Rect
from vjpviz.ui.array_dialog import ArrayDialog
from vjpviz.ui.entry_words import in_words
from vjpviz.ui.equation import (
    MOST_COLUMNS,
    MOST_ROWS,
    Entries,
    Equation,
    Place,
    Words,
    entry_tex,
    lighting,
    shown_places,
)
from vjpviz.ui.equation_voice import EquationVoice
from vjpviz.ui.spoken import spoken_equation
from vjpviz.ui.style import sizes_itself, text_scale

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QPaintEvent

    from vjpviz.ui.document import Document

_APART = 12.0
_LEAST, _GAP, _AFTER = 13.0, 0.24, 0.42
_LINE, _BETWEEN, _INSIDE = 1.2, 0.62, 0.2
"""Height of a row of entries, space between columns, and between a bracket and its entries, in font sizes."""
_AIR = 0.11
"""Between what lights an entry and its neighbour or its bracket, in font sizes."""

_BAND = {"flow": "flow_bg", "acc": "acc_bg"}


@dataclass(frozen=True, slots=True)
class _Cell:
    box: QRectF
    tex: str
    token: str
    place: Place | None  # None for dots


@dataclass(frozen=True, slots=True)
class _Block:
    box: QRectF
    part: Words | Entries
    cells: tuple[_Cell, ...]
    foot: float  # of its line


class EquationView(QWidget):
    """Shows an ``Equation`` at ``size`` pixels, smaller to fit.

    An entry is lit by the pointer, or by the arrow keys once Tab has come here. ``entered`` tells which (a ``Place``,
    or None), ``pointed`` how it arises.
    """

    entered = Signal(object)
    pointed = Signal(str)

    def __init__(self, document: Document, size: float = 25, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        sizes_itself(self)
        self._largest = size
        self._size = size
        self._equation = Equation(())
        self._blocks: list[_Block] = []
        self._height = 0.0
        self._lit: Place | None = None
        self._voice = EquationVoice(self)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        document.theme_changed.connect(self._lay_out)

    @property
    def equation(self) -> Equation:
        """What is shown."""
        return self._equation

    def set_equation(self, equation: Equation) -> None:
        """Show another equation; one without lines hides the view."""
        self.light(None)
        self._equation = equation
        self.setVisible(bool(equation.lines))
        self.setAccessibleName(spoken_equation(equation))
        self._lay_out()
        self._voice.tell()

    def place_at(self, x: float, y: float) -> Place | None:
        """The entry at a point of the widget."""
        cells = (cell for block in self._blocks for cell in block.cells)
        return next((cell.place for cell in cells if cell.place and cell.box.contains(x, y)), None)

    def entries(self) -> list[tuple[Place, Entries]]:
        """The entries that are written out, each with its array."""
        found = [(cell.place, block.part) for block in self._blocks for cell in block.cells]
        return [(place, part) for place, part in found if place is not None and isinstance(part, Entries)]

    def box_of(self, place: Place) -> QRectF:
        """Where an entry stands in the widget; empty where it is behind dots."""
        cells = (cell for block in self._blocks for cell in block.cells)
        return next((cell.box for cell in cells if cell.place == place), QRectF())

    def lit_places(self) -> list[Place]:
        """The entries that go together with the one that is pointed at."""
        lit = self._lit
        return [place for place, _ in self.entries() if lit is not None and lighting(self._equation, place, lit)]

    def sizeHint(self) -> QSize:
        """As high as the lines are at this width."""
        return QSize(120, round(self._height))

    def resizeEvent(self, _event: object) -> None:
        """Another width, another size of the signs."""
        self._lay_out()

    def _lay_out(self) -> None:
        size = self._largest * text_scale()
        wide = self._place_all(size)
        room = max(60, self.width() - 4)
        while wide > room and size > _LEAST:
            size = max(_LEAST, min(size - 1, size * room / wide))
            wide = self._place_all(size)
        if round(self._height) != self.height():
            self.setFixedHeight(round(self._height))
        self.update()

    def _place_all(self, size: float) -> float:
        self._size = size
        self._blocks = []
        y, widest, part_number = 2.0, 0.0, 0
        for line in self._equation.lines:
            measured: list[tuple[Words | Entries, float, float, _Grid | None]] = []
            for part in line:
                if isinstance(part, Words):
                    formula = _set(part.tex)
                    measured.append((part, formula.width * size, formula.height * size, None))
                else:
                    grid = _grid(part, size)
                    measured.append((part, grid.width(size), grid.height(size), grid))
            high = max((one[2] for one in measured), default=0.0)
            noted = any(isinstance(one[0], Entries) and one[0].note for one in measured)
            x = 0.0
            for place, (part, width, height, grid) in enumerate(measured):
                box = QRectF(x, y + (high - height) / 2, width, height)
                cells: tuple[_Cell, ...] = ()
                if isinstance(part, Entries) and grid is not None:
                    cells = _cells(part, part_number, box, grid, size)
                    part_number += 1
                self._blocks.append(_Block(box, part, cells, y + high))
                arrays = isinstance(part, Entries) and place + 1 < len(measured) and measured[place + 1][3] is not None
                x += width + size * (_GAP if arrays else _AFTER)
            widest = max(widest, x - size * _AFTER)
            y += high + round((26 if noted else 8) * text_scale())
        self._height = y
        return widest

    # the person

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light what belongs to the entry under the pointer."""
        place = self.place_at(event.position().x(), event.position().y())
        self.setCursor(Qt.CursorShape.PointingHandCursor if place else Qt.CursorShape.ArrowCursor)
        self.light(place)

    def leaveEvent(self, _event: object) -> None:
        """Light nothing."""
        self.light(None)

    def hideEvent(self, _event: object) -> None:
        """Light nothing."""
        self.light(None)

    def light(self, place: Place | None) -> None:
        """Light an entry and what belongs to it, and tell how it arises; ``None`` lights nothing."""
        if place != self._lit:
            self._lit = place
            self.entered.emit(place)
            self.pointed.emit(in_words(self._equation, place) if place else "")
            self.update()

    def next_place(self, here: Place, across: int, down: int) -> Place:
        """The nearest entry in a direction, of the same row or column if there is one; the same at the rim."""
        start = self.box_of(here).center()
        best, least = here, float("inf")
        for place, _ in self.entries():
            way = self.box_of(place).center() - start
            ahead, aside = (way.x() * across, abs(way.y())) if across else (way.y() * down, abs(way.x()))
            if ahead > 1 and ahead + 4 * aside < least:
                best, least = place, ahead + 4 * aside
        return best

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the array in full."""
        for block in self._blocks:
            if isinstance(block.part, Entries) and block.box.contains(event.position()):
                self.open_array(block.part)
                return

    def open_array(self, entries: Entries) -> None:
        """Show an array in full."""
        ArrayDialog(entries.note or entries.role, entries.values, self.window()).open()

    # painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Bands, brackets, numbers, notes."""
        surface = PainterSurface(QPainter(self), self._document.theme)
        size = self._size
        for block in self._blocks:
            part, box = block.part, block.box
            if isinstance(part, Words):
                formula = _set(part.tex)
                surface.formula(box.x(), box.y() - formula.top * size, part.tex, size, "ink")
                continue
            self._paint_bands(surface, block)
            _brackets(surface, box, part.token, size)
            for cell in block.cells:
                formula = _set(cell.tex)
                baseline = cell.box.center().y() + size * 0.33
                if cell.place is None:
                    baseline = cell.box.center().y() - (formula.top + formula.height / 2) * size
                left = cell.box.center().x() - formula.width * size / 2
                surface.formula(left, baseline, cell.tex, size, part.token)
        for x, y, part in self._notes():
            surface.text(x, y, part.note, _note(), "ink3" if part.token == "ink" else part.token)
        if self.hasFocus():
            surface.box(Rect(0.5, 0.5, self.width() - 1, self.height() - 1), 6, stroke="ink", width=1)
        surface.painter.end()

    def _notes(self) -> list[tuple[float, float, Entries]]:
        """Where the notes begin: below the middles of their arrays, moved aside where they would meet or be cut off."""
        placed: list[tuple[float, float, Entries]] = []
        limit, foot = 0.0, -1.0
        for block in reversed(self._blocks):
            if not isinstance(block.part, Entries) or not block.part.note:
                continue
            limit = limit if block.foot == foot else float(self.width())
            foot, wide = block.foot, text_width(_note(), block.part.note)
            left = max(0.0, min(block.box.center().x() - wide / 2, limit - wide))
            placed.append((left, foot + 17 * text_scale(), block.part))
            limit = left - _APART
        return _apart(placed[::-1])

    def _paint_bands(self, surface: PainterSurface, block: _Block) -> None:
        lit = self._lit
        if lit is None or not isinstance(block.part, Entries):
            return
        fill = _BAND.get(block.part.token, "leaf")
        lights = [(cell, lighting(self._equation, cell.place, lit)) for cell in block.cells if cell.place is not None]
        air = _AIR * self._size
        rim = block.box.adjusted(_INSIDE * self._size + air, 1.5, -_INSIDE * self._size - air, -1.5)
        for cell, kind in lights:
            if kind:  # side by side they make a strip
                strip = cell.box & rim
                surface.box(Rect(strip.x(), strip.y(), strip.width(), strip.height()), fill=fill)
        for cell, kind in lights:
            if kind == "box":
                box = cell.box.adjusted(air, 1.5, -air, -1.5)
                band = Rect(box.x(), box.y(), box.width(), box.height())
                surface.box(band, 4, fill=fill, stroke=block.part.token, width=1.6)


@dataclass(frozen=True, slots=True)
class _Grid:
    """The entries of an array that are written out, and how wide each of their columns is."""

    rows: list[int]
    columns: list[int]
    texts: list[list[str]]
    widths: list[float]

    def width(self, size: float) -> float:
        return sum(self.widths) + 2 * _INSIDE * size

    def height(self, size: float) -> float:
        return _LINE * size * max(1, len(self.rows))


def _grid(part: Entries, size: float) -> _Grid:
    rows = shown_places(part.values.shape[0], MOST_ROWS)
    columns = shown_places(part.values.shape[1], MOST_COLUMNS)
    texts = [
        [
            (r"\ddots" if row < 0 and column < 0 else r"\vdots" if row < 0 else r"\cdots")
            if row < 0 or column < 0
            else entry_tex(part.values[row, column])
            for column in columns
        ]
        for row in rows
    ]
    widths = [max((_set(line[j]).width for line in texts), default=0.5) for j in range(len(columns))]
    return _Grid(rows, columns, texts, [size * (max(wide, 0.4) + _BETWEEN) for wide in widths])


def _cells(part: Entries, number: int, box: QRectF, grid: _Grid, size: float) -> tuple[_Cell, ...]:
    made = []
    for i, row in enumerate(grid.rows):
        x = box.x() + _INSIDE * size
        for j, column in enumerate(grid.columns):
            spot = QRectF(x, box.y() + i * _LINE * size, grid.widths[j], _LINE * size)
            place = None if row < 0 or column < 0 else Place(number, part.role, row, column)
            made.append(_Cell(spot, grid.texts[i][j], part.token, place))
            x += grid.widths[j]
    return tuple(made)


def _note() -> Face:
    return Face("ui", 13 * text_scale())


def _apart(notes: list[tuple[float, float, Entries]]) -> list[tuple[float, float, Entries]]:
    """Notes from left to right, moved on where they would overlap."""
    placed: list[tuple[float, float, Entries]] = []
    end, line = 0.0, -1.0
    for x, y, part in notes:
        x = max(x, end) if y == line else x
        placed.append((x, y, part))
        end, line = x + text_width(_note(), part.note) + _APART, y
    return placed


def _brackets(surface: PainterSurface, box: QRectF, token: str, size: float) -> None:
    foot, width = size * 0.2, max(1.2, size * 0.06)
    for x, inward in ((box.left() + width / 2, foot), (box.right() - width / 2, -foot)):
        top, bottom = box.top() + width / 2, box.bottom() - width / 2
        corners = (Point(x + inward, top), Point(x, top), Point(x, bottom), Point(x + inward, bottom))
        commands = (("M", corners[0].x, corners[0].y), *(("L", point.x, point.y) for point in corners[1:]))
        surface.path(commands, stroke=token, width=width)


def _set(tex: str):
    try:
        return typeset(tex)
    except FormulaError:
        return typeset(r"?")
