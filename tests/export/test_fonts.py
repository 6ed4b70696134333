from __future__ import annotations

import pytest
from PySide6.QtGui import QFontInfo, QFontMetricsF

from vjpviz.export.fonts import Face, cap_height, font, register, text_width


def test_the_packaged_families_are_there() -> None:
    assert {"Inter", "JetBrains Mono"} <= set(register())


@pytest.mark.parametrize("weight", [400, 500, 600])
def test_weights_are_real_fonts(weight: int) -> None:
    info = QFontInfo(font(Face("ui", 13, weight)))
    assert (info.family(), info.weight()) == ("Inter", weight)
    widths = [text_width(Face("ui", 13, w), "non-leaf") for w in (400, 500, 600)]
    assert widths == sorted(set(widths))


def test_sizes_between_whole_pixels_are_kept() -> None:
    assert text_width(Face("mono", 15.5, 700), "MulBackward0") == pytest.approx(12 * 0.6 * 15.5, rel=0.003)
    assert cap_height(Face("mono", 21.5)) == pytest.approx(0.73 * 21.5, rel=0.02)


def test_code_shows_what_was_typed() -> None:
    metrics = QFontMetricsF(font(Face("mono", 20)))
    for text in ("->", "!=", "**", "==="):
        assert metrics.horizontalAdvance(text) == pytest.approx(12 * len(text), abs=0.1)
