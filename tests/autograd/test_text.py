"""Tensors as text: PyTorch's, character for character."""

import json

import numpy as np
import pytest

from tests.golden.kernel_results import RESULTS
from tests.golden.text_cases import text_cases
from vjpviz.autograd.text import PrintOptions, format_tensor


def test_texts_are_pytorchs_character_for_character() -> None:
    wanted = json.loads((RESULTS / "text.json").read_text())
    cases = list(text_cases())
    assert len(wanted) == len(cases)
    for (values, options, graph), want in zip(cases, wanted, strict=True):
        got = format_tensor(
            np.asarray(values),
            grad_fn="CloneBackward0" if graph == "clone" else None,
            requires_grad=bool(graph),
            options=PrintOptions().changed(**options),
        )
        assert got == want, (values.dtype, values.shape, options)


@pytest.mark.parametrize(
    ("default", "dtype", "text"),
    [
        ("float64", "float64", "tensor([1.5000])"),
        ("float64", "float32", "tensor([1.5000], dtype=torch.float32)"),
        ("float64", "complex128", "tensor([1.5000+0.j])"),
        ("float32", "float64", "tensor([1.5000], dtype=torch.float64)"),
    ],
)
def test_the_default_dtype_goes_without_saying(default: str, dtype: str, text: str) -> None:
    assert format_tensor(np.array([1.5], dtype), default_dtype=default) == text


def test_options_are_kept_until_changed_but_for_the_notation() -> None:
    options = PrintOptions().changed(precision=2, sci_mode=True).changed(linewidth=40)
    assert options == PrintOptions(precision=2, linewidth=40, sci_mode=None)
    assert options.changed(profile="default") == PrintOptions()
    assert options.changed(profile="short", edgeitems=5) == PrintOptions(precision=2, edgeitems=5)
