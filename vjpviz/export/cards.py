"""How a tensor card, its strip, and an alias of a far-away tensor are drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vjpviz.export import faces
from vjpviz.export.fonts import Face, cap_height, text_width
from vjpviz.export.marks import draw_mark
from vjpviz.export.origin import draw_origin
from vjpviz.export.surface import inset, line, round_bottom
from vjpviz.graph.described import STATES
from vjpviz.graph.frame import Point, Rect
from vjpviz.words import say

if TYPE_CHECKING:
    from vjpviz.export.surface import Surface
    from vjpviz.graph.frame import Alias, Card, Row, Strip
    from vjpviz.graph.metrics import Scale

NOTE_GAP = 10.0  # before a note
_GAP = 12.0  # between a name and its badge
_VALUE_INK = {"data": "data", "stored": "acc", "added": "acc", "plain": "ink2", "muted": "ink3"}


def draw_card(surface: Surface, card: Card, scale: Scale) -> None:
    """A tensor with its rows and, on a leaf, its strip; of a future one, only the outline and the name."""
    radius = corner(scale)
    if card.state == "future":
        surface.box(card.rect, radius, stroke="future", width=1)
        _name(surface, card, scale, ink="future2")
        return
    draw_origin(surface, card.rect, radius, card.origin)
    surface.shadow(card.rect, radius)
    surface.box(card.rect, radius, fill="panel")
    for top, row in _placed_rows(card, scale):
        if row.style == "added":
            surface.box(Rect(card.rect.x, top, card.rect.width, scale.row), fill="acc_bg")
    # Blue is for values made going forward; what a gradient changes has its own mark.
    current = card.state == "current" and all(row.style != "added" for row in card.rows)
    surface.box(card.rect, radius, stroke="data" if current else "line2", width=1.6 if current else 1)
    _header(surface, card, scale)
    for top, row in _placed_rows(card, scale):
        _row(surface, card.rect, top, row, scale)
    if card.strip is not None:
        _strip(surface, card.rect, card.strip, scale)


def draw_alias(surface: Surface, alias: Alias, scale: Scale) -> None:
    """A small stand-in for a tensor: its name in an outline that is round like a badge."""
    future = alias.state == "future"
    surface.box(
        alias.rect, alias.rect.height / 2, fill=None if future else "panel", stroke="future" if future else "line2"
    )
    face = Face("mono", scale.value, 700)
    baseline = alias.rect.center.y + cap_height(face) / 2
    surface.text(alias.rect.center.x, baseline, alias.title, face, "future2" if future else "ink", "center")


def corner(scale: Scale) -> float:
    """The radius of a card's corners."""
    return scale.header / 4


def shown_rows(card: Card, scale: Scale) -> tuple[Row, ...]:
    """The rows of a card that are drawn at this scale."""
    return tuple(row for row in card.rows if row.label in scale.rows)


def none_width(scale: Scale) -> float:
    """The width of the dashed box around ``None``."""
    face = faces.none(scale)
    return text_width(face, "None") + 14


def new_width(text: str, scale: Scale) -> float:
    """The width of the ``new`` chip."""
    return text_width(faces.word(scale), text) + scale.label


def badge_width(badge: str, words: str, scale: Scale) -> float:
    """The width of a badge in a card's header."""
    return text_width(_badge_face(badge, scale), words) + 0.7 * scale.badge


def _badge_face(badge: str, scale: Scale) -> Face:
    return faces.word(scale) if badge == "leaf" else faces.badge(scale)


def _placed_rows(card: Card, scale: Scale) -> list[tuple[float, Row]]:
    first = card.rect.y + scale.header + scale.foot / 2
    return [(first + i * scale.row, row) for i, row in enumerate(shown_rows(card, scale))]


def _name(surface: Surface, card: Card, scale: Scale, ink: str) -> None:
    face = faces.identifier(scale)
    # Names are mostly lower case: centred between the heights of capitals and of small letters.
    baseline = card.rect.y + scale.header / 2 + 0.66 * cap_height(face) / 2 + 0.12 * face.size
    surface.text(card.rect.x + scale.pad, baseline, card.title, face, ink)


def _header(surface: Surface, card: Card, scale: Scale) -> None:
    rect = card.rect
    _name(surface, card, scale, "ink")
    middle = rect.y + scale.header / 2 + 2
    left = rect.x + scale.pad + text_width(faces.identifier(scale), card.title) + _GAP
    face, words = _badge_face(card.badge, scale), card.badge_text or card.badge
    badge = Rect(left, middle - scale.badge / 2, badge_width(card.badge, words, scale), scale.badge)
    if card.badge == "leaf":
        surface.box(badge, scale.badge / 2, fill="leaf")
    else:
        surface.box(badge, scale.badge / 2, stroke="line2")
    baseline = middle + cap_height(face) / 2
    surface.text(badge.center.x, baseline, words, face, "ink", "center")
    surface.text(
        rect.right - scale.pad, baseline, card.flag, faces.label(scale), "err" if card.outdated else "ink3", "right"
    )
    y = rect.y + scale.header + 0.5
    surface.path(line(Point(rect.x + 1, y), Point(rect.right - 1, y)), stroke="line")


def _row(surface: Surface, rect: Rect, top: float, row: Row, scale: Scale) -> None:
    middle = top + scale.row / 2
    baseline = middle + cap_height(faces.value(scale)) / 2
    added = row.style == "added"
    surface.text(rect.x + scale.pad, baseline, row.label, faces.label(scale), "acc" if added else "ink3")
    left = rect.x + scale.pad + scale.label_column
    end = left + _row_value(surface, left, middle, baseline, row, scale)
    if row.note:
        surface.text(end + NOTE_GAP, baseline, row.note, faces.note(scale), "acc" if added else "ink3")
        end += NOTE_GAP + text_width(faces.note(scale), row.note)
    if row.tail:
        surface.text(rect.right - scale.pad, baseline, row.tail, faces.label(scale), "ink3", "right")
    if added:
        _new(surface, row.chip, rect, end, middle, scale)


def _row_value(surface: Surface, left: float, middle: float, baseline: float, row: Row, scale: Scale) -> float:
    """Draw the value and return its width."""
    if row.style in ("none", "awaited"):
        box = Rect(left, middle - 0.475 * scale.row, none_width(scale), 0.95 * scale.row)
        if row.label == "grad":
            awaited = row.style == "awaited"
            stroke, ink = ("flow", "flow") if awaited else ("line2", "ink3")
            surface.box(box, 6, stroke=stroke, width=1.5 if awaited else 1, dash=(4, 2.5))
            surface.text(box.center.x, baseline, row.text, faces.none(scale), ink, "center")
        else:
            surface.text(left, baseline, row.text, faces.none(scale), "ink3")
        return box.width
    face = value_face(row, scale)
    surface.text(left, baseline, row.text, face, _VALUE_INK[row.style])
    return text_width(face, row.text)


def value_face(row: Row, scale: Scale) -> Face:
    """The font a row's value is set in."""
    if row.style in ("none", "awaited"):
        return faces.none(scale)
    if row.style in ("plain", "muted"):
        return faces.none(scale) if row.text == "None" else faces.plain(scale)
    return faces.strong(scale) if row.style == "added" else faces.value(scale)


def row_width(row: Row, scale: Scale) -> float:
    """The width of a card that has just room for a row."""
    boxed = row.style in ("none", "awaited")
    width = none_width(scale) if boxed else text_width(value_face(row, scale), row.text)
    if row.note:
        width += NOTE_GAP + text_width(faces.note(scale), row.note)
    if row.style == "added":
        width += 0.4 * scale.label + new_width(row.chip, scale)
    if row.tail:
        width += 2 * NOTE_GAP + text_width(faces.label(scale), row.tail)
    return 2 * scale.pad + scale.label_column + width


def header_width(title: str, badge: str, words: str, flag: str, scale: Scale) -> float:
    """The width of a card that has just room for its header; ``words`` are those of the badge."""
    name = text_width(faces.identifier(scale), title) + _GAP + badge_width(badge, words, scale)
    return 2 * scale.pad + name + (2 * _GAP + text_width(faces.label(scale), flag) if flag else 0.0)


def strip_width(title: str, waits: str, scale: Scale) -> float:
    """The width of a card that has just room for its strip; ``waits`` is the widest ``1 of 2`` it will show."""
    words = [text_width(faces.word(scale), say(STATES[state])) for state in ("active", "ready", "done")]
    states = max(*words, text_width(faces.note(scale), waits))
    return 2 * scale.pad + _strip_left(scale) + text_width(_strip_face(scale), title) + NOTE_GAP + states


def _strip_left(scale: Scale) -> float:
    """From the left end of a strip's content to its title."""
    return 0.9 * scale.mark + 0.55 * scale.label


def _strip_face(scale: Scale) -> Face:
    return Face("mono", scale.label, 500)


def _new(surface: Surface, text: str, rect: Rect, end: float, middle: float, scale: Scale) -> None:
    width, height = new_width(text, scale), 0.72 * scale.row
    face = faces.word(scale)
    left = min(end + 0.4 * scale.label, rect.right - 0.8 * scale.pad - width)
    chip = Rect(left, middle - height / 2, width, height)
    surface.box(chip, height / 2, fill="acc")
    surface.text(chip.center.x, middle + cap_height(face) * 0.42, text, face, "onacc", "center")


def _strip(surface: Surface, rect: Rect, strip: Strip, scale: Scale) -> None:
    radius = corner(scale)
    top = rect.bottom - scale.strip
    box = Rect(rect.x, top, rect.width, scale.strip)
    ink, quiet = "ink", "ink2"
    if strip.state == "active":
        surface.path(round_bottom(box, radius), fill="flow")
        ink = quiet = "onflow"
    elif strip.state in ("ready", "waiting"):
        dash = (5.0, 3.0) if strip.state == "waiting" else None
        fill = "flow_bg" if strip.state == "ready" else None
        surface.path(round_bottom(inset(box, 0.3), radius), fill=fill, stroke="flow", width=1.6, dash=dash)
        ink = quiet = "flow" if strip.state == "ready" else "ink"
    else:
        y = top + 0.5
        if strip.state in ("idle", "future"):
            surface.path(round_bottom(inset(box, 1), radius - 1), fill="sunken")
            ink = quiet = "ink3"
        surface.path(line(Point(rect.x + 1, y), Point(rect.right - 1, y)), stroke="line")
    middle = top + scale.strip / 2
    mark = 0.9 * scale.mark
    draw_mark(surface, Point(rect.x + scale.pad + mark / 2, middle), mark / 2, strip.state, strip.mark)
    left = rect.x + scale.pad + _strip_left(scale)
    face, word = _strip_face(scale), faces.word(scale)
    baseline = middle + cap_height(face) / 2
    surface.text(left, baseline, strip.title, face, ink)
    weight = word if strip.state in ("ready", "active") else faces.note(scale)
    shown = strip.mark if strip.state == "waiting" else strip.word
    surface.text(rect.right - scale.pad, baseline, shown, weight, quiet, "right")
