"""The two type families as Qt fonts, registered once, without what would make a PDF lose text."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from math import ceil
from typing import Literal

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF

from vjpviz.assets import asset
from vjpviz.words import language

Family = Literal["ui", "mono"]

FALLBACKS: dict[Family, tuple[str, ...]] = {
    "ui": ("Inter", "Segoe UI", "SF Pro Text", "Noto Sans", "sans-serif"),
    "mono": ("JetBrains Mono", "Cascadia Mono", "SF Mono", "DejaVu Sans Mono", "monospace"),
}

CHINESE = ("Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC")
"""What a Chinese picture falls back to: left to itself, a system may choose the Japanese form of a character."""

FEATURES: dict[Family, dict[str, int]] = {
    # Glyphs that a feature puts in the place of others have no character behind them: text taken out of a PDF would
    # lose "-" and ")" to `calt`, figures and commas to `tnum`. Only the window, where numbers change, sets `tnum`.
    "ui": {"calt": 0},
    "mono": {"calt": 0, "liga": 0},
}


@dataclass(frozen=True, slots=True)
class Face:
    """A font as data: ``size`` in px, ``weight`` 400 to 700."""

    family: Family
    size: float
    weight: int = 400
    italic: bool = False


@cache
def register() -> tuple[str, ...]:
    """Add the packaged fonts to Qt's database and return their families. Needs a ``QGuiApplication``."""
    families: list[str] = []
    for path in sorted(asset("fonts").iterdir()):
        if path.suffix in (".otf", ".ttf"):
            number = QFontDatabase.addApplicationFont(str(path))
            families += QFontDatabase.applicationFontFamilies(number)
    return tuple(dict.fromkeys(families))


def families(family: Family) -> tuple[str, ...]:
    """The names of a family and of its stand-ins, for the language that is spoken here."""
    *names, generic = FALLBACKS[family]
    return (*names, *CHINESE, generic) if language() == "zh_CN" else (*names, generic)


def font(face: Face) -> QFont:
    """The Qt font of a face, its size rounded up to whole pixels. The object is shared: copy it before changing it."""
    return _font(face, families(face.family))


@cache
def _font(face: Face, names: tuple[str, ...]) -> QFont:
    register()
    made = QFont(list(names))
    made.setPixelSize(ceil(face.size))
    made.setWeight(QFont.Weight(face.weight))
    made.setItalic(face.italic)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    made.setStyleStrategy(QFont.StyleStrategy.PreferAntialias)
    for tag, value in FEATURES[face.family].items():
        made.setFeature(QFont.Tag(tag), value)
    return made


def shrink(face: Face) -> float:
    """The factor from the font's whole pixels to the face's size: Qt sets text in whole pixels only."""
    return face.size / ceil(face.size)


@cache
def _metrics(face: Face, names: tuple[str, ...]) -> QFontMetricsF:
    return QFontMetricsF(_font(face, names))


def text_width(face: Face, text: str) -> float:
    """The advance width of one line of text, in px."""
    return _metrics(face, families(face.family)).horizontalAdvance(text) * shrink(face)


@cache
def cap_height(face: Face) -> float:
    """The height of capitals and figures, in px."""
    return _metrics(face, FALLBACKS[face.family]).capHeight() * shrink(face)
