"""How a gradient is drawn: as a token on its way, as a chip where it arrived."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vjpviz.export import faces
from vjpviz.export.fonts import cap_height, text_width
from vjpviz.export.maths import typeset
from vjpviz.export.surface import inset
from vjpviz.graph.frame import Rect

if TYPE_CHECKING:
    from vjpviz.export.surface import Surface
    from vjpviz.graph.frame import Chip
    from vjpviz.graph.metrics import Scale

_NOTE_GAP = 10.0
_GROUND = 4.0  # around what stands beside a token or a chip
_RING = 3.0  # canvas-coloured: it cuts the lanes off from a token


def draw_chip(surface: Surface, chip: Chip, scale: Scale) -> None:
    """A token is solid, with its label outside; a chip is pale, with its label inside and its note behind it."""
    _ground(surface, chip, scale)
    if chip.kind == "token":
        _token(surface, chip, scale)
    else:
        _delivered(surface, chip, scale)
    if chip.note:
        face = faces.note(scale)
        left = chip.rect.right + _NOTE_GAP
        surface.text(left, chip.rect.center.y + cap_height(face) / 2, chip.note, face, "ink3")


def extent(chip: Chip, scale: Scale) -> Rect:
    """The box of a chip with what stands outside it: a token's label, a note."""
    left, right = chip.rect.x, chip.rect.right
    if chip.note:
        right += _NOTE_GAP + text_width(faces.note(scale), chip.note) + _GROUND
    if chip.kind == "token" and chip.label:
        beside = scale.chip_pad + typeset(chip.label).width * label_size(scale) + _GROUND
        left, right = (left - beside, right) if chip.label_side == "left" else (left, right + beside)
    return Rect(left, chip.rect.y, right - left, chip.rect.height)


def label_size(scale: Scale) -> float:
    """The font size of the formula on a chip."""
    return 1.18 * scale.value


def _label_gap(scale: Scale) -> float:
    return 0.66 * scale.chip_pad


def chip_width(label: str, text: str, scale: Scale) -> float:
    """The width of a chip with a TeX label."""
    width = typeset(label).width * label_size(scale) + _label_gap(scale) if label else 0.0
    return 2 * scale.chip_pad + width + text_width(faces.value(scale), text)


def token_width(text: str, scale: Scale) -> float:
    """The width of a token; its label stands outside."""
    return 2 * scale.chip_pad + text_width(faces.strong(scale), text)


def _label_baseline(chip: Chip, scale: Scale) -> float:
    return chip.rect.center.y + 0.24 * label_size(scale)


def _ground(surface: Surface, chip: Chip, scale: Scale) -> None:
    """The canvas under what stands beside a token or a chip, and up to it: edges may pass there."""
    whole, middle = extent(chip, scale), chip.rect.center
    if chip.note:
        height = 1.3 * faces.note(scale).size
        surface.box(Rect(middle.x, middle.y - height / 2, whole.right - middle.x, height), _GROUND, fill="canvas")
    if chip.kind == "token" and chip.label:
        formula, size = typeset(chip.label), label_size(scale)
        top, height = _label_baseline(chip, scale) + formula.top * size - _RING, formula.height * size + 2 * _RING
        left, right = (whole.x, middle.x) if chip.label_side == "left" else (middle.x, whole.right)
        surface.box(Rect(left, top, right - left, height), _GROUND, fill="canvas")


def _token(surface: Surface, chip: Chip, scale: Scale) -> None:
    rect, radius = chip.rect, chip.rect.height / 2
    ring = inset(rect, -_RING)
    surface.box(ring, ring.height / 2, fill="canvas")
    surface.shadow(rect, radius)
    surface.box(rect, radius, fill="flow")
    face = faces.strong(scale)
    surface.text(rect.center.x, rect.center.y + cap_height(face) / 2, chip.text, face, "onflow", "center")
    if not chip.label:
        return
    width = typeset(chip.label).width * label_size(scale)
    left = rect.x - scale.chip_pad - width if chip.label_side == "left" else rect.right + scale.chip_pad
    surface.formula(left, _label_baseline(chip, scale), chip.label, label_size(scale), "flow")


def _delivered(surface: Surface, chip: Chip, scale: Scale) -> None:
    rect = chip.rect
    surface.box(rect, rect.height / 2, fill="flow_bg", stroke="flow_bd", width=1.2)
    face = faces.value(scale)
    baseline = rect.center.y + cap_height(face) / 2
    left = rect.x + (rect.width - chip_width(chip.label, chip.text, scale)) / 2 + scale.chip_pad
    if chip.label:
        surface.formula(left, baseline - 0.5, chip.label, label_size(scale), "flow")
        left += typeset(chip.label).width * label_size(scale) + _label_gap(scale)
    surface.text(left, baseline, chip.text, face, "flow")
