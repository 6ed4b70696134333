"""Every kind of step against central differences: writes into parts, in place, hooks, second derivatives."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from vjpviz.autograd.check import check
from vjpviz.autograd.check_step import StepChecked, check_step
from vjpviz.lang.run import Run, execute
from vjpviz.trace.events import Execute

TESTS = Path(__file__).parents[1]
LESSONS = sorted((TESTS.parent / "resources" / "lessons").glob("*.py"))
HEAD = "import torch\nx = torch.tensor([1., -2., 3.], requires_grad=True)\nw = torch.tensor(2., requires_grad=True)\n"


def steps(run: Run) -> list[tuple[str, StepChecked]]:
    """Every gradient that left a node in the run, with the node's name."""
    return [
        (run.trace.nodes[event.node].name, one)
        for t, event in enumerate(run.trace.events)
        if isinstance(event, Execute)
        for one in check_step(run.trace, run.recorder, t)
    ]


def apart(run: Run) -> set[str]:
    """The names of the nodes whose products differ from the differences."""
    return {name for name, one in steps(run) if not one.compared.agrees}


@pytest.mark.parametrize("lesson", LESSONS, ids=lambda path: path.stem)
def test_every_step_of_every_lesson_is_compared_and_agrees(lesson: Path) -> None:
    found = steps(execute(lesson.read_text(encoding="utf-8")))
    assert all(one.compared.agrees and one.obstacle is None for _, one in found)


WRITES = {
    "into zeros": "y = torch.zeros(3)\ny[1] = w ** 2\n",
    "over a value": "y = x * 1\ny[1:] = w * x[0]\n",
    "that needs the old value": "y = x * w\ny[1:] *= w\n",
    "that needs the old value of a constant": "y = torch.full((3,), 5.)\ny[:2] *= x[1:]\n",
    "through a view of a view": "y = x.expand(2, 3) * w\ny.t()[1:][:, 0].mul_(x[1:])\n",
    "with a list": "y = x * w\ny[[0, 2]] = w * x[1]\n",
    "with a mask": "y = x * w\ny[x > 0] = w ** 3\n",
    "in place": "y = x * w\ny.mul_(x)\ny.pow_(2)\n",
    "in place over a constant": "y = torch.full((3,), 5.)\ny.mul_(x)\n",
    "of another dtype": "y = torch.zeros(3, dtype=torch.float64)\ny[:2] = x[:2] * w\n",
}


@pytest.mark.parametrize("write", WRITES.values(), ids=WRITES.keys())
def test_a_write_is_computed_again_from_what_was_there_before(write: str) -> None:
    run = execute(HEAD + write + "(y ** 2).sum().backward()\n")
    assert run.error is None
    found = steps(run)
    assert len(found) >= 2
    assert all(one.obstacle is None and one.compared.agrees for _, one in found)
    assert all(one.obstacle is None and one.compared.agrees for one in check(run.trace, run.recorder))


def test_a_write_sends_v_on_where_it_left_the_old_values() -> None:
    run = execute(HEAD + "y = x * 1\ny[1] = w ** 2\ny.backward(torch.tensor([5., 7., 9.]))\n")
    base, value = [one for name, one in steps(run) if name == "CopySlices"]
    np.testing.assert_allclose(base.compared.numeric, [5, 0, 9])
    np.testing.assert_allclose(value.compared.numeric, [7])


def test_a_hook_of_the_node_comes_after_what_is_compared() -> None:
    run = execute(
        HEAD + "y = x ** 2\ny.grad_fn.register_hook(lambda sent, got: (sent[0] * 100,))\ny.sum().backward()\n"
    )
    (one,) = [one for name, one in steps(run) if name == "PowBackward0"]
    assert one.hooked
    assert one.compared.agrees
    np.testing.assert_allclose(one.compared.numeric, [2, -4, 6])


def test_what_a_step_cannot_see_of_its_inputs_is_moved_along() -> None:
    """The backward of a layer norm takes mean and spread of its input, and is differentiated as if it made them."""
    run = execute(
        HEAD + "y = torch.nn.functional.layer_norm(x, (3,))\n"
        "g, = torch.autograd.grad((y ** 3).sum(), x, create_graph=True)\n(g ** 2).sum().backward()\n"
    )
    assert "NativeLayerNormBackwardBackward0" in {name for name, _ in steps(run)}
    assert not apart(run)


def test_infinite_values_do_not_hide_what_can_be_compared() -> None:
    run = execute(HEAD + "s = x.masked_fill(x < 0, float('-inf'))\ns.softmax(0)[0].backward()\n")
    assert not apart(run)
    assert not execute(HEAD + "torch.sign(x * torch.tensor([0., 1., 1.])).sum().backward()\n").error


def test_nothing_can_be_said_of_what_is_no_number() -> None:
    run = execute(HEAD + "y = torch.sqrt(x[1]) + w\ny.backward()\n")
    found = {name: one for name, one in steps(run) if one.edge == 0}
    assert str(found["AddBackward0"].obstacle) == "what was computed is not a finite number"


KINDS = ("assign", "custom", "double", "hooks", "inplace", "saved_hooks", "shape", "views")
"""The programs in which graphs are made in other ways than by one operation after the other."""

PART = {  # a backward that is wrong on purpose, or values that changed behind the graph's back
    "custom/errors.py": {"MadeBackward"},
    "custom/reverse_gradient.py": {"ReverseBackward"},
    "custom/straight_through.py": {"RoundBackward"},
    "custom/training_with_it.py": {"LeakyStepBackward"},
    "custom/view_is_kept.py": {"SameBackward"},
    "inplace/data_goes_unnoticed.py": {"MulBackward0"},
    "saved_hooks/changed.py": {"ExpBackward0"},
}


@pytest.mark.parametrize("kind", KINDS)
def test_no_step_is_left_out(kind: str) -> None:
    for path in sorted((TESTS / "golden" / "programs" / kind).glob("*.py")):
        run = execute(path.read_text(encoding="utf-8"))
        left_out = {(name, str(one.obstacle)) for name, one in steps(run) if one.obstacle is not None}
        left_out |= {("", str(one.obstacle)) for one in check(run.trace, run.recorder) if one.obstacle is not None}
        assert left_out == set(), path.name
        assert apart(run) == PART.get(f"{kind}/{path.name}", set()), path.name
