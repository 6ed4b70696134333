"""Operators on pills: legible, or left to the title."""

from __future__ import annotations

import pytest

from vjpviz.autograd.formulas import rows
from vjpviz.export.maths import typeset
from vjpviz.export.pills import GLYPH_MARGIN, fitted_glyph, two_lines
from vjpviz.graph.metrics import COMPACT, WINDOW, Scale


@pytest.mark.parametrize("scale", [WINDOW, COMPACT], ids=["window", "compact"])
def test_an_operator_is_no_smaller_than_a_label_and_fits_its_column(scale: Scale) -> None:
    signs = {row.glyph for row in rows().values() if row.node is not None and "{" not in row.glyph.replace("{(", "")}
    shown = [set_ for sign in signs if (set_ := fitted_glyph(sign, scale.pill_height, scale)) is not None]
    assert len(shown) > 20
    for tex, size in shown:
        assert size >= 13, tex
        assert typeset(tex).width * size <= scale.glyph_column - GLYPH_MARGIN + 0.01, tex


@pytest.mark.parametrize(
    ("glyph", "above", "below"),
    [
        (r"\log\mathrm{softmax}", r"\mathrm{log}", r"\mathrm{softmax}"),
        (r"\mathrm{max\,pool}", r"\mathrm{max}", r"\mathrm{pool}"),
        (r"\mathrm{index\_add}", r"\mathrm{index}", r"\mathrm{add}"),
        (r"A\,B+b", r"A\,B", r"+\,b"),
    ],
)
def test_two_words_stand_one_above_the_other(glyph: str, above: str, below: str) -> None:
    assert two_lines(glyph) == rf"\begin{{matrix}}{above}\\{below}\end{{matrix}}"


def test_what_cannot_be_read_is_left_to_the_title() -> None:
    assert two_lines(r"\mathrm{logcumsumexp}") == ""
    assert fitted_glyph(r"\mathrm{logcumsumexp}", WINDOW.pill_height, WINDOW) is None
    assert fitted_glyph("", WINDOW.pill_height, WINDOW) is None
