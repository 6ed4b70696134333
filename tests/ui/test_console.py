"""What the console says about a run."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from vjpviz.ui.console import NARROW

WAIT = 20_000
PRINTS = (
    "import torch\nx = torch.tensor([1., 2.], requires_grad=True)\nprint(1)\nx.sum().backward()\nprint(2)\nprint(3)\n"
)


@pytest.mark.parametrize(("names", "words"), [("x", "1 step recorded"), ("xy", "2 steps recorded")])
def test_steps_are_counted_as_one_says_it(window, qtbot, names, words):
    window.show_source("import torch\n" + "".join(f"{name} = torch.ones(3)\n" for name in names))
    qtbot.waitUntil(lambda: words in window.console.text, timeout=WAIT)


def test_a_narrow_console_says_once_above_the_outputs_when_they_come(window, qtbot):
    with qtbot.waitSignal(window.document.picture_changed, timeout=WAIT):
        window.show_source(PRINTS)
    window.document.seek(1)
    for wide, notes in ((NARROW + 100, 2), (NARROW - 100, 1)):
        window._panes.setSizes([wide, 600, 400])
        window.resize(wide + 1100, 800)
        window._panes.setSizes([wide, 600, 500])
        QApplication.processEvents()
        assert (window.console.width() < NARROW) is (wide < NARROW)
        assert window.console.text.count("after step 5") == notes
