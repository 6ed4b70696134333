"""Sizes that measuring and painting share: type scales, the anatomy of cards, pills, chips and lanes, in px.

A card's and a pill's *width* follows from its texts and is measured where it is painted; everything else stands here.
Values are set in a monospaced face of 0.6 em, so chips can be sized without a font.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal
from unicodedata import east_asian_width

MONO_ADVANCE = 0.6
"""Width of a character of JetBrains Mono, in em; a full-width one, such as Chinese, takes a whole em in any face."""

LABEL = 1.18
"""Size of the formula on a token or a chip, in sizes of the value beside it."""

ALL_ROWS = ("data", "grad", "grad_fn", "is_leaf")
VALUE_ROWS = ("data", "grad")


@dataclass(frozen=True, slots=True)
class Scale:
    """One of the sizes a picture comes in: on the window in full and compact, in a lecture's figure, projected."""

    name: str
    rows: tuple[str, ...]  # labels of the card rows that are shown
    flag: Literal["requires_grad", "shape"]  # what stands at the right of a card's header
    sums: bool  # whether a .grad that grows says what it was, beside what was added to it

    label: float  # font sizes
    value: float
    node: float
    variable: float
    caption: float
    jacobian: float
    glyph: float

    card: float  # least width of a card
    header: float  # height of its header
    row: float
    label_column: float
    pad: float  # left and right of a card's content
    foot: float  # below its last row
    strip: float
    badge: float  # height of a badge

    pill: float  # least width of a function node
    pill_height: float
    glyph_column: float  # from the left border to the divider
    mark: float  # diameter of the state glyph

    token: float  # height of a token or a chip
    chip_pad: float
    chip_gap: float  # from the lane to a chip beside it
    lane_offset: float  # of forward edge and lane from their route

    forward: float  # line widths
    lane: float
    live: float
    arrow: float
    live_arrow: float

    gap: float  # between ranks: nothing in between
    gap_chip: float
    gap_token: float
    leaves: float  # between leaves side by side
    beside: float  # between other neighbours

    def card_height(self, leaf: bool) -> float:
        """Height of a tensor card; a ``leaf`` that requires a gradient ends in a strip."""
        return self.header + self.row * len(self.rows) + self.foot + (self.strip if leaf else 0.0)


WINDOW = Scale(
    name="window",
    rows=ALL_ROWS,
    flag="requires_grad",
    sums=True,
    label=13,
    value=15,
    node=15.5,
    variable=20,
    caption=18,
    jacobian=15,
    glyph=24,
    card=272,
    header=40,
    row=22,
    label_column=72,
    pad=16,
    foot=8,
    strip=32,
    badge=22,
    pill=312,
    pill_height=58,
    glyph_column=62,
    mark=20,
    token=30,
    chip_pad=12,
    chip_gap=13,
    lane_offset=8,
    forward=1.6,
    lane=3,
    live=3.75,
    arrow=9,
    live_arrow=11,
    gap=34,
    gap_chip=58,
    gap_token=114,
    leaves=190,
    beside=40,
)

COMPACT = replace(
    WINDOW,
    name="compact",
    rows=VALUE_ROWS,
    flag="shape",
    sums=False,
    variable=18,
    card=160,
    header=34,
    label_column=46,
    pad=14,
    foot=6,
    strip=28,
    badge=20,
    pill=216,
    pill_height=50,
    glyph_column=54,
    token=28,
    gap=24,
    gap_chip=44,
    gap_token=84,
    leaves=72,
    beside=28,
)
"""The texts of the window on cards that say less, for what would otherwise be too small to read in its pane."""

LECTURE = Scale(
    name="lecture",
    rows=VALUE_ROWS,
    flag="requires_grad",
    sums=True,
    label=17.5,
    value=21.5,
    node=21,
    variable=28,
    caption=24,
    jacobian=20,
    glyph=32,
    card=336,
    header=49,
    row=33,
    label_column=75,
    pad=20,
    foot=8,
    strip=40,
    badge=28,
    pill=414,
    pill_height=72,
    glyph_column=77,
    mark=27,
    token=38,
    chip_pad=12,
    chip_gap=14,
    lane_offset=10,
    forward=2.2,
    lane=4,
    live=4.75,
    arrow=12,
    live_arrow=15,
    gap=38,
    gap_chip=66,
    gap_token=110,
    leaves=180,
    beside=48,
)

PRESENTATION = Scale(
    name="presentation",
    rows=VALUE_ROWS,
    flag="requires_grad",
    sums=True,
    label=19.5,
    value=24.5,
    node=24,
    variable=32,
    caption=34,
    jacobian=23,
    glyph=38,
    card=372,
    header=58,
    row=39,
    label_column=82,
    pad=22,
    foot=10,
    strip=46,
    badge=30,
    pill=478,
    pill_height=84,
    glyph_column=89,
    mark=30,
    token=44,
    chip_pad=14,
    chip_gap=16,
    lane_offset=11,
    forward=2.4,
    lane=4.5,
    live=5.25,
    arrow=14,
    live_arrow=17,
    gap=50,
    gap_chip=86,
    gap_token=144,
    leaves=200,
    beside=56,
)

PROJECTED = replace(
    PRESENTATION,
    name="projected",
    flag="shape",
    card=230,
    header=48,
    row=36,
    label_column=72,
    pad=18,
    foot=8,
    strip=40,
    pill=300,
    pill_height=72,
    glyph_column=78,
    token=40,
    gap=32,
    gap_chip=62,
    gap_token=116,
    leaves=96,
    beside=36,
)
"""The texts of the presentation on cards that say less, for what would otherwise be too small to read from afar."""

SCALES: dict[str, Scale] = {scale.name: scale for scale in (WINDOW, COMPACT, LECTURE, PRESENTATION, PROJECTED)}
"""Every scale by name."""


def with_rows(scale: Scale, rows: tuple[str, ...]) -> Scale:
    """The same sizes for cards that show other rows: of ``data``, ``grad``, ``shape``, ``grad_fn``, ``is_leaf``."""
    return replace(scale, name=f"{scale.name.partition(' ')[0]} {'+'.join(rows)}", rows=rows)


def scale_named(name: str) -> Scale:
    """The scale that has this name, with the rows that ``with_rows`` put into it. Raises ``KeyError``."""
    base, given, rows = name.partition(" ")
    return with_rows(SCALES[base], tuple(filter(None, rows.split("+")))) if given else SCALES[base]


def mono_width(text: str, size: float) -> float:
    """Width of ``text`` in the monospaced face at a font size in px."""
    return _advance(text, MONO_ADVANCE * size, size)


@lru_cache(maxsize=1024)
def tex_width(tex: str, size: float) -> float:
    """A close upper bound of the width of a short formula such as ``\\mathbf{v}\\cdot J_x``, without typesetting it."""
    plain = re.sub(r"\\(mathbf|mathrm|mathit|mathtt|text|operatorname)\b", "", tex)
    script = re.findall(r"[_^](\{[^{}]*\}|\\?\w)", plain)
    plain = re.sub(r"[_^](\{[^{}]*\}|\\?\w)", "", plain)
    symbols = re.sub(r"\\[a-zA-Z]+", "m", plain)
    small = sum(len(part.strip("{}")) for part in script)
    return size * (_advance(re.sub(r"[{}\s]", "", symbols), 0.6, 1.0) + 0.42 * small)


def label_width(label: str, scale: Scale) -> float:
    """Width of the TeX label of a token or a chip, its gap to the value included."""
    return tex_width(label, LABEL * scale.value) + scale.chip_pad if label else 0.0


def token_width(text: str, scale: Scale) -> float:
    """Width of a token with the value ``text``; its label stands outside."""
    return mono_width(text, scale.value) + 2 * scale.chip_pad


def chip_width(label: str, text: str, scale: Scale) -> float:
    """Width of a chip: TeX ``label``, then the value ``text``."""
    return token_width(text, scale) + label_width(label, scale)


def note_width(note: str, scale: Scale) -> float:
    """A close upper bound of the width of a muted note in the UI face, its gap included."""
    return _advance(note, 0.56 * scale.label, scale.label) + scale.chip_pad if note else 0.0


def _advance(text: str, narrow: float, wide: float) -> float:
    """The width of a text of narrow and full-width characters."""
    count = 0 if text.isascii() else sum(east_asian_width(character) in "WF" for character in text)
    return narrow * (len(text) - count) + wide * count
