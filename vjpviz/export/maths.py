"""Formulas: TeX becomes outlines in a few colours, set by ziamath in STIX Two Math.

Outlines and not ``QSvgRenderer``: rendered into a PDF that one makes the glyphs bold. That font has no Chinese: a
full-width character is set as a dash of the same width, and its outline put in the dash's place. Everything here is
safe to call from any thread, so that a thread can fill the cache before the window paints.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from threading import Lock
from xml.etree import ElementTree

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainterPath

from vjpviz.export.fonts import Face
from vjpviz.export.outlines import Command, text_outline

_EM = 100.0  # formulas are set once at this size and scaled: outlines do not depend on it
_SENTINELS = {"data": "#000001", "flow": "#000002", "acc": "#000003", "ink3": "#000004"}
_TOKENS = {colour: token for token, colour in _SENTINELS.items()}
_COLOURED = re.compile(r"\\textcolor\{(\w+)\}")
_BOLD_DIGITS, _BOLD_ZERO = re.compile(r"\\mathbf\{(\d+)\}"), 0x1D7CE
_SIGN = re.compile(r"((?:^|[(\[,=|]|\\lfloor)\s*)-(?=[^-])")
_WORDS = re.compile(r"\\(text|mathrm|mathit|operatorname)\{([^{}]*)\}")
_WIDE = re.compile("[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]")
_PARTS = re.compile(rf"{_WIDE.pattern}| |[^ {_WIDE.pattern[1:-1]}]+")
_DASH = "#01%04x"  # the colour of a dash names the character
_DASH_WIDTH, _DASH_RISE = 0.94, 0.25  # its ink, and the height of its middle over the baseline, in em
_COMMAND = re.compile(r"([MLQCZ])([^MLQCZ]*)")
_set_type = Lock()


@dataclass(frozen=True, slots=True)
class Outline:
    """Filled paths of one colour: ``token`` of the theme, or ``None`` for the colour of the text around the formula.

    The ``commands`` are for a font size of 1 px.
    """

    token: str | None
    commands: tuple[Command, ...]


@dataclass(frozen=True, slots=True)
class Formula:
    """A typeset formula at a font size of 1 px, y down from the baseline. The box is that of the ink."""

    tex: str
    outlines: tuple[Outline, ...]
    left: float
    top: float
    width: float
    height: float


class FormulaError(ValueError):
    """TeX that cannot be typeset."""


@lru_cache(maxsize=4096)
def typeset(tex: str) -> Formula:
    r"""Set a formula. ``\textcolor{data}{…}``, ``flow``, ``acc``, ``ink3`` name colours of the theme.

    Takes 1 to 60 ms the first time. Raises ``FormulaError``.
    """
    from ziamath.config import config  # 170 ms: paid by the first formula and not by the command line
    from ziamath.zmath import Latex

    coloured = _COLOURED.sub(lambda found: rf"\textcolor{{{_SENTINELS.get(found[1], found[1])}}}", _mended(tex))
    if _WIDE.search(tex):  # ziamath takes the colour from what stands before a space that is text
        coloured = _WORDS.sub(_dashed, coloured).replace(r"\ ", r"\;")
    try:
        with _set_type:
            config.svg2 = False  # the default shares glyphs through <use>, which is not for paths alone
            svg = Latex(coloured, size=_EM).svgxml()
    except Exception as error:  # ziamath and latex2mathml raise whatever the parser stumbled over
        raise FormulaError(f"cannot typeset {tex!r}: {error}") from error
    outlines = _outlines(svg)
    # ziamath's own box ends where the next sign would begin, not where the ink does.
    ink = painter_path(tuple(command for outline in outlines for command in outline.commands)).boundingRect()
    return Formula(tex, outlines, ink.x(), ink.y(), ink.width(), ink.height())


def _mended(tex: str) -> str:
    """What the library does not do by itself: bold digits, and a minus that is a sign and not between two things."""
    bold = _BOLD_DIGITS.sub(lambda found: "".join(chr(_BOLD_ZERO + int(digit)) for digit in found[1]), tex)
    return _SIGN.sub(r"\1{-}", bold)


def _dashed(words: re.Match[str]) -> str:
    """A word with its full-width characters as dashes."""
    parts: list[str] = []
    for part in filter(None, _PARTS.findall(words[2])):
        if _WIDE.match(part):
            parts.append(rf"\textcolor{{{_DASH % ord(part)}}}{{\text{{—}}}}")
        else:
            parts.append(r"\;" if part == " " else rf"\{words[1]}{{{part}}}")
    return "".join(parts)


def _undashed(dash: list[Command], colour: str) -> list[Command]:
    """The outline of the character that a dash stands for, where it stands and as large."""
    box = painter_path(tuple(dash)).boundingRect()
    size, place = box.width() / _DASH_WIDTH, box.center()
    left, baseline = place.x() - size / 2, place.y() + _DASH_RISE * size
    outline = text_outline(Face("ui", _EM), chr(int(colour[3:], 16)))
    return [
        (command, *(float(n) / _EM * size + (baseline if i % 2 else left) for i, n in enumerate(numbers)))
        for command, *numbers in outline
    ]


def _outlines(svg: ElementTree.Element) -> tuple[Outline, ...]:
    runs: list[tuple[str | None, list[Command]]] = []
    for element in svg.iter():
        shape = element.tag.rpartition("}")[2]
        if shape == "path":
            commands = _path(element.attrib["d"])
        elif shape == "rect":
            commands = _bar(*(float(element.attrib[name]) / _EM for name in ("x", "y", "width", "height")))
        else:
            continue
        colour = element.attrib.get("fill", "")
        if colour.startswith(_DASH[:3]):
            commands = _undashed(commands, colour)
        token = _TOKENS.get(colour)
        if not runs or runs[-1][0] != token:
            runs.append((token, []))
        runs[-1][1].extend(commands)
    return tuple(Outline(token, tuple(commands)) for token, commands in runs)


def _path(data: str) -> list[Command]:
    return [
        (command, *(float(number) / _EM for number in numbers.replace(",", " ").split()))
        for command, numbers in _COMMAND.findall(data)
    ]


def _bar(x: float, y: float, width: float, height: float) -> list[Command]:
    return [("M", x, y), ("L", x + width, y), ("L", x + width, y + height), ("L", x, y + height), ("Z",)]


@lru_cache(maxsize=4096)
def painter_path(commands: tuple[Command, ...]) -> QPainterPath:
    """An outline as Qt's path."""
    path = QPainterPath()
    for command, *numbers in commands:
        at = [float(number) for number in numbers]
        if command == "M":
            path.moveTo(*at)
        elif command == "L":
            path.lineTo(*at)
        elif command == "Q":
            path.quadTo(*at)
        elif command == "C":
            path.cubicTo(*at)
        else:
            path.closeSubpath()
    path.setFillRule(Qt.FillRule.WindingFill)
    return path
