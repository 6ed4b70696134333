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
    assert all(result.agrees for result in checked(lesson.read_text(encoding="utf-8")))


def test_a_wrong_gradient_is_found() -> None:
    run = execute("import torch\nx = torch.tensor([1., 2.], requires_grad=True)\n(x ** 2).sum().backward()\n")
    events = list(run.trace.events)
    at, event = next((t, event) for t, event in enumerate(events) if isinstance(event, Accumulate))
    events[at] = replace(event, added=event.added + np.array([0.0, 0.1], np.float32))
    (result,) = check(replace(run.trace, events=tuple(events)), run.recorder)
    assert not result.agrees
    np.testing.assert_allclose(result.numeric, [2.0, 4.0], rtol=1e-6)


def test_what_the_graph_does_not_see_is_constant() -> None:
    (result,) = checked("import torch\nx = torch.tensor([3.], requires_grad=True)\n(x.detach() * x).sum().backward()\n")
    np.testing.assert_allclose(result.numeric, [3.0], rtol=1e-6)


def test_a_write_through_a_view_is_followed() -> None:
    (result,) = checked(
        "import torch\nx = torch.tensor([1., 2.], requires_grad=True)\ny = x * 1\ny[0] = x[1] ** 2\n"
        "y[1:] *= 3\n(y ** 2).sum().backward()\n"
    )
    assert result.agrees
    np.testing.assert_allclose(result.numeric, [0.0, 4 * 8 + 2 * 9 * 2], rtol=1e-6)


def test_a_bend_takes_any_slope_between_its_sides() -> None:
    (result,) = checked(
        "import torch\nx = torch.tensor([0., 1.], requires_grad=True)\ntorch.relu(x).sum().backward()\n"
    )
    assert result.agrees
    assert result.kinks == 1


def test_a_changed_gradient_is_not_compared() -> None:
    (result,) = checked(
        "import torch\nx = torch.tensor([1.], requires_grad=True)\ny = x * 2\n"
        "h = y.register_hook(lambda g: g * 10)\ny.sum().backward()\n"
    )
    assert result.note == "a hook changed a gradient on its way"
