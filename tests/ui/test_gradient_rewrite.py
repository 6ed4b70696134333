"""Writing v into a script."""

from __future__ import annotations

import numpy as np
import pytest

from vjpviz.trace.events import Span
from vjpviz.ui.gradient_rewrite import with_gradient

V = np.array([1.0, -2.5])


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("y.backward()", "y.backward(gradient=torch.tensor([1., -2.5]))"),
        ("y.backward(retain_graph=True)", "y.backward(gradient=torch.tensor([1., -2.5]), retain_graph=True)"),
        ("y.backward(v)", "y.backward(torch.tensor([1., -2.5]))"),
        (
            "(y*2).backward(gradient=a(b, c), inputs=[x])",
            "(y*2).backward(gradient=torch.tensor([1., -2.5]), inputs=[x])",
        ),
        ("s = 'ä'; y.backward(v)  # ü", "s = 'ä'; y.backward(torch.tensor([1., -2.5]))  # ü"),
    ],
)
def test_v_is_written_where_the_call_takes_it(before, after):
    head = "import torch\n"
    assert with_gradient(head + before, Span(2, 0, 2, len(before)), V) == head + after


def test_a_call_that_is_not_backward_is_left_alone():
    assert with_gradient("torch.autograd.grad(y, x)", Span(1, 0, 1, 10), V) is None
