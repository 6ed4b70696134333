"""The Frame: everything a painter needs to draw one moment, as plain data in scene coordinates (px, y down).

Screen, SVG, PNG, PDF and film are painted from the same Frame. Texts are final, TeX is final, states are words: a
painter decides nothing but strokes and colours, which it takes from the theme by token name.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

CardState = Literal["present", "future", "current"]
"""``future``: not made yet at this time (drawn faintly or not at all); ``current``: made or changed by this event."""

NodeState = Literal["future", "idle", "waiting", "ready", "active", "done"]
CellStyle = Literal["data", "none", "awaited", "stored", "added", "plain", "muted"]
"""``none``: the italic None box; ``awaited``: that box in orange, a gradient is on its way; ``stored``: a value in
``.grad``; ``added``: the same, just accumulated (row band and ``new`` chip); ``data``: forward values."""


@dataclass(frozen=True, slots=True)
class Point:
    """A place in the scene."""

    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Rect:
    """A box in the scene: left, top, width, height."""

    x: float
    y: float
    width: float
    height: float

    @property
    def center(self) -> Point:
        """The middle of the box."""
        return Point(self.x + self.width / 2, self.y + self.height / 2)

    @property
    def right(self) -> float:
        """The x just past the box."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The y just below the box."""
        return self.y + self.height


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a card: label, value in a style, a muted note behind it (``not kept``), a right-aligned ``tail``.

    ``chip`` is what stands on the chip of a value that was just ``added``.
    """

    label: str
    text: str
    style: CellStyle
    note: str = ""
    tail: str = ""
    chip: str = "new"


@dataclass(frozen=True, slots=True)
class Strip:
    """The ``AccumulateGrad`` at the foot of a leaf's card: a function node with the same states as a pill."""

    title: str
    state: NodeState
    mark: str  # the place in the queue ("1"), "1 of 2", or ""
    word: str  # "ready", "done", …


@dataclass(frozen=True, slots=True)
class Card:
    """A tensor. ``badge_text`` is what its badge says, where that is not ``badge`` itself.

    ``outdated``: it was changed in place while a function needs it as it was; its ``flag`` tells both versions.
    """

    key: str
    tensor: int
    rect: Rect
    title: str
    badge: str  # "leaf", "non-leaf", or "constant" for one that needs no gradient
    flag: str  # at the right of the header: "requires_grad" or nothing, or a shape, or a version
    rows: tuple[Row, ...]
    strip: Strip | None
    state: CardState
    described: str  # the whole card as a sentence, for screen readers
    origin: int | None = None  # the backward call that recorded it, of what a pass with create_graph made
    badge_text: str = ""
    outdated: bool = False


@dataclass(frozen=True, slots=True)
class Pill:
    """A function node: its operator as TeX, its name, its local Jacobians in short as TeX, its state.

    ``folded`` tells how many functions are folded into it; 0 for a single one. ``source`` names its ``origin``.
    """

    key: str
    node: int
    rect: Rect
    glyph: str
    title: str
    jacobians: tuple[str, ...]
    state: NodeState
    mark: str
    described: str
    folded: int = 0
    origin: int | None = None  # the backward call that recorded it
    source: str = ""  # "backward 1"


@dataclass(frozen=True, slots=True)
class Alias:
    """A small stand-in for a far-away tensor, beside its consumer."""

    key: str
    tensor: int
    rect: Rect
    title: str
    state: CardState


@dataclass(frozen=True, slots=True)
class Lane:
    """A route as cubic Béziers (1 + 3k points), its arrowhead at the last point.

    ``forward``: values; ``idle`` lanes are not drawn. ``live``: a gradient moves along it in this step, solid up to
    ``reached`` (0 to 1 of its length) and dashed ahead; ``used``: one went along it before.
    """

    key: str
    points: tuple[Point, ...]
    kind: Literal["forward", "live", "used"]
    future: bool
    reached: float = 1.0


@dataclass(frozen=True, slots=True)
class Chip:
    """A gradient on its way (``token``, solid) or arrived (``chip``, pale): TeX ``label``, value text, muted ``note``.

    For a token the label stands outside on ``label_side``; for a chip inside, left of the value.
    """

    key: str
    rect: Rect
    label: str
    text: str
    kind: Literal["token", "chip"]
    label_side: Literal["left", "right"] = "left"
    note: str = ""


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of a sentence in one style."""

    text: str
    style: Literal["text", "code", "gradient", "value", "stored", "error"]


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula beside the graph: TeX with ``\\textcolor{data|flow|acc}{…}`` tokens that the theme resolves."""

    tex: str
    anchor: str  # the key of the pill it belongs to, or ""


@dataclass(frozen=True, slots=True)
class Frame:
    """One moment of the picture. ``t`` is the event shown; ``bounds`` hold for all ``t`` of the same placement."""

    t: int
    bounds: Rect
    cards: tuple[Card, ...]
    pills: tuple[Pill, ...]
    aliases: tuple[Alias, ...]
    lanes: tuple[Lane, ...]
    chips: tuple[Chip, ...]
    caption: tuple[Run, ...]
    formulas: tuple[Formula, ...]
    title: str
