"""A tensor that is changed in place while a function needs it as it was has a card that tells both versions."""

from __future__ import annotations

import pytest

from tests.graph.pictures import Shown, shown
from vjpviz.graph.frame import Card
from vjpviz.graph.items import links
from vjpviz.lang.run import execute
from vjpviz.trace.events import Forward

HEAD = "import torch\nx = torch.tensor([1., 2.], requires_grad=True)\n"
ERROR = f"{HEAD}y = x + 1\nz = y*y\ny.add_(10)\nz.sum().backward()\n"


def pictured(script: str, call: int | None = 0) -> Shown:
    return shown(execute(script).trace, call)


def flags(picture: Shown, title: str) -> list[tuple[str, bool]]:
    found: list[tuple[str, bool]] = []
    for t in range(len(picture.trace.events)):
        card = next(card for card in picture.at(t).cards if card.title == title)
        found.append((card.flag, card.outdated) if card.state != "future" else ("", False))
    return list(dict.fromkeys(found))


def test_the_tensor_that_was_saved_has_its_card_between_the_functions() -> None:
    picture = pictured(ERROR)
    assert picture.trace.error is not None
    card: Card = next(card for card in picture.at(3).cards if card.title == "y")
    used = [(link.kind, link.target) for link in links(picture.graph) if link.source == card.key]
    assert used == [("use", "tensor z / MulBackward0")] * 2
    assert [link.kind for link in links(picture.graph) if link.target == card.key] == ["make"]


def test_its_card_tells_the_saved_version_and_the_present_one() -> None:
    picture = pictured(ERROR)
    assert flags(picture, "y") == [
        ("", False),
        ("requires_grad", False),
        ("saved at version 0", False),
        ("version 1, saved at 0", True),
    ]
    described = next(card.described for card in picture.at(3).cards if card.title == "y")
    assert described.endswith("version 1, saved at 0")


def test_the_step_that_changes_it_says_who_saved_it() -> None:
    picture = pictured(ERROR)
    t = next(t for t, event in enumerate(picture.trace.events) if isinstance(event, Forward) and event.in_place)
    said = "".join(run.text for run in picture.at(t).caption)
    assert said.endswith("MulBackward0 has saved y at version 0; now it is at version 1.")


def test_a_result_that_was_saved_and_overwritten_tells_it_too() -> None:
    picture = pictured(f"{HEAD}y = x.exp()\ny.add_(1)\ny.sum().backward()\n")
    assert picture.trace.error is not None
    assert flags(picture, "y")[-1] == ("version 1, saved at 0", True)


@pytest.mark.parametrize(
    "harmless",
    [
        "y = x + 1\nz = y + y\ny.add_(10)\nz.sum().backward()\n",  # a sum saves nothing
        "c = torch.ones(2)\nz = (x + 1)*c\nz.sum().backward()\nc.add_(1)\n",  # it was used before
        "w = torch.ones(2)\ny = x * 2\nz = y * w\ny.add_(1)\nz.sum().backward()\n",  # of z, only w is saved
        "y = x * 2\ny.mul_(y.detach().clone())\ny.sum().backward()\n",
    ],
)
def test_no_card_warns_of_what_is_no_error(harmless: str) -> None:
    picture = pictured(HEAD + harmless)
    assert picture.trace.error is None
    assert not any(card.outdated for t in range(len(picture.trace.events)) for card in picture.at(t).cards)


def test_the_steps_of_an_optimizer_outdate_nothing_that_was_used() -> None:
    loop = "for i in range(3):\n    (x * x).sum().backward()\n    with torch.no_grad():\n        x -= 0.1 * x.grad\n"
    picture = pictured(HEAD + loop, None)
    assert not any(card.outdated for t in range(len(picture.trace.events)) for card in picture.at(t).cards)
