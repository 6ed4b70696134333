"""Cards are as full as can be read in the room there is, unless a person chose otherwise."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from vjpviz.graph.frame import Rect
from vjpviz.graph.metrics import COMPACT, PRESENTATION, WINDOW
from vjpviz.ui.look import COMFORTABLE, fitting

WAIT = 8_000
CHAIN = """\
import torch
x = torch.tensor([1., 2., 3.], requires_grad=True)
y = ((x ** 2 + 1) * 2).sum()
y.backward()
"""


def scale_of(window):
    return window.document.picture.scale


@pytest.fixture
def chain(window, qtbot):
    with qtbot.waitSignal(window.document.picture_changed, timeout=20_000):
        window.show_source(CHAIN)
    return window


def test_cards_say_less_where_they_would_be_too_small():
    room = (600.0, 500.0)
    assert fitting(Rect(0, 0, 600, 500), room) is WINDOW
    assert fitting(Rect(0, 0, 600 / COMFORTABLE - 1, 100), room) is WINDOW
    assert fitting(Rect(0, 0, 600 / COMFORTABLE + 1, 100), room) is COMPACT
    assert fitting(Rect(0, 0, 100, 500 / COMFORTABLE + 1), room) is COMPACT


def test_a_larger_window_has_fuller_cards(chain, qtbot):
    assert scale_of(chain) is COMPACT
    labels = {row.label for card in chain.document.frame().cards for row in card.rows}
    assert labels == {"data", "grad"}
    assert {card.flag for card in chain.document.frame().cards} == {"(3,)", "()"}
    chain.resize(1920, 1900)
    qtbot.waitUntil(lambda: scale_of(chain) is WINDOW, timeout=WAIT)
    assert {card.flag for card in chain.document.frame().cards} == {"requires_grad"}
    chain.resize(1280, 800)
    qtbot.waitUntil(lambda: scale_of(chain) is COMPACT, timeout=WAIT)


def test_a_choice_holds_in_any_window_and_after_a_presentation(chain, qtbot):
    menu = chain.center._zoom.menu
    titles = {action.text(): action for action in menu.actions()}
    titles["Full cards"].trigger()
    qtbot.waitUntil(lambda: scale_of(chain) is WINDOW, timeout=WAIT)
    chain.present()
    qtbot.waitUntil(lambda: scale_of(chain) is PRESENTATION, timeout=WAIT)
    qtbot.keyClick(chain._presentation, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: scale_of(chain) is WINDOW, timeout=WAIT)
    menu._show()
    assert [title for title, action in titles.items() if action.isChecked() and "cards" in title] == ["Full cards"]
    titles["Cards as full as can be read"].trigger()
    qtbot.waitUntil(lambda: scale_of(chain) is COMPACT, timeout=WAIT)


def test_what_is_large_in_any_case_is_laid_out_once(window, qtbot):
    placed = []
    submit = window.session._worker.submit
    window.session._worker.submit = lambda request: placed.append(request) or submit(request)
    source = "import torch\nx = torch.tensor(1., requires_grad=True)\ny = x\nfor i in range(70):\n    y = y * x\n"
    with qtbot.waitSignal(window.document.picture_changed, timeout=20_000):
        window.show_source(source + "y.backward()\n")
    assert scale_of(window) is COMPACT
    assert [type(one).__name__ for one in placed].count("Place") == 1
