"""What a picture says in other languages: nothing English is left but names, and no value is lost."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from tests.golden.compare import LESSONS
from vjpviz.graph.caption import caption
from vjpviz.lang.run import execute
from vjpviz.words import speaking

PATHS = sorted(LESSONS.glob("*.py"))
IN_PLACE = """\
import torch
x = torch.ones(3, requires_grad=True)
y = x * 2
y[1:] = x[1:] ** 2
z = y[0]
y.retain_grad()
y.register_hook(lambda grad: 3 * grad)
y.backward(torch.ones(3))
x.grad.zero_()
x.requires_grad_(False)
x.data = torch.zeros(3)
a, b = torch.ones(2, requires_grad=True).unbind()
(g,) = torch.autograd.grad(a * b + b, b, create_graph=True)
"""
NAMES = re.compile(r"\w+Backward\d*|AccumulateGrad|CopySlices|hook|\b[a-z]\d?\b|tensor")


@pytest.mark.parametrize(
    "source", [*(path.read_text() for path in PATHS), IN_PLACE], ids=[*(path.stem for path in PATHS), "in place"]
)
def test_a_caption_is_said_in_every_language(source: str) -> None:
    trace = execute(source, seed=1).trace
    for t in range(-1, min(len(trace.events), 60)):
        english = caption(trace, t)
        for name in ("de", "zh_CN"):
            with speaking(name):
                said = caption(trace, t)
            assert Counter(run for run in said if run.style != "text") == Counter(
                run for run in english if run.style != "text"
            )
            words = NAMES.sub("", "".join(run.text for run in said if run.style == "text"))
            if name == "zh_CN":
                assert not re.search("[A-Za-z]", words), words
            assert "{" not in words
        assert english == caption(trace, t)
        assert not english or english != said
