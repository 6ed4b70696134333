"""Completion in a script that is being typed: ``¦`` is the cursor."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vjpviz.assets import asset
from vjpviz.autograd.tensor import Tensor
from vjpviz.lang.completion import Completion, complete, help_for, signature_at
from vjpviz.lang.completion_help import described
from vjpviz.lang.completion_types import attributes, modules
from vjpviz.lang.run import execute
from vjpviz.lang.tables import Module
from vjpviz.words import speaking

HEAD = """\
import torch
import torch.nn.functional as F
from torch import nn, optim
x = torch.ones(3)
"""


def place(text: str) -> tuple[str, int, int]:
    source = HEAD + text
    at = source.index("¦")
    return source.replace("¦", ""), source.count("\n", 0, at) + 1, at - source.rfind("\n", 0, at) - 1


def found(text: str) -> dict[str, Completion]:
    return {each.name: each for each in complete(*place(text))}


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("torch.relu¦", "relu"),
        ("torch.nn.functional.soft¦", "soft_margin_loss"),
        ("F.softm¦", "softmax"),
        ("x.backw¦", "backward"),
        ("x.sum().backw¦", "backward"),
        ("(x * 2).backw¦", "backward"),
        ("x[0].grad.unsq¦", "unsqueeze"),
        ("y = 2 * x\nz = y.T\nz.backw¦", "backward"),
        ("x.shape.num¦", "numel"),
        ("x.tolist().app¦", "append"),
        ("'a'.upp¦", "upper"),
        ("for row in x:\n    row.backw¦", "backward"),
        ("def f(q):\n    return q.backw¦", "backward"),
        ("f(torch.tens¦", "tensor"),
        ("z = f(x,\n  torch.sigm¦", "sigmoid"),
        ("z = f(x,\n  x.backw¦", "backward"),
        ("(\n x = = 3\ny = torch.sigm¦", "sigmoid"),
        ("print(x) if x.su¦", "sub"),
        ("x.sum(kee¦", "keepdim="),
        ("x.backward(gr¦", "gradient="),
        ("o = optim.SGD([x], lr=1)\no.zero¦", "zero_grad"),
        ("optim.SGD([x], mom¦", "momentum="),
        ("model = nn.Linear(1, 2)\nmodel(x).backw¦", "backward"),
        ("model = nn.Linear(1, 2)\nmodel.parameter¦", "parameters"),
        ("from torch import rel¦", "relu"),
        ("import torch.nn.func¦", "torch.nn.functional"),
        ("weights = 3\nwei¦", "weights"),
        ("def step(a, b=2):\n    pass\nstep(b¦", "b="),
        ("for¦", "for"),
        ("pri¦", "print"),
        ("torch.float¦", "float"),
        ("X = 1\nx.Backw¦", "backward"),
    ],
)
def test_the_best_completion(text: str, first: str) -> None:
    names = [each.name for each in complete(*place(text))]
    assert names[:1] == [first]


@pytest.mark.parametrize("text", ["'x.¦'", "# x.¦", "'''\nx.¦", "1.¦", "3¦", "unknown.¦", "x.nothing_like_it¦"])
def test_where_nothing_can_be_completed(text: str) -> None:
    assert complete(*place(text)) == []


def test_a_name_counts_only_once_it_is_bound() -> None:
    assert "late" not in found("¦\nlate = 1")
    assert "late" in found("late = 1\n¦")


def test_what_a_class_of_the_script_holds() -> None:
    text = """\
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.first = nn.Linear(1, 2)

    def forward(self, x, times=2):
        "Twice."
        self.¦
"""
    names = found(text)
    assert names["first"].kind == "attribute"
    assert names["forward"] == Completion("forward", "method", "forward(x, times=2)", "Twice.")
    assert "parameters" in names
    assert "compile" not in names


def test_the_last_run_tells_what_a_name_is() -> None:
    source = "import torch\nfor made in [torch.ones(2)]:\n    pass\nmade.sum(¦"
    at = source.replace("¦", "")
    trace = execute("import torch\nfor made in [torch.ones(2)]:\n    pass\n").trace
    assert any(each.name == "keepdim=" for each in complete(at, 4, 9, trace))


def test_signatures_are_readable() -> None:
    assert found("torch.add¦")["add"].signature == "add(input, other, *, alpha=1)"
    assert found("x.sum¦")["sum"].signature == "sum(*, dtype=None)\nsum(dim, keepdim=False, *, dtype=None)"
    assert found("x.remainder¦")["remainder"].signature == "remainder(other)"
    assert found("F.leaky¦")["leaky_relu"].signature == "leaky_relu(input, negative_slope=0.01, inplace=False)"
    tip = signature_at(*place("y = torch.clamp(x, ¦"))
    assert tip is not None
    assert tip.signature == "clamp(input, min=None, max=None)"
    assert signature_at(*place("y = [x, ¦")) is None


def test_named_arguments_that_are_given_are_not_offered_again() -> None:
    names = found("x.backward(gradient=x, ¦")
    assert "retain_graph=" in names
    assert "gradient=" not in names


def test_how_many_characters_are_replaced() -> None:
    assert found("x.backw¦")["backward"].replaces == 5
    assert found("import torch.n¦")["torch.nn"].replaces == 7


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("torch.relu", "max(x, 0), elementwise; gradient 0 at 0"),
        ("relu", "max(x, 0), elementwise; gradient 0 at 0"),
        ("Tensor.exp_", "in place: e**x, elementwise; its own gradient"),
        ("torch.nn.functional.relu", "max(x, 0), elementwise; gradient 0 at 0"),
        ("torch.float", "the dtype of 32-bit floats, about 7 digits"),
        ("Tensor.float", "converted to float32"),
        ("nn.init.ones_", "fill with 1"),
        ("torch.nosuch", ""),
    ],
)
def test_help(name: str, text: str) -> None:
    assert help_for(name) == text


@pytest.mark.parametrize(
    ("language", "text", "in_place", "docstring"),
    [
        (
            "de",
            "max(x, 0), elementweise; Gradient 0 bei 0",
            "in-place: e**x, elementweise; ihr eigener Gradient",
            "Stellen in der Reihe aller Elemente als Stellen entlang jeder Dimension",
        ),
        (
            "zh_CN",
            "max(x, 0)，逐元素；在 0 处梯度为 0",
            "原地：e**x，逐元素；梯度就是它自身",
            "把展平后的位置换算为沿每个维度的位置",
        ),
    ],
)
def test_help_follows_the_language(language: str, text: str, in_place: str, docstring: str) -> None:
    unravel_index = modules()["torch"].members["unravel_index"]
    english = (help_for("torch.relu"), help_for("torch.exp_"), described(unravel_index))
    with speaking(language):
        assert (help_for("torch.relu"), help_for("torch.exp_"), described(unravel_index)) == (text, in_place, docstring)
        assert (help_for("torch.nosuch"), found("torch.relu¦")["relu"].help) == ("", text)
    assert (help_for("torch.relu"), help_for("torch.exp_"), described(unravel_index)) == english


def test_a_tensor_by_an_older_name_is_helped_with_as_a_tensor() -> None:
    text = "v = torch.autograd.Variable(x)\nv.backw¦"
    assert found(text)["backward"].help == help_for("Tensor.backward")


def supported() -> Iterator[tuple[str, object]]:
    """The operations a script may use: functions of torch and F, methods of tensors, layers, losses, optimizers."""
    for owner in ("torch", "torch.nn.functional", "torch.linalg", "torch.nn", "torch.optim", "torch.autograd"):
        for name, value in modules()[owner].members.items():
            if not name.startswith("_") and callable(value) and not isinstance(value, Module):
                yield f"{owner}.{name}", value
    for name, row in attributes(Tensor).items():
        yield f"Tensor.{name}", getattr(row, "function", None)


def test_every_supported_name_has_its_line() -> None:
    silent = [name for name, value in supported() if not help_for(name) and not described(value)]
    assert silent == []


@pytest.mark.parametrize("path", sorted(asset("help").glob("*.txt")), ids=lambda path: path.stem)
def test_help_files(path: Path) -> None:
    told: list[str] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        names, _, text = line.partition(": ")
        assert text, line
        assert len(line) <= 130, line
        assert not text.endswith("."), line
        told += names.split()
    assert len(told) == len(set(told)), [name for name in told if told.count(name) > 1]


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet="x.(['\"#\n =torchdef:¦)]", max_size=40))
def test_no_text_breaks_completion(text: str) -> None:
    source, line, column = place(text.replace("¦", "") + "¦")
    for each in complete(source, line, column):
        assert each.replaces <= column
    signature_at(source, line, column)
