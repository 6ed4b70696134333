"""What the console says about a run."""

from __future__ import annotations

import pytest

WAIT = 20_000


@pytest.mark.parametrize(("names", "words"), [("x", "1 step recorded"), ("xy", "2 steps recorded")])
def test_steps_are_counted_as_one_says_it(window, qtbot, names, words):
    window.show_source("import torch\n" + "".join(f"{name} = torch.ones(3)\n" for name in names))
    qtbot.waitUntil(lambda: words in window.console.text, timeout=WAIT)
