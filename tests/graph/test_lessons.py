"""The bundled examples, from source to frames."""

import pytest

from tests.graph.pictures import Shown, shown
from tests.graph.test_layout import check
from vjpviz.assets import asset
from vjpviz.lang.run import execute
from vjpviz.trace.events import Execute


def lesson(number: str) -> str:
    return next(path for path in LESSONS.iterdir() if path.name.startswith(number)).read_text()


def said(picture: Shown, t: int) -> str:
    return "".join(run.text for run in picture.at(t).caption)


LESSONS = asset("lessons")


@pytest.mark.parametrize("number", ["01", "04", "09", "10", "14", "21", "23", "29"])
def test_every_call_of_a_lesson_can_be_shown(number: str) -> None:
    trace = execute(lesson(number)).trace
    for call in [None, *range(len(trace.calls))]:
        picture = shown(trace, call)
        check(picture)
        for t in range(-1, len(trace.events)):
            assert picture.at(t).caption
            assert picture.at(t, 0.0).bounds == picture.at(t).bounds


def test_the_scalar_to_vector_lesson_shows_one_y() -> None:
    picture = shown(execute(lesson("04")).trace, None)
    assert sorted(card.title for card in picture.at(0).cards) == ["v", "x", "x**2", "x**3", "y"]


def test_a_returned_gradient_is_not_awaited_in_grad() -> None:
    trace = execute(
        "import torch\n"
        "x = torch.tensor([1., 2.], requires_grad=True)\n"
        "y = (x ** 2).sum()\n"
        "g = torch.autograd.grad(y, x)\n"
    ).trace
    picture = shown(trace, 0)
    last = max(t for t, event in enumerate(trace.events) if isinstance(event, Execute))
    assert said(picture, last).endswith("sends the result to x; this is returned as the gradient of x.")
    x = next(card for card in picture.at(last).cards if card.title == "x")
    assert next(row for row in x.rows if row.label == "grad").style == "none"
