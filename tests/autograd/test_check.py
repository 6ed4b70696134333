"""Central differences over the recorded graph: they agree with right gradients and find wrong ones."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from vjpviz.autograd.check import Checked, check
from vjpviz.lang.run import execute
from vjpviz.trace.events import Accumulate

LESSONS = sorted((Path(__file__).parents[2] / "resources" / "lessons").glob("*.py"))


def checked(source: str) -> list[Checked]:
    run = execute(source)
    return check(run.trace, run.recorder)


@pytest.mark.parametrize("lesson", LESSONS, ids=lambda path: path.stem)
def test_the_gradients_of_every_lesson_agree(lesson: Path) -> None:
    results = checked(lesson.read_text(encoding="utf-8"))
    assert all(result.compared.agrees and result.obstacle is None for result in results)


def test_a_wrong_gradient_is_found() -> None:
    run = execute("import torch\nx = torch.tensor([1., 2.], requires_grad=True)\n(x ** 2).sum().backward()\n")
    events = list(run.trace.events)
    at, event = next((t, event) for t, event in enumerate(events) if isinstance(event, Accumulate))
    events[at] = replace(event, added=event.added + np.array([0.0, 0.1], np.float32))
    (result,) = check(replace(run.trace, events=tuple(events)), run.recorder)
    assert not result.compared.agrees
    np.testing.assert_allclose(result.compared.numeric, [2.0, 4.0], rtol=1e-6)


def test_what_the_graph_does_not_see_is_constant() -> None:
    (result,) = checked("import torch\nx = torch.tensor([3.], requires_grad=True)\n(x.detach() * x).sum().backward()\n")
    np.testing.assert_allclose(result.compared.numeric, [3.0], rtol=1e-6)


def test_a_write_through_a_view_is_followed() -> None:
    (result,) = checked(
        "import torch\nx = torch.tensor([1., 2.], requires_grad=True)\ny = x * 1\ny[0] = x[1] ** 2\n"
        "y[1:] *= 3\n(y ** 2).sum().backward()\n"
    )
    assert result.compared.agrees
    np.testing.assert_allclose(result.compared.numeric, [0.0, 4 * 8 + 2 * 9 * 2], rtol=1e-6)


def test_a_bend_takes_any_slope_between_its_sides() -> None:
    (result,) = checked(
        "import torch\nx = torch.tensor([0., 1.], requires_grad=True)\ntorch.relu(x).sum().backward()\n"
    )
    assert result.compared.agrees
    assert result.compared.kinks == 1


def test_a_bend_does_not_excuse_a_steep_wrong_slope() -> None:
    run = execute("import torch\nx = torch.zeros(1, requires_grad=True)\n(x * 4000).sum().backward()\n")
    events = list(run.trace.events)
    at, event = next((t, event) for t, event in enumerate(events) if isinstance(event, Accumulate))
    events[at] = replace(event, added=event.added * 2)
    (result,) = check(replace(run.trace, events=tuple(events)), run.recorder)
    assert not result.compared.agrees
    assert result.compared.kinks == 0


def test_a_number_that_is_none_is_found_where_there_is_a_slope() -> None:
    (result,) = checked(
        "import torch\nx = torch.tensor([0., 4.], requires_grad=True)\n"
        "torch.where(x > 0, torch.sqrt(x), x).sum().backward()\n"
    )
    assert not result.compared.agrees
    assert np.isnan(result.compared.analytic[result.compared.worst])


HOOKS = {
    "of a tensor": "h = y.register_hook(lambda g: g * 10)\ny.sum().backward()\n",
    "before a node": "y.grad_fn.register_prehook(lambda gs: (gs[0] * 10,))\ny.sum().backward()\n",
    "after a node": "y.grad_fn.register_hook(lambda sent, got: (sent[0] * 10,))\ny.sum().backward()\n",
    "in the middle": "h = y.register_hook(lambda g: g * g + 3)\n(y ** 3 + x).sum().backward()\n",
    "two on one way": (
        "z = y ** 2\nz.register_hook(lambda g: g - 4)\ny.register_hook(lambda g: g * 3)\n(z * y).sum().backward()\n"
    ),
}


@pytest.mark.parametrize("hooks", HOOKS.values(), ids=HOOKS.keys())
def test_what_a_hook_gave_is_the_v_of_what_is_above_it(hooks: str) -> None:
    (result,) = checked("import torch\nx = torch.tensor([1., -2.], requires_grad=True)\ny = x ** 2\n" + hooks)
    assert result.hooked
    assert result.obstacle is None
    assert result.compared.agrees
    assert np.abs(result.compared.numeric).min() > 2


def test_what_comes_to_a_leaf_is_compared_before_its_own_hook() -> None:
    (result,) = checked(
        "import torch\nx = torch.tensor([1.], requires_grad=True)\nx.register_hook(lambda g: g * 10)\n"
        "(x * 2).sum().backward()\n"
    )
    assert result.hooked
    assert result.compared.agrees
    np.testing.assert_allclose(result.compared.numeric, [2.0])


def test_a_hook_elsewhere_is_not_told_of() -> None:
    results = checked(
        "import torch\nx = torch.ones(2, requires_grad=True)\nw = torch.ones(2, requires_grad=True)\n"
        "y = x * 2\ny.register_hook(lambda g: g * 10)\n(y + w).sum().backward()\n"
    )
    assert sorted(result.hooked for result in results) == [False, True]


def test_a_leaf_that_is_the_root_itself() -> None:
    (result,) = checked("import torch\nx = torch.ones(2, requires_grad=True)\nx.backward(torch.tensor([5., 6.]))\n")
    assert result.compared.agrees
    np.testing.assert_allclose(result.compared.numeric, [5.0, 6.0])
