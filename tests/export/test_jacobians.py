from __future__ import annotations

import numpy as np

from vjpviz.export.jacobians import matrix_tex
from vjpviz.export.picture import picture
from vjpviz.graph.metrics import LECTURE
from vjpviz.lang.run import execute

SCRIPT = """import torch
x = torch.tensor([1., 2., 3.], requires_grad=True)
y = x * torch.tensor([0.5, -1., 2.])
z = y ** 2
z.backward(torch.tensor([10., -10., 20.]))
"""


def test_a_matrix_is_written_in_the_colour_of_values() -> None:
    tex = matrix_tex(np.array([[1, 0], [0, -0.5]]))
    assert tex == r"\textcolor{data}{{\begin{bmatrix}1&0\\0&-0.5\end{bmatrix}}}"


def test_matrices_stand_beside_the_functions_that_have_run() -> None:
    run = execute(SCRIPT)
    shown = picture(run.trace, 0, scale=LECTURE, explain=run.explain)
    begin, steps = run.trace.calls[0].begin, run.trace.calls[0].steps
    assert shown.frame(begin).formulas == ()
    [square] = shown.frame(steps[0]).formulas
    assert r"1&0&0\\0&-4&0\\0&0&12" in square.tex
    both = shown.frame(steps[-1]).formulas
    assert [formula.tex.count("bmatrix") for formula in both] == [2, 2]
    pills = {pill.key: pill.title for pill in shown.frame(begin).pills}
    assert [pills[formula.anchor] for formula in both] == ["PowBackward0", "MulBackward0"]


def test_without_explanations_there_are_none() -> None:
    run = execute(SCRIPT)
    shown = picture(run.trace, 0, scale=LECTURE)
    assert shown.frame(run.trace.calls[0].steps[-1]).formulas == ()
