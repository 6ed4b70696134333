"""The Jacobian of a whole call for each leaf, and the ways on which its entries come about."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from vjpviz.autograd import whole
from vjpviz.autograd.check import Hooks, LeafGraph
from vjpviz.autograd.sensitivity import dependence
from vjpviz.autograd.whole import LeafJacobian
from vjpviz.lang.run import Run, execute
from vjpviz.trace.events import Accumulate

TESTS = Path(__file__).parents[1]
LESSONS = TESTS.parent / "resources" / "lessons"
HEAD = """import torch
x = torch.tensor([1., -2., 3.], requires_grad=True)
w = torch.tensor([2., 0., 5.], requires_grad=True)
"""


def leaf(run: Run, name: str, call: int = 0) -> LeafJacobian:
    return next(one for one in run.whole(call) if run.trace.tensors[one.leaf].name == name)


def way(run: Run, one: LeafJacobian, row: int, column: int) -> list[str]:
    """The edges of an entry as ``MulBackward0.1``, from the root to the leaf."""
    lit = one.ways.of_entry(row, column)
    return [f"{run.trace.nodes[node].name}.{edge}" for node, edge in one.ways.edges if (node, edge) in lit]


def test_each_element_of_the_root_has_a_way_of_its_own() -> None:
    run = execute((LESSONS / "09_an_unknown_outer_function.py").read_text(encoding="utf-8"))
    one = leaf(run, "x3")
    assert one.matrix is not None
    np.testing.assert_array_equal(one.matrix, [[2], [1], [2]])
    assert way(run, one, 0, 0) == ["CopySlices.0", "CopySlices.0", "CopySlices.1", "MulBackward0.1"]
    assert way(run, one, 1, 0) == ["CopySlices.0", "CopySlices.1", "AddBackward0.1"]
    assert way(run, one, 2, 0) == ["CopySlices.1", "AddBackward0.1", "MulBackward0.1"]
    assert one.ways.of_row(1) == one.ways.of_entry(1, 0)
    assert one.ways.of_column(0, one.v) == frozenset(one.ways.edges)


def test_a_weight_of_zero_sends_nothing() -> None:
    run = execute(HEAD + "y = torch.stack([x[0] * 2, x[0].exp()])\ny.backward(torch.tensor([1., 0.]))\n")
    one = leaf(run, "x")
    assert one.ways.of_column(0, one.v) == one.ways.of_entry(0, 0) != one.ways.of_entry(1, 0) != frozenset()
    assert one.ways.of_row(1) == one.ways.of_entry(1, 0)


def test_a_zero_by_coincidence_is_a_zero() -> None:
    run = execute(HEAD + "y = torch.relu(x) * w\ny.backward(torch.ones(3))\n")
    one = leaf(run, "x")
    ways = [way(run, one, i, i) for i in range(3)]
    assert ways == [["MulBackward0.0", "ReluBackward0.0"], [], ["MulBackward0.0", "ReluBackward0.0"]]
    assert all(way(run, one, i, k) == [] for i in range(3) for k in range(3) if i != k)
    assert way(run, leaf(run, "w"), 1, 1) == []  # relu gave 0
    flat = execute("import torch\nx = torch.tensor([0., 2.], requires_grad=True)\n(x ** 2).sum().backward()\n")
    assert way(flat, leaf(flat, "x"), 0, 0) == []
    assert way(flat, leaf(flat, "x"), 0, 1) == ["SumBackward0.0", "PowBackward0.0"]


def test_a_formula_that_masks_a_quotient_of_zeros_gives_a_zero() -> None:
    run = execute("import torch\nx = torch.tensor([0., 0.5], requires_grad=True)\ntorch.sinc(x).sum().backward()\n")
    one = leaf(run, "x")
    assert way(run, one, 0, 0) == []
    assert way(run, one, 0, 1) == ["SumBackward0.0", "SincBackward0.0"]


def test_ways_that_cancel_each_other_are_ways() -> None:
    run = execute(HEAD + "y = x * 2 - x * 2\ny.backward(torch.ones(3))\n")
    one = leaf(run, "x")
    assert one.matrix is not None
    assert not one.matrix.any()
    assert way(run, one, 1, 1) == ["SubBackward0.0", "SubBackward0.1", "MulBackward0.0", "MulBackward0.0"]
    assert way(run, one, 0, 1) == []


def test_a_matrix_product_leads_from_a_row_to_its_column() -> None:
    run = execute(
        "import torch\nW = torch.tensor([[1., 2.], [3., 4.]], requires_grad=True)\nu = torch.tensor([1., 0.])\n"
        "y = W @ u\ny.backward(torch.ones(2))\n"
    )
    one = leaf(run, "W")
    lit = [[bool(way(run, one, i, k)) for k in range(4)] for i in range(2)]
    assert lit == [[True, False, False, False], [False, False, True, False]]


def test_a_function_of_the_script_is_asked_for_its_matrix() -> None:
    run = execute(
        "import torch\nclass Swap(torch.autograd.Function):\n    @staticmethod\n    def forward(ctx, a):\n"
        "        return a.flip(0)\n    @staticmethod\n    def backward(ctx, g):\n"
        "        return torch.from_numpy(g.detach().numpy()[::-1].copy())\n"
        "x = torch.tensor([1., 2.], requires_grad=True)\ny = Swap.apply(x)*3\ny.backward(torch.ones(2))\n"
    )
    one = leaf(run, "x")
    assert way(run, one, 0, 1) == ["MulBackward0.0", "SwapBackward.0"]
    assert way(run, one, 0, 0) == []


def test_what_is_too_much_is_known_by_its_structure(monkeypatch: pytest.MonkeyPatch) -> None:
    run = execute(HEAD + "y = torch.relu(x) * w\nz = y.sum()\nz.backward()\n")
    exact = leaf(run, "x").ways
    monkeypatch.setattr(whole, "PASSES", 5)
    ways = leaf(run, "x").ways
    assert ways.lit is None
    assert ways.edges == exact.edges
    assert ways.of_entry(0, 1) == ways.of_row(0) == frozenset(ways.edges)


def test_a_leaf_that_is_the_root_has_no_edges() -> None:
    run = execute(HEAD + "x.backward(torch.ones(3))\n")
    one = leaf(run, "x")
    assert one.matrix is not None
    np.testing.assert_array_equal(one.matrix, np.eye(3))
    assert one.ways.edges == ()


def test_v_of_several_roots_stands_one_behind_the_other() -> None:
    run = execute(HEAD + "y, z = x * w, x.sum()\ntorch.autograd.backward([y, z], [torch.tensor([1., 2., 3.]), None])\n")
    one = leaf(run, "x")
    assert one.matrix is not None
    assert one.matrix.shape == (4, 3)
    np.testing.assert_array_equal(one.v, [1, 2, 3, 1])
    np.testing.assert_array_equal(one.v @ one.matrix, one.result)
    assert way(run, one, 3, 1) == ["SumBackward0.0"]


def test_what_the_script_does_to_its_tensors_later_is_not_seen() -> None:
    run = execute(
        HEAD + "for _ in range(2):\n    loss = (w*w*x).sum()\n    loss.backward()\n    with torch.no_grad():\n"
        "        w -= 0.5 * w.grad\n        x.zero_()\n    w.grad = None\n"
    )
    assert run.error is None
    one = leaf(run, "w")
    assert one.matrix is not None
    np.testing.assert_array_equal(one.matrix, [[4, 0, 30]])
    for t in run.trace.calls[0].steps:
        for product in run.explain(t).products:
            assert product.matrix is not None
            np.testing.assert_allclose(product.v @ product.matrix, product.result)


PROGRAMS = [
    *sorted(LESSONS.glob("*.py")),
    *(TESTS / "golden" / "programs" / f"{name}.py" for name in (
        "assign/augmented_element", "custom/several_outputs", "double/in_place_power", "functional/second_derivatives",
        "index/slices", "inplace/views_in_place", "nn/convolutional_network", "reductions/softmax", "views/of_views",
    )),
]  # fmt: skip


@pytest.mark.parametrize("path", PROGRAMS, ids=lambda path: path.stem)
def test_derivatives_forward_are_those_of_central_differences(path: Path) -> None:
    run = execute(path.read_text(encoding="utf-8"))
    for call in range(min(2, len(run.trace.calls))):
        for node in accumulated(run, call):
            compare(run, call, node)


def accumulated(run: Run, call: int) -> list[int]:
    """The nodes of the small leaves that a call reached."""
    events = [run.trace.events[t] for t in run.trace.calls[call].steps]
    return [event.node for event in events if isinstance(event, Accumulate) and event.added.size <= 12]


def compare(run: Run, call: int, node: int) -> None:
    """The derivatives of every node's outputs by the elements of a leaf, against the graph computed again."""
    moved = dependence(run.trace, run.recorder, call, (node,))[node]
    hooks = Hooks(run.trace, run.recorder, call)
    hooks.seen.clear()
    graph = LeafGraph(run.trace, run.recorder, call, node, hooks)
    at = graph.leaf_value.astype(np.float64)
    for k in range(at.size):
        by = np.zeros(at.size)
        by[k] = 1e-6
        above, below = (graph.made(at + sign * by.reshape(at.shape)) for sign in (1, -1))
        for maker, several in above.items():
            for number, (a, b) in enumerate(zip(several, below[maker], strict=True)):
                slope = ((a - b) / 2e-6).reshape(-1)
                found = moved.get((maker, number), np.zeros((at.size, slope.size)))[k]
                np.testing.assert_allclose(found, slope, 2e-3, 1e-4)
