from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
from PySide6.QtGui import QFontDatabase

from vjpviz.autograd.formulas import SPECIAL_GLYPHS, rows
from vjpviz.export.maths import FormulaError, painter_path, typeset


def test_colours_are_tokens_of_the_theme() -> None:
    formula = typeset(r"\mathbf{v}\cdot\textcolor{data}{J} = \textcolor{flow}{[1]} + \textcolor{acc}{2}")
    assert [outline.token for outline in formula.outlines] == [None, "data", None, "flow", None, "acc"]


def test_the_box_is_that_of_the_ink() -> None:
    formula = typeset(r"\frac{\partial x}{\sqrt{y}}")
    path = painter_path(tuple(command for outline in formula.outlines for command in outline.commands))
    box = path.boundingRect()
    assert formula.top == pytest.approx(box.top(), abs=1e-9)
    assert formula.height == pytest.approx(box.height(), abs=1e-9)
    assert formula.width == pytest.approx(box.width(), abs=1e-9)
    assert formula.top < 0 < formula.top + formula.height


def test_a_matrix_does_not_stretch_the_row_before_it() -> None:
    row = typeset(r"{\begin{bmatrix}1&2\end{bmatrix}}")
    both = typeset(r"{\begin{bmatrix}1&2\end{bmatrix}}{\begin{bmatrix}1\\2\\3\end{bmatrix}}")
    bracket = both.outlines[0].commands[0]
    assert row.height < 0.6 * both.height
    assert abs(float(bracket[2])) < 1.2 * row.height


def test_what_is_no_tex_is_an_error_in_one_line() -> None:
    with pytest.raises(FormulaError, match=r"cannot typeset '\\\\frac'"):
        typeset(r"\frac")


def test_threads_may_set_formulas_ahead_of_the_painter() -> None:
    texts = [rf"J_{{{i}}} = \mathrm{{diag}}({i} w)" for i in range(12)]
    with ThreadPoolExecutor(4) as pool:
        ahead = list(pool.map(typeset, texts))
    assert ahead == [typeset.__wrapped__(text) for text in texts]


def test_bold_digits_are_bold_and_a_sign_stands_close_to_what_it_belongs_to() -> None:
    assert typeset(r"\mathbf{1}").width > 1.02 * typeset("1").width
    assert typeset(r"(-x)").width < typeset(r"(y - x)").width - typeset("y").width - 0.1
    assert typeset("{+}{=}").width > 1.8 * typeset("=").width


def test_the_glyph_of_every_row_and_every_local_jacobian_can_be_set() -> None:
    for name, row in rows().items():
        for tex in (row.glyph, *(entry.jacobian for entry in row.derivatives.values())):
            if isinstance(tex, str) and tex:
                assert typeset(tex.replace("{self}", "x").replace("{other}", "y")).width > 0, name
    for tex in SPECIAL_GLYPHS.values():
        assert typeset(tex).width > 0.8


@pytest.mark.skipif("not chinese_fonts()", reason="no font with Chinese is installed")
def test_full_width_characters_stand_in_the_line_as_large_as_its_text() -> None:
    plain, chinese = typeset(r"1\ \text{or}\ 2"), typeset(r"1\ \text{或}\ 2")
    assert chinese.width == pytest.approx(plain.width - typeset(r"\text{or}").width + 1, abs=0.3)
    assert chinese.top == pytest.approx(-0.85, abs=0.1)  # higher than a figure, and above the baseline
    assert [outline.token for outline in chinese.outlines] == [None]
    assert typeset(r"x_{\text{或}}").height < chinese.height + 0.2
    assert typeset(r"\text{3 个函数}").outlines != typeset(r"\text{3 个节数}").outlines


def chinese_fonts() -> list[str]:
    return QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese)
