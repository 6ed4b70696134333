"""Formulas typed as mathematics, their code, their errors, and the scripts made of them."""

import ast
import json
import string
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.lang.formula_cases import CASES, RESULTS, specs
from vjpviz.lang.formula import FormulaError, LeafSpec, parse, script, shape_of
from vjpviz.lang.formula_tree import FUNCTIONS
from vjpviz.lang.run import execute

MEASURED = {row["formula"]: row for row in json.loads(RESULTS.read_text(encoding="utf-8"))}


@pytest.mark.parametrize(("text", "leaves", "v"), CASES, ids=[case[0] for case in CASES])
def test_the_script_prints_what_it_prints_under_pytorch(text: str, leaves: dict[str, Any], v: Any) -> None:
    written = script(parse(text), specs(leaves), v)
    assert written == MEASURED[text]["script"]
    run = execute(written)
    assert run.error is None
    assert run.trace.stdout == MEASURED[text]["stdout"]
    root = run.trace.calls[0].root_tensors[0]
    assert shape_of(parse(text), {name: np.shape(one) for name, one in leaves.items()}) == run.trace.tensors[root].shape


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("1/2x", "1/(2*x)"),
        ("a/b c", "a/(b*c)"),
        ("a/b*c", "a/b*c"),
        ("a - (b - c)", "a - (b - c)"),
        ("(a + b) + c", "a + b + c"),
        ("-x²", "-x**2"),
        ("(-x)^2", "(-x)**2"),
        ("2^-x^2", "2**-x**2"),
        ("x^2^3", "x**2**3"),
        ("(x^2)^3", "(x**2)**3"),
        ("x⁻¹⁰", "x**-10"),
        ("sin 2x cos y", "torch.sin(2*x)*torch.cos(y)"),
        ("sin(x) y", "torch.sin(x)*y"),
        ("sin²x", "torch.sin(x)**2"),
        ("log_2(x) + log_10 y", "torch.log2(x) + torch.log10(y)"),
        ("sin^2 (x)", "torch.sin(x)**2"),
        ("|x||y|", "torch.abs(x)*torch.abs(y)"),
        ("2|x - |y||", "2*torch.abs(x - torch.abs(y))"),
        ("|(|x|)|", "torch.abs(torch.abs(x))"),
        ("||x|| + ‖y‖", "torch.norm(x) + torch.norm(y)"),
        ("√2x", "torch.sqrt(torch.tensor(2, dtype=torch.float))*x"),
        ("√(x+1)", "torch.sqrt(x + 1)"),
        ("2πr", "2*torch.pi*r"),
        ("e^(-x)", "torch.exp(-x)"),
        ("e^2 x", "torch.e**2*x"),
        ("x(y+1)", "x*(y + 1)"),
        ("x₁x₂", "x1*x2"),
        ("Wᵀ@x", "W.T @ x"),
        ("(x^T)^2 + x^T²", "x.T**2 + x.T**2"),
        ("σ²", "σ**2"),
        ("Σ x²", "torch.sum(x**2)"),
        ("x ÷ 2 × y − 1", "x/2*y - 1"),
        ("max(x, 0)", "torch.clamp(x, min=0)"),
        ("007x", "7*x"),
        ("1e-3x", "1e-3*x"),
        ("a@b@c + a@(b@c)", "a @ b @ c + a @ (b @ c)"),
    ],
)
def test_what_is_typed_as_code(text: str, code: str) -> None:
    assert parse(text).expression == code


@pytest.mark.parametrize(
    ("text", "message", "place"),
    [
        ("", "Type a formula", (0, 1)),
        ("x +", "Something is missing behind +", (2, 3)),
        ("(x + 1", "not closed", (0, 1)),
        ("|x", "not closed", (0, 1)),
        ("x)", "no opening bracket", (1, 2)),
        ("2 sin", "sin needs something to work on: sin(x)", (2, 5)),
        ("sum(x, y)", "sum takes one argument, not 2", (0, 8)),
        ("sine(x)", "did you mean sin?", (0, 4)),
        ("loss(x)", "write loss*(…)", (0, 4)),
        ("lambda x", "lambda means something in Python", (0, 6)),
        ("torch = x", "torch means something", (0, 5)),
        ("y = y + 1", "y cannot be computed from itself", (0, 1)),
        ("2 + 3", "nothing to differentiate", (0, 5)),
        ("x[0]", "Square brackets", (1, 2)),
        ("a / * b", "Between / and *", (4, 5)),
        ("sin⁻¹ x", "can be the inverse", (0, 5)),
        ("2 @ x", "@ multiplies matrices", (2, 3)),
        ("x = 2 = y", "another has no meaning", (6, 7)),
        ("z = x $ 2", "$ has no meaning", (6, 7)),
        ("-" * 5000 + "x", "nested too deeply", None),
        ("(" * 5000 + "x", "nested too deeply", None),
    ],
)
def test_errors_say_where_and_what_to_do(text: str, message: str, place: tuple[int, int] | None) -> None:
    with pytest.raises(FormulaError) as caught:
        parse(text)
    assert message in caught.value.message
    if place is not None:
        assert (caught.value.start, caught.value.end) == place


def test_what_a_formula_knows_about_itself() -> None:
    formula = parse("loss = mean((W@x - t)²)")
    assert (formula.names, formula.output, formula.kind) == (("W", "x", "t"), "loss", "scalar")
    assert parse("x y").output == "z"
    assert parse("f(x) = x²").output == "f"
    assert [parse(text).kind for text in ("x²", "W@x", "dot(x, y) + 1", "x + sum(x)", "W^T", "σ(sum(x))")] == [
        *("elementwise", "product", "scalar", "elementwise", "product", "scalar")
    ]


@pytest.mark.parametrize(
    ("text", "shapes", "message"),
    [
        ("a + b", {"a": (3,), "b": (2,)}, "Shapes [3] and [2] do not go together with +"),
        ("W @ x", {"W": (2, 3), "x": (2,)}, "Shapes [2, 3] and [2] do not go together with @"),
        ("W @ x", {"W": (2, 3), "x": ()}, "Shapes [2, 3] and [] do not go together with @"),
        ("dot(a, b)", {"a": (3,), "b": (2,)}, "dot needs vectors of one length"),
        ("det(W)", {"W": (2, 3)}, "det needs a square matrix"),
    ],
)
def test_shapes_that_do_not_meet(text: str, shapes: dict[str, tuple[int, ...]], message: str) -> None:
    with pytest.raises(FormulaError) as caught:
        shape_of(parse(text), shapes)
    assert message in caught.value.message


def test_leaves_without_gradient_and_empty_ones() -> None:
    written = script(parse("x + b"), {"x": LeafSpec((0, 2)), "b": LeafSpec((), 2.0, requires_grad=False)})
    run = execute(written)
    assert run.error is None
    assert [tensor.name for tensor in run.trace.tensors if run.trace.final_state(tensor.id).requires_grad] == ["x", "y"]
    assert "backward" not in script(parse("x"), {"x": LeafSpec(requires_grad=False)})
    with pytest.raises(ValueError, match="reshape"):
        script(parse("x"), {"x": LeafSpec((3,), [1, 2])})


@pytest.mark.parametrize("name", sorted(FUNCTIONS))
def test_every_function_runs(name: str) -> None:
    function = FUNCTIONS[name]
    leaf = LeafSpec((2, 2), [[1.5, 0.25], [0.5, 2.0]])
    if function.result in ("dot", "outer"):
        leaf = LeafSpec((2,), [1.5, 0.25])
    if name in ("atanh", "artanh", "asin", "acos", "arcsin", "arccos"):
        leaf = LeafSpec((2,), [0.5, 0.25])
    text = f"{name}({', '.join(['x', 'y'][: function.arity])})"
    run = execute(script(parse(text), dict.fromkeys(("x", "y"), leaf)))
    assert run.error is None, run.error


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet="xyW12 .+-*/^@()|,=√Σπσ²⁻ᵀ₁eT" + "sincolgum", max_size=20))
def test_any_text_is_code_or_an_error_in_it(text: str) -> None:
    try:
        formula = parse(text)
    except FormulaError as error:
        assert error.message
        assert 0 <= error.start < error.end <= max(len(text), 1) + 1
    else:
        tree = ast.parse(formula.expression, mode="eval")
        used = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)} - {"torch", "abs"}
        assert used == set(formula.names)


@given(st.text(alphabet=string.printable + "∂𝑥²½ñ٣", max_size=12))
def test_no_text_breaks_the_reader(text: str) -> None:
    try:
        parse(text)
    except FormulaError as error:
        assert error.message
