"""TeX in a line that can be said."""

from __future__ import annotations

import numpy as np
import pytest

from vjpviz.lang.run import execute
from vjpviz.ui.equation import Entries, Equation, Words
from vjpviz.ui.examples import examples
from vjpviz.ui.lecture import lines_of
from vjpviz.ui.spoken import spoken, spoken_equation
from vjpviz.ui.step_equations import pages


@pytest.mark.parametrize(
    ("tex", "said"),
    [
        (r"\frac{\partial y}{\partial x}", "∂y/∂x"),
        (r"\frac{\partial\,(x^{2})}{\partial\,x} = \operatorname{diag}(2x)", "∂(x^2)/∂x = diag(2x)"),
        (r"\frac{a + b}{c}", "(a + b)/c"),
        (r"\mathbf{v} \cdot J_{x}", "v · J_x"),
        (r"L = \sum_i v_i \, y_i", "L = Σ_i v_i y_i"),
        (r"\left(\mathbf{v} \cdot J\right)_k", "(v · J)_k"),
        (r"W_{2}^{\top}", "W_2ᵀ"),
        (r"x^{n-1}", "x^(n-1)"),
        (r"\sqrt{x + 1}", "√(x + 1)"),
        (r"\textcolor{data}{{\begin{bmatrix}2&0\\0&4\end{bmatrix}}}", "[2, 0; 0, 4]"),
        (r"\text{x.grad} : \text{None} \leftarrow 3", "x.grad : None ← 3"),
        (r"\mathrm{my\_loss}", "my_loss"),
        (r"\ln x", "ln x"),
        (r"\hat{y}", "y\u0302"),
        (r"\frac{1}", "1/"),  # what is cut off does no harm
        ("", ""),
    ],
)
def test_a_formula_is_said(tex, said):
    assert spoken(tex) == said


def test_an_equation_is_said_with_its_numbers():
    v = Entries("v", np.array([[10.0, -10.0]]), "flow")
    matrix = Entries("J", np.array([[2.0, 0.0], [0.0, 4.0]]), "data")
    product = Equation(((Words(r"\mathbf{v} \cdot J ="), v, matrix), (Words("="), v)), "product")
    assert spoken_equation(product) == "v · J = [10, -10] [2, 0; 0, 4] = [10, -10]"


def test_a_long_array_is_said_with_dots():
    assert spoken_equation(Equation(((Entries("v", np.arange(20.0).reshape(1, 20), "flow"),),))) == (
        "[0, 1, 2, 3, …, 19]"
    )


@pytest.mark.parametrize("lesson", examples(), ids=lambda path: path.stem)
def test_nothing_of_tex_is_left_in_what_a_lesson_shows(lesson):
    run = execute(lesson.read_text(encoding="utf-8"))
    trace = run.trace
    for t in range(min(30, len(trace.events))):
        explanation = run.explain(t)
        shown = pages(trace, t, explanation)
        formulas = [page.rule for page in shown]
        lines = [line for page in shown for line in page.equation.lines]
        formulas += [part.tex for line in lines for part in line if isinstance(part, Words)]
        formulas += [tex for line in lines_of(trace, t, explanation) for tex in line]
        for tex in formulas:
            assert not set("\\{}") & set(spoken(tex)), tex
