"""A caption: runs of text in several styles, broken into lines and drawn."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from vjpviz.export.fonts import Face, text_width
from vjpviz.export.maths import typeset

if TYPE_CHECKING:
    from vjpviz.export.surface import Surface
    from vjpviz.graph.frame import Run

_VALUES = ("gradient", "value", "stored")
_INK = {"text": "ink", "code": "ink", "gradient": "flow", "value": "data", "stored": "acc", "error": "err"}
_VECTOR = r"\mathbf{v}"
_WIDE = "\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef"
_OPENING, _CLOSING = "（「『《", "，。、；：！？）」』》"
_PIECES = re.compile(rf"[{_OPENING}]*(?:[{_WIDE}]|[^{_WIDE}]+)?[{_CLOSING}]*")


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a word in one style, ``x`` px from the start of its line."""

    x: float
    width: float
    text: str
    style: str


Line = tuple[Piece, ...]
Word = tuple[list[tuple[str, str]], bool]
"""Its parts, text and style; and whether a space stands before it."""


def break_lines(runs: tuple[Run, ...], size: float, width: float) -> tuple[Line, ...]:
    """As few lines as fit into ``width`` px, of about the same length. ``size`` is the font size."""
    words = _words(runs, size, width)
    lines = _filled(words, size, width)
    even = sum(map(line_width, lines)) / max(1, len(lines))
    while even < width:  # the narrowest width that needs no more lines leaves no short last one
        tried = _filled(words, size, even)
        if len(tried) <= len(lines):
            return tried
        even += size
    return lines


def cut_off(lines: tuple[Line, ...], most: int, size: float) -> tuple[Line, ...]:
    """The first ``most`` lines; dots tell of those behind them."""
    if len(lines) <= most:
        return lines
    last = lines[most - 1]
    dots = " …"
    end = Piece(line_width(last), text_width(_face("text", size), dots), dots, "text")
    return (*lines[: most - 1], (*last, end))


def _filled(words: list[Word], size: float, width: float) -> tuple[Line, ...]:
    """Lines no wider than ``width`` px, unless a word alone is wider, each as long as it can be."""
    lines: list[list[Piece]] = [[]]
    x = 0.0
    space = text_width(_face("text", size), " ")
    gap = 0.0
    for word, spaced in words:
        needed = sum(_width(text, style, size) for text, style in word)
        if spaced and lines[-1]:
            gap = space
        if lines[-1] and x + gap + needed > width:
            lines.append([])
            x = gap = 0.0
        x += gap
        gap = 0.0
        for text, style in word:
            piece = _width(text, style, size)
            lines[-1].append(Piece(x, piece, text, style))
            x += piece
            _join(lines[-1])
    return tuple(tuple(line) for line in lines if line)


def _join(line: list[Piece]) -> None:
    """Make one piece of the last two where they are one text: full-width characters, each a word of its own."""
    if len(line) > 1 and line[-2].style == line[-1].style and line[-2].x + line[-2].width == line[-1].x:
        last = line.pop()
        line[-1] = replace(line[-1], width=line[-1].width + last.width, text=line[-1].text + last.text)


def line_width(line: Line) -> float:
    """The width of a line, in px."""
    return line[-1].x + line[-1].width


def line_height(size: float) -> float:
    """From baseline to baseline."""
    return 1.5 * size


def draw_line(surface: Surface, line: Line, x: float, baseline: float, size: float) -> None:
    """Draw a line from its left end."""
    for piece in line:
        if _is_vector(piece.text, piece.style):
            surface.formula(x + piece.x, baseline, _VECTOR, 1.15 * size, "flow")
        else:
            surface.text(x + piece.x, baseline, piece.text, _face(piece.style, size), _INK[piece.style])


def _words(runs: tuple[Run, ...], size: float, width: float) -> list[Word]:
    """``w`` and ``.`` of two runs are one word, and so is a tensor's value as long as a line has room for it.

    So is ``v = [1, 2]``, if a line has room for it. A full-width character is a word, together with the punctuation
    that may not be parted from it.
    """
    words: list[Word] = []
    spaced = joins = False
    before = ""
    for run in runs:
        whole = run.style in _VALUES and _width(run.text, run.style, size) <= width
        for i, part in enumerate(_around(run.text) if whole else run.text.split(" ")):
            spaced = spaced or i > 0
            for piece in filter(None, [part] if whole else _PIECES.findall(part)):
                if words and piece == "=":
                    words[-1][0].append((" = ", run.style))
                    joins, before = True, " "
                    continue
                if joins:
                    joins = False
                    spaced = sum(_width(*each, size) for each in (*words[-1][0], (piece, run.style))) > width
                if spaced or not words or _parted(before, piece[0]):
                    words.append(([(piece, run.style)], spaced))
                else:
                    words[-1][0].append((piece, run.style))
                spaced, before = False, piece[-1]
    return words


def _parted(before: str, after: str) -> bool:
    """Whether a line may end between two characters that no space parts."""
    wide = re.search(f"[{_WIDE}]", before + after)
    return wide is not None and before not in _OPENING and after not in _CLOSING


def _around(text: str) -> list[str]:
    """Split at the spaces around a text, not at those within."""
    return [""] * text.startswith(" ") + [text.strip(" ")] + [""] * text.endswith(" ")


def _is_vector(text: str, style: str) -> bool:
    return style == "gradient" and text == "v"


def _width(text: str, style: str, size: float) -> float:
    return typeset(_VECTOR).width * 1.15 * size if _is_vector(text, style) else text_width(_face(style, size), text)


def _face(style: str, size: float) -> Face:
    if style in ("text", "error"):
        return Face("ui", size, 500)
    return Face("mono", 0.95 * size, 700 if style == "code" else 500)
