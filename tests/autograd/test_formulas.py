"""Local Jacobians in words: the script's names, the shapes at hand, and matrices that say the same in numbers."""

from __future__ import annotations

import numpy as np
import pytest

from vjpviz.autograd.formulas import glyph, rows, rule, short_jacobians
from vjpviz.autograd.table import STRUCTURES
from vjpviz.graph import symbols
from vjpviz.lang.run import execute
from vjpviz.trace.events import Execute
from vjpviz.words import speaking

LEAVES = """import torch
x = torch.tensor([1., 2.], requires_grad=True)
w = torch.tensor([3., 4.], requires_grad=True)
s = torch.tensor(2., requires_grad=True)
A = torch.ones(2, 2, requires_grad=True)
"""


@pytest.mark.parametrize(
    ("expression", "name", "jacobians"),
    [
        ("x * w", "MulBackward0", (r"J_{x} = \operatorname{diag}(w)", r"J_{w} = \operatorname{diag}(x)")),
        ("x + w", "AddBackward0", ("J_{x} = I", "J_{w} = I")),
        ("x - w", "SubBackward0", ("J_{x} = I", "J_{w} = -I")),
        ("x ** 2", "PowBackward0", (r"J = \operatorname{diag}(2x)",)),
        ("s ** 3", "PowBackward0", ("J = 3s^{2}",)),
        ("x * s", "MulBackward0", (r"J_{x} = \operatorname{diag}(s)", "J_{s} = x")),
        ("x + s", "AddBackward0", ("J_{x} = I", r"J_{s} = \mathbf{1}")),
        ("A + x", "AddBackward0", ("J_{A} = I", "J_{x} = B")),
        ("x.sum()", "SumBackward0", (r"J = \mathbf{1}^{\top}",)),
        ("A.clamp(min=0)", "ClampBackward1", (r"J = \operatorname{diag}([0 \leq A])",)),
        ("A @ A.t()", "MmBackward0", (r"J_{A} = I \otimes (A^{\top})^{\top}", r"J_{A^{\top}} = A \otimes I")),
        ("(x * w).exp()", "ExpBackward0", (r"J = \operatorname{diag}(e^{(x \odot w)})",)),
    ],
)
def test_short_jacobians(expression: str, name: str, jacobians: tuple[str, ...]) -> None:
    trace = execute(f"{LEAVES}y = {expression}\n").trace
    node = next(node for node in reversed(trace.nodes) if node.name == name)
    assert short_jacobians(trace, node) == jacobians


def test_operator_and_rule() -> None:
    trace = execute(f"{LEAVES}y = x ** 2\n").trace
    node = next(node for node in trace.nodes if node.name == "PowBackward0")
    assert glyph(node) == r"(\cdot)^{2}"
    assert rule(trace, node, 0) == r"\frac{\partial (x^{2})}{\partial x} = \operatorname{diag}(2x)"


def test_v_times_the_matrix_is_what_was_sent() -> None:
    run = execute(f"{LEAVES}y = (A @ (x * w)).tanh() / s\ny.backward(torch.tensor([1., -2.]))\n")
    seen = 0
    for t, event in enumerate(run.trace.events):
        if isinstance(event, Execute):
            for product in run.explain(t).products:
                assert product.matrix is not None
                np.testing.assert_allclose(product.v @ product.matrix, product.result, rtol=1e-5, atol=1e-7)
                seen += 1
    assert seen == 7


def test_the_whole_function_of_each_leaf() -> None:
    run = execute(f"{LEAVES}y = x * w * s\ny.backward(torch.tensor([1., 10.]))\n")
    whole = {run.trace.tensors[one.leaf].name: one for one in run.whole(0)}
    matrices = {name: np.asarray(one.matrix) for name, one in whole.items()}
    np.testing.assert_allclose(matrices["x"], [[6, 0], [0, 8]])
    np.testing.assert_allclose(matrices["w"], [[2, 0], [0, 4]])
    np.testing.assert_allclose(matrices["s"], [[3], [8]])
    np.testing.assert_allclose(whole["s"].result, [83])


def test_every_structure_is_one_that_can_be_said() -> None:
    found = {one.structure for row in rows().values() for one in row.derivatives.values()}
    assert found - {""} == set(STRUCTURES)


def test_the_words_in_a_formula_can_be_said() -> None:
    trace = execute(f"{LEAVES}y = torch.nn.functional.leaky_relu(x)\nz = x * 2\nz[0] = w[1]\n").trace
    nodes = {node.name: node.id for node in trace.nodes}
    with speaking("de"):
        assert r"1\ \text{oder}\ 0.01" in symbols.short_jacobians(trace, nodes["LeakyReluBackward0"])[0]
        said = symbols.short_jacobians(trace, nodes["CopySlices"])
        assert said == (r"\text{alte Werte behalten}", r"\text{geschriebener Teil}")
        assert symbols.worded(r"\mathrm{select}") == r"\mathrm{select}"
    assert symbols.short_jacobians(trace, nodes["CopySlices"])[0] == r"\text{old values kept}"
