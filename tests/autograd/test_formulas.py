"""Local Jacobians in words: the script's names, the shapes at hand, and matrices that say the same in numbers."""

from __future__ import annotations

import numpy as np
import pytest

from vjpviz.autograd.formulas import expression, glyph, rows, rule, short_jacobians, structure
from vjpviz.autograd.formulas_case import STRUCTURES_OF_SHAPES
from vjpviz.autograd.formulas_names import code_tex, compound, tex_number, visible_length
from vjpviz.autograd.table import STRUCTURES
from vjpviz.export.maths import typeset
from vjpviz.graph import symbols
from vjpviz.graph.labels import product_label
from vjpviz.lang.run import execute
from vjpviz.trace.events import Execute
from vjpviz.trace.trace import NodeInfo, Trace
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
        ("x * s", "MulBackward0", (r"J_{x} = s\,I", "J_{s} = x")),
        ("x + s", "AddBackward0", ("J_{x} = I", r"J_{s} = \mathbf{1}")),
        ("A + x", "AddBackward0", ("J_{A} = I", r"J_{x} = \mathbf{1} \otimes I")),
        ("x.sum()", "SumBackward0", (r"J = \mathbf{1}^{\top}",)),
        ("A.clamp(min=0)", "ClampBackward1", (r"J = \operatorname{diag}([0 \leq A])",)),
        ("A @ A.t()", "MmBackward0", (r"J_{A} = I \otimes A", r"J_{A^{\top}} = A \otimes I")),
        ("(x * w).exp()", "ExpBackward0", (r"J = \operatorname{diag}(e^{x \odot w})",)),
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


def test_what_is_long_goes_by_the_name_of_its_layer() -> None:
    layers = "model = nn.Sequential(nn.Linear(2, 3), nn.ReLU(), nn.Linear(3, 2))\n"
    trace = execute(f"import torch\nfrom torch import nn\n{layers}x = torch.ones(2, 2)\ny = model(x)\n").trace
    said = short_jacobians(trace, _node(trace, "AddmmBackward0"))
    assert r"J_{\text{ReLU 1}} = I \otimes \text{2.weight}" in said
    assert r"J_{\text{2.weight}^{\top}} = \text{ReLU 1} \otimes I" in said


def test_a_sign_before_its_only_number_stands_like_one() -> None:
    trace = execute(f"{LEAVES}g, = torch.autograd.grad((x ** 3).sum(), x, create_graph=True)\n").trace
    assert glyph(_node(trace, "MulBackward1")) == r"{\times}\,3"


def _node(trace: Trace, name: str) -> NodeInfo:
    return next(node for node in reversed(trace.nodes) if node.name == name)


@pytest.mark.parametrize(
    ("made", "name", "jacobians"),
    [
        ("x * x", "MulBackward0", (r"\operatorname{diag}(x)", r"\operatorname{diag}(x)")),
        ("x / x", "DivBackward0", (r"\operatorname{diag}(1/x)", r"\operatorname{diag}(-x/x^2)")),
        ("x.dot(x)", "DotBackward0", (r"x^{\top}", r"x^{\top}")),
        ("torch.cat([x, x])", "CatBackward0", (r"\mathrm{slice}", r"\mathrm{slice}")),
    ],
)
def test_each_use_of_a_tensor_has_a_number(made: str, name: str, jacobians: tuple[str, str]) -> None:
    trace = execute(f"{LEAVES}y = {made}\n").trace
    node = _node(trace, name)
    first, second = jacobians
    assert short_jacobians(trace, node) == (f"J_{{x}}^{{(1)}} = {first}", f"J_{{x}}^{{(2)}} = {second}")
    assert r"{\partial x^{(1)}} =" in rule(trace, node, 0)
    assert r"{\partial x^{(2)}} =" in rule(trace, node, 1)
    assert "x^{(1)}" in rule(trace, node, 1).partition("}{")[0]
    assert [product_label(trace, node.id, edge)[-9:] for edge in (0, 1)] == ["J_{x}^{(1)}"[-9:], "J_{x}^{(2)}"[-9:]]
    assert "(1)" not in expression(trace, node)


def test_two_tensors_of_one_name_are_told_apart() -> None:
    trace = execute(f"{LEAVES}for k in range(2):\n    h = x * (k + 2)\n    old = h\n    s = h\ny = h * 1\n").trace
    assert all("^{(" not in tex for node in trace.nodes for tex in short_jacobians(trace, node))
    trace = execute(f"{LEAVES}h = x * 2\nfirst = h\nh = x * 3\ny = first * h\n").trace
    assert short_jacobians(trace, trace.nodes[-1])[0].startswith("J_{h}^{(1)}")


ONES, I2, I3 = np.ones((1, 3)), np.eye(2), np.eye(3)
SHAPED = """import torch
import torch.nn.functional as F
x = torch.tensor([[1., 2., 3.], [2., 4., 8.]], requires_grad=True)
r = torch.tensor([1., 2., 3.], requires_grad=True)
c = torch.tensor([[1.], [2.]], requires_grad=True)
"""


@pytest.mark.parametrize(
    ("made", "edge", "tex", "word", "matrix"),
    [
        ("x.sum(dim=1)", 0, r"I \otimes \mathbf{1}^{\top}", "block diagonal", np.kron(I2, ONES)),
        ("x.sum(dim=0)", 0, r"\mathbf{1}^{\top} \otimes I", "kronecker", np.kron(np.ones((1, 2)), I3)),
        ("x.sum(dim=(0, 1))", 0, r"\mathbf{1}^{\top}", "row of ones", np.ones((1, 6))),
        ("r.sum(dim=0)", 0, r"\mathbf{1}^{\top}", "row of ones", ONES),
        (
            "x.mean(dim=1)",
            0,
            r"\tfrac{1}{3}\,(I \otimes \mathbf{1}^{\top})",
            "block diagonal",
            np.kron(I2, ONES) / 3,
        ),
        ("r.mean()", 0, r"\tfrac{1}{3}\,\mathbf{1}^{\top}", "row of ones", ONES / 3),
        ("x * r", 0, r"I \otimes \operatorname{diag}(r)", "diagonal", np.kron(I2, np.diag([1, 2, 3]))),
        ("x * c", 0, r"\operatorname{diag}(c) \otimes I", "diagonal", np.kron(np.diag([1, 2]), I3)),
        ("x + r", 1, r"\mathbf{1} \otimes I", "broadcast", np.kron(np.ones((2, 1)), I3)),
        ("x - c", 1, r"-(I \otimes \mathbf{1})", "broadcast", -np.kron(I2, ONES.T)),
        (
            "x * r",
            1,
            r"\operatorname{diag}(x)\,(\mathbf{1} \otimes I)",
            "broadcast",
            np.diag([1, 2, 3, 2, 4, 8]) @ np.kron(np.ones((2, 1)), I3),
        ),
        ("x * 3", 0, r"3\,I", "diagonal", 3 * np.eye(6)),
        ("r.expand(2, 3)", 0, r"\mathbf{1} \otimes I", "broadcast", np.kron(np.ones((2, 1)), I3)),
        ("c.expand(2, 3)", 0, r"I \otimes \mathbf{1}", "broadcast", np.kron(I2, ONES.T)),
        ("r.repeat(2)", 0, r"\mathbf{1} \otimes I", "broadcast", np.kron(np.ones((2, 1)), I3)),
        ("x.cumsum(1)", 0, r"I \otimes [\,j \leq i\,]", "triangular", np.kron(I2, np.tril(np.ones((3, 3))))),
        ("r.unsqueeze(0).t()", 0, "I", "reshaped identity", I3),
        ("F.mse_loss(r, 0 * r, reduction='sum')", 0, r"2(r - (0\,r))^\top", "row", np.array([[2, 4, 6]])),
        ("F.mse_loss(r, 0 * r)", 0, r"\tfrac{2}{3}(r - (0\,r))^\top", "row", np.array([[2, 4, 6]]) / 3),
        (
            "F.mse_loss(r, 0 * r, reduction='none')",
            0,
            r"\operatorname{diag}(2(r - (0\,r)))",
            "diagonal",
            np.diag([2, 4, 6]),
        ),
        (
            "F.embedding(torch.tensor([1, 0]), x)",
            0,
            r"\mathrm{onehot}(t_{1}) \otimes I",
            "selection",
            np.kron([[0, 1], [1, 0]], I3),
        ),
    ],
)
def test_the_rule_is_that_of_the_matrix(made: str, edge: int, tex: str, word: str, matrix: np.ndarray) -> None:
    run = execute(f"{SHAPED}y = {made}\ny.backward(torch.ones_like(y))\n")
    first = next(t for t, event in enumerate(run.trace.events) if isinstance(event, Execute))
    product = next(one for one in run.explain(first).products if one.edge == edge)
    assert product.rule.partition("} = ")[2] == tex
    assert product.structure == word
    assert product.matrix is not None
    np.testing.assert_allclose(product.matrix, matrix, rtol=1e-6)


@pytest.mark.parametrize(
    ("made", "tex", "word"),
    [
        ("r.softmax(0)", r"\operatorname{diag}(y)-y\,y^{\top}", "dense"),
        (
            "x.softmax(1)",
            r"\operatorname{blockdiag}(\operatorname{diag}(y_{i})-y_{i}\,y_{i}^{\top})",
            "block diagonal",
        ),
        (
            "x.softmax(0)",
            r"P^{\top}\,\operatorname{blockdiag}(\operatorname{diag}(y_{i})-y_{i}\,y_{i}^{\top})\,P",
            "interleaved blocks",
        ),
        ("x.log_softmax(1)", r"\operatorname{blockdiag}(I-\mathbf{1}\,s_{i}^{\top})", "block diagonal"),
        ("x.logsumexp(1)", r"\operatorname{blockdiag}(\mathrm{softmax}(x_{i})^{\top})", "block diagonal"),
    ],
)
def test_what_is_done_slice_by_slice_has_a_block_for_each(made: str, tex: str, word: str) -> None:
    trace = execute(f"{SHAPED}y = {made}\n").trace
    node = trace.nodes[-1]
    assert (rule(trace, node, 0).partition("} = ")[2], structure(trace, node, 0)) == (tex, word)


def test_the_bias_of_a_convolution_is_copied_to_every_place() -> None:
    setup = "k = torch.ones(2, 1, 2, 2, requires_grad=True)\nb = torch.ones(2, requires_grad=True)\n"
    trace = execute(f"{SHAPED}{setup}y = F.conv2d(torch.ones(1, 1, 5, 5), k, b)\n").trace
    node = _node(trace, "ConvolutionBackward0")
    assert short_jacobians(trace, node)[1] == r"J_{b} = I \otimes \mathbf{1}"
    assert expression(trace, node).endswith(r"\ast k + b")


def test_letters_of_the_script_are_not_taken() -> None:
    setup = f"{SHAPED}u = r * 2\ns = r * 3\nP = x * 2\n"
    for made, there in [
        ("torch.where(r > 2, u, s)", r"\operatorname{diag}([r > 2])"),
        ("(r * u + s) ** 2", r"\operatorname{diag}(2(r \odot u + s))"),
        ("r.softmax(0) * r.detach()", r"\operatorname{diag}(\mathrm{detach}(r))"),
        ("r.log_softmax(0)", r"I-\mathbf{1}\,p^{\top}"),
        ("P.permute(1, 0)", "Q"),
    ]:
        trace = execute(f"{setup}y = {made}\n").trace
        assert short_jacobians(trace, trace.nodes[-1])[0].partition(" = ")[2] == there


@pytest.mark.parametrize(
    ("made", "formula"),
    [
        ("(A @ x).tanh()", r"\frac{\partial (\tanh(A\,x))}{\partial (A\,x)} = \operatorname{diag}(1-\tanh^2 (A\,x))"),
        ("(x * w).sum()", r"\frac{\partial (\Sigma(x \odot w))}{\partial (x \odot w)} = \mathbf{1}^{\top}"),
        ("x ** 2 * 3", r"\frac{\partial (3\,x^{2})}{\partial (x^{2})} = 3\,I"),
        ("x / 1.7320508075688772", r"\frac{\partial (x \div 1.732)}{\partial x} = (1/1.732)\,I"),
        ("x - (w - x)", r"\frac{\partial (x - (w - x))}{\partial x} = I"),
        ("(x + w) / w", r"\frac{\partial ((x + w) \div w)}{\partial (x + w)} = \operatorname{diag}(1/w)"),
        ("x ** w", r"\frac{\partial (x^{w})}{\partial x} = \operatorname{diag}(w\,x^{w-1})"),
        (
            "torch.addmm(A, A, A, beta=2, alpha=3)",
            r"\frac{\partial (3\,A^{(2)}\,A^{(3)} + 2\,A^{(1)})}{\partial A^{(1)}} = 2\,I",
        ),
        ("torch.add(x, w, alpha=2)", r"\frac{\partial (x + 2\,w)}{\partial x} = I"),
    ],
)
def test_brackets_stand_where_they_are_needed(made: str, formula: str) -> None:
    trace = execute(f"{LEAVES}y = {made}\n").trace
    assert rule(trace, trace.nodes[-1], 0) == formula


def test_what_is_a_sum_or_a_product() -> None:
    assert [compound(tex) for tex in ("a + b", r"A\,x", r"\tanh(a + b)", "x^{a + b}", r"\mathrm{a b}", "-a")] == [
        True,
        True,
        False,
        False,
        False,
        True,
    ]
    texts = ("2.0", "1.7320508075688772", "1e-05", "-0.25", "True", "inf")
    assert [tex_number(text) for text in texts] == ["2", "1.732", "10^{-5}", "-0.25", "True", r"\infty"]


def test_the_length_of_a_formula_is_that_of_its_signs() -> None:
    said = {
        r"\mathrm{img} \ast \text{conv.weight}": 15,
        r"\tanh(a + b)": 6,
        r"x^{2}": 2,
        r"\tfrac{1}{3}\,\mathbf{1}": 3,
    }
    assert {tex: visible_length(tex) for tex in said} == said


def test_code_as_a_formula() -> None:
    said = {
        "x > -0.5": "x > {-}0.5",
        "(a - b)*c": r"(a - b) \odot c",
        "-x": "{-}x",
        "mask != 0": r"\mathrm{mask} \neq 0",
        "x.detach()": r"\mathrm{detach}(x)",
        "torch.ones(2)": r"\mathtt{torch.ones(2)}",
        "x.max_of()": r"\mathtt{x.max\_of()}",
        "a ** b": r"\text{a ** b}",
    }
    assert {code: code_tex(code) for code in said} == said
    assert all(typeset(tex).width > 0 for tex in said.values())


def test_a_long_chain_without_names() -> None:
    trace = execute(f"{LEAVES}y = [x]\nfor k in range(3000):\n    y[0] = y[0] * w\n").trace
    assert short_jacobians(trace, trace.nodes[-1])


def test_a_write_into_a_part_is_a_formula() -> None:
    trace = execute(f"{LEAVES}y = x * 2\ny[0] = w[1] * 3\n").trace
    node = _node(trace, "CopySlices")
    assert rule(trace, node, 0) == r"J_{y} = \operatorname{diag}([\text{old value kept}])"
    assert rule(trace, node, 1) == r"(J_{3\,w[1]})_{i} = [\,y_{i} \leftarrow 3\,w[1]\,]"


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
    assert set(STRUCTURES) | set(STRUCTURES_OF_SHAPES) <= symbols.WORDS


def test_the_words_in_a_formula_can_be_said() -> None:
    trace = execute(f"{LEAVES}y = torch.nn.functional.leaky_relu(x)\nz = x * 2\nz[0] = w[1]\n").trace
    nodes = {node.name: node.id for node in trace.nodes}
    with speaking("de"):
        assert r"1\ \text{oder}\ 0.01" in symbols.short_jacobians(trace, nodes["LeakyReluBackward0"])[0]
        said = symbols.short_jacobians(trace, nodes["CopySlices"])
        assert said == (r"\text{alte Werte behalten}", r"\text{geschriebener Teil}")
        assert symbols.worded(r"\mathrm{select}") == r"\mathrm{select}"
    assert symbols.short_jacobians(trace, nodes["CopySlices"])[0] == r"\text{old values kept}"
