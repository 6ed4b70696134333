"""SVG: text stays text, things carry ids and classes, and nothing is cut off."""

from __future__ import annotations

import re
from contextlib import contextmanager
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from vjpviz.export.fonts import FEATURES, families, text_width
from vjpviz.export.maths import typeset
from vjpviz.export.outlines import text_outline
from vjpviz.export.page import draw_page, words
from vjpviz.export.surface import inset, shadow_rings
from vjpviz.words import ENGLISH, language

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vjpviz.export.fonts import Face
    from vjpviz.export.options import Options
    from vjpviz.export.outlines import Command
    from vjpviz.export.page import Page
    from vjpviz.export.surface import Align
    from vjpviz.graph.frame import Frame, Point, Rect
    from vjpviz.graph.theme import Theme


def svg_bytes(frame: Frame, page: Page, options: Options) -> bytes:
    """One moment as an SVG file."""
    surface = SvgSurface(options.theme, text_as_paths=options.text_as_paths)
    if not options.transparent:
        surface.box(page.bounds, fill="canvas")
    draw_page(surface, page, frame, options.scale)
    bounds = page.bounds
    width, height = options.pixels(bounds.width, bounds.height)
    box = " ".join(map(number, (bounds.x, bounds.y, bounds.width, bounds.height)))
    spoken = "" if language() == ENGLISH else f' xml:lang="{language().replace("_", "-")}"'
    view = f'width="{width}" height="{height}" viewBox="{box}"{spoken}'
    return "\n".join(
        (
            '<?xml version="1.0" encoding="UTF-8"?>',
            f'<svg xmlns="http://www.w3.org/2000/svg" {view} role="img" aria-labelledby="title description">',
            f'<title id="title">{escape(frame.title)}</title>',
            f'<desc id="description">{escape(words(frame))}</desc>',
            *surface.lines,
            "</svg>",
            "",
        )
    ).encode()


class SvgSurface:
    """Draws as lines of SVG, in the colours of a theme."""

    def __init__(self, theme: Theme, *, text_as_paths: bool = False):
        self.lines: list[str] = []
        self.theme = theme
        self.text_as_paths = text_as_paths
        self._ids: set[str] = set()

    def ink(self, token: str) -> str:
        """What stands in a file for a token of the theme."""
        return getattr(self.theme, token) or "none"

    def _style(
        self,
        fill: str | None,
        stroke: str | None,
        width: float,
        dash: tuple[float, ...] | None = None,
        opacity: float = 1.0,
        round_ends: bool = False,
    ) -> str:
        style = f' fill="{self.ink(fill) if fill else "none"}"'
        if stroke:
            style += f' stroke="{self.ink(stroke)}" stroke-width="{number(width)}"'
        if dash:
            style += f' stroke-dasharray="{" ".join(map(number, dash))}"'
        if round_ends:
            style += ' stroke-linecap="round" stroke-linejoin="round"'
        return style + (f' opacity="{number(opacity, 4)}"' if opacity < 1 else "")

    def box(
        self,
        rect: Rect,
        radius: float = 0.0,
        *,
        fill: str | None = None,
        stroke: str | None = None,
        width: float = 1.0,
        dash: tuple[float, ...] | None = None,
        opacity: float = 1.0,
    ) -> None:
        """See ``Surface.box``."""
        by = width / 2 if stroke else 0.0
        self._rect(inset(rect, by), radius - by, self._style(fill, stroke, width, dash, opacity))

    def _rect(self, rect: Rect, radius: float, style: str) -> None:
        corners = f' rx="{number(radius)}"' if radius > 0 else ""
        x, y, width, height = map(number, (rect.x, rect.y, rect.width, rect.height))
        self.lines.append(f'<rect x="{x}" y="{y}" width="{width}" height="{height}"{corners}{style}/>')

    def path(
        self,
        commands: tuple[Command, ...],
        *,
        fill: str | None = None,
        stroke: str | None = None,
        width: float = 1.0,
        dash: tuple[float, ...] | None = None,
        round_ends: bool = False,
    ) -> None:
        """See ``Surface.path``."""
        style = self._style(fill, stroke, width, dash, round_ends=round_ends)
        self.lines.append(f'<path d="{path_data(commands)}"{style}/>')

    def circle(
        self, center: Point, radius: float, *, fill: str | None = None, stroke: str | None = None, width: float = 1.0
    ) -> None:
        """See ``Surface.circle``."""
        x, y, r = number(center.x), number(center.y), number(radius)
        self.lines.append(f'<circle cx="{x}" cy="{y}" r="{r}"{self._style(fill, stroke, width)}/>')

    def text(self, x: float, y: float, text: str, face: Face, ink: str, align: Align = "left") -> None:
        """See ``Surface.text``. The width is written down, so that another font does not overflow its box."""
        if not text:
            return
        width = text_width(face, text)
        if self.text_as_paths:
            left = x - {"left": 0.0, "center": width / 2, "right": width}[align]
            self._outlined(left, y, text_outline(face, text), 1.0, self.ink(ink))
            return
        # Not every program heeds the width: with an anchor another font stays where it belongs all the same.
        anchor = {"left": "", "center": ' text-anchor="middle"', "right": ' text-anchor="end"'}[align]
        self.lines.append(
            f'<text x="{number(x)}" y="{number(y)}"{anchor}{self.typeface(face)}'
            f' textLength="{number(width)}" lengthAdjust="spacingAndGlyphs" fill="{self.ink(ink)}">'
            f"{escape(text)}</text>"
        )

    def typeface(self, face: Face) -> str:
        """The attributes that choose a font."""
        names = ", ".join(name if " " not in name else f"'{name}'" for name in families(face.family))
        features = ", ".join(f"'{tag}' {value}" for tag, value in FEATURES[face.family].items())
        style = f' font-family="{names}" font-size="{number(face.size)}"'
        if face.weight != 400:
            style += f' font-weight="{face.weight}"'
        if face.italic:
            style += ' font-style="italic"'
        return f'{style} style="font-feature-settings: {features}"'

    def formula(self, x: float, y: float, tex: str, size: float, ink: str) -> None:
        """See ``Surface.formula``."""
        formula = typeset(tex)
        self.lines.append(f'<g class="formula" role="math" aria-label={quoteattr(tex)}>')
        for outline in formula.outlines:
            self._outlined(x - formula.left * size, y, outline.commands, size, self.ink(outline.token or ink))
        self.lines.append("</g>")

    def _outlined(self, x: float, y: float, commands: tuple[Command, ...], size: float, fill: str) -> None:
        self.lines.append(f'<path d="{path_data(commands, size, x, y)}" fill="{fill}"/>')

    def shadow(self, rect: Rect, radius: float) -> None:
        """See ``Surface.shadow``."""
        for ring, reach, opacity in shadow_rings(rect, self.theme.shadow):
            self._rect(ring, radius + reach, f' fill="{self.theme.shadow_color}" opacity="{number(opacity, 4)}"')

    @contextmanager
    def item(self, key: str, kind: str, described: str) -> Iterator[None]:
        """See ``Surface.item``: a group with an id, classes and a title."""
        label = f"<title>{escape(described)}</title>" if described else ""
        self.lines.append(f'<g id="{self._id(key)}" class={quoteattr(kind)}>{label}')
        yield
        self.lines.append("</g>")

    def _id(self, key: str) -> str:
        name, count = element_id(key), 1
        while name in self._ids:
            count += 1
            name = f"{element_id(key)}-{count}"
        self._ids.add(name)
        return name


def element_id(key: str) -> str:
    """The id of the group in which the thing with this key is drawn."""
    return "n-" + re.sub(r"[^A-Za-z0-9_.-]+", "-", key)


def number(value: float, digits: int = 2) -> str:
    """A coordinate, as short as it can be."""
    text = f"{value:.{digits}f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text == "-0" else text


def path_data(commands: tuple[Command, ...], size: float = 1.0, x: float = 0.0, y: float = 0.0, digits: int = 2) -> str:
    """An outline as the ``d`` of a path, scaled and then moved."""
    parts: list[str] = []
    for command, *numbers in commands:
        at = (number(float(value) * size + (y if i % 2 else x), digits) for i, value in enumerate(numbers))
        parts.append(str(command) + " ".join(at))
    return "".join(parts)
