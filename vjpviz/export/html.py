"""HTML: one page that plays by itself, without network. What does not change between steps is stored once."""

from __future__ import annotations

import json
from contextlib import contextmanager
from dataclasses import fields
from html import escape
from string import Template
from typing import TYPE_CHECKING

from vjpviz.assets import asset
from vjpviz.export.film import TRAVEL
from vjpviz.export.fonts import families
from vjpviz.export.maths import typeset
from vjpviz.export.page import draw_page
from vjpviz.export.svg import SvgSurface, element_id, number, path_data
from vjpviz.graph.theme import DARK, LIGHT, PRINT
from vjpviz.words import language, say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from vjpviz.export.film import Motion
    from vjpviz.export.fonts import Face, Family
    from vjpviz.export.options import Options
    from vjpviz.export.page import Page
    from vjpviz.graph.frame import Frame
    from vjpviz.graph.theme import Theme

_EM = 100  # formulas are stored at this size, in whole numbers


def html_bytes(
    frames: Sequence[Frame],
    motions: Sequence[Motion | None],
    page: Page,
    options: Options,
    progress: Callable[[int], None],
) -> bytes:
    """All moments as one HTML file, with their motions and captions; light and dark."""
    pool: dict[str, int] = {}
    formulas: dict[str, int] = {}
    steps: list[list[int]] = []
    for i, frame in enumerate(frames):
        surface = _Pieces(options.theme, formulas)
        draw_page(surface, page, frame, options.scale)
        steps.append([pool.setdefault(piece, len(pool)) for piece in surface.lines])
        progress(i + 1)
    data = {
        "pool": list(pool),
        "steps": steps,
        "captions": [_caption(frame) for frame in frames],
        "moves": [motion and _motion(motion) for motion in motions],
        "seconds": options.hold,
        "travel": TRAVEL,
    }
    bounds = page.bounds
    text = Template(asset("player", "player.html").read_text(encoding="utf-8")).substitute(
        title=escape(frames[0].title),
        lang=language().replace("_", "-"),
        **_words(),
        chosen=' data-theme="dark"' if options.theme.dark else "",
        light=_variables(LIGHT if options.theme.dark else options.theme),
        dark=_variables(options.theme if options.theme.dark else DARK),
        print=_variables(PRINT),
        ui=_families("ui"),
        mono=_families("mono"),
        formulas="".join(_definition(tex, name) for tex, name in formulas.items()),
        box=" ".join(map(number, (bounds.x, bounds.y, bounds.width, bounds.height))),
        # "</script>" inside of a script element would end it.
        data=json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("</", "<\\/"),
    )
    return text.encode()


def _words() -> dict[str, str]:
    """What the page itself says, to be put into attributes and into its program."""
    return {
        "steps": say("Steps"),
        "first": say("First step"),
        "back": say("Back"),
        "play": say("Play"),
        "pause": say("Pause"),
        "play_or_pause": say("Play or pause (Space)"),
        "forward": say("Forward"),
        "last": say("Last step"),
        "step": say("Step"),
        "theme": say("Light or dark"),
        "where": say("step {number} of {count}").format(number="${at + 1}", count="${steps.length}"),
    }


class _Pieces(SvgSurface):
    """Each thing as one line, its colours as CSS variables, its formulas by reference."""

    def __init__(self, theme: Theme, formulas: dict[str, int]):
        super().__init__(theme)
        self._formulas = formulas

    def ink(self, token: str) -> str:
        return f"var(--{token})"

    def typeface(self, face: Face) -> str:
        style = f' class="{face.family[0]}" font-size="{number(face.size)}"'
        if face.weight != 400:
            style += f' font-weight="{face.weight}"'
        return style + (' font-style="italic"' if face.italic else "")

    def formula(self, x: float, y: float, tex: str, size: float, ink: str) -> None:
        name = self._formulas.setdefault(tex, len(self._formulas))
        place = f"translate({number(x - typeset(tex).left * size)} {number(y)}) scale({number(size / _EM, 4)})"
        self.lines.append(f'<use href="#f{name}" transform="{place}" fill="{self.ink(ink)}"/>')

    @contextmanager
    def item(self, key: str, kind: str, described: str) -> Iterator[None]:
        outer, self.lines = self.lines, []
        with super().item(key, kind, described):
            yield
        outer.append("".join(self.lines))
        self.lines = outer


def _definition(tex: str, name: int) -> str:
    paths = "".join(
        f'<path d="{path_data(outline.commands, _EM, digits=0)}"'
        + (f' fill="var(--{outline.token})"' if outline.token else "")
        + "/>"
        for outline in typeset(tex).outlines
    )
    return f'<g id="f{name}" role="math" aria-label="{escape(tex)}">{paths}</g>'


def _motion(motion: Motion) -> list[list[list[object]]]:
    """Ids with the ways of tokens, x and y in turn, and with how far lanes are reached."""
    return [
        [[element_id(key), [round(each) for point in way for each in point]] for key, way in motion.tokens.items()],
        [[element_id(key), [round(each, 3) for each in reached]] for key, reached in motion.lanes.items()],
    ]


def _caption(frame: Frame) -> str:
    return "".join(
        escape(run.text) if run.style == "text" else f'<span class="{run.style}">{escape(run.text)}</span>'
        for run in frame.caption
    )


def _variables(theme: Theme) -> str:
    tokens = ((field.name, getattr(theme, field.name)) for field in fields(theme))
    named = "".join(f"--{name}:{value};" for name, value in tokens if isinstance(value, str) and value.startswith("#"))
    return f"--name:{'dark' if theme.dark else 'light'};{named}"


def _families(family: Family) -> str:
    return ", ".join(f'"{name}"' if " " in name else name for name in families(family))
