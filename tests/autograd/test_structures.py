"""What a rule says of a local Jacobian is true of the matrix: for every row of the table, in shapes of all kinds."""

from __future__ import annotations

import math
import re
from itertools import product as combinations
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.autograd.row_cases import CASES, Maker
from tests.autograd.test_rows import DIFFERENTIABLE, GENTLY, call, inputs_of, leaves, weighted
from vjpviz.autograd.backward import backward
from vjpviz.autograd.explain import explain
from vjpviz.autograd.recorder import Recorder
from vjpviz.autograd.session import Session, activate
from vjpviz.trace.events import Execute

if TYPE_CHECKING:
    from collections.abc import Callable

    from vjpviz.autograd.explain import Product


def _at_most_one(matrix: np.ndarray) -> bool:
    return bool(((matrix != 0).sum(axis=1) <= 1).all() or ((matrix != 0).sum(axis=0) <= 1).all())


def _eye(matrix: np.ndarray) -> bool:
    return matrix.shape[0] == matrix.shape[1] and bool(np.allclose(matrix, np.eye(len(matrix))))


def _diagonal(matrix: np.ndarray) -> bool:
    return matrix.shape[0] == matrix.shape[1] and not (matrix - np.diag(np.diag(matrix))).any()


HOLDS: dict[str, Callable[[np.ndarray], bool]] = {
    "diagonal": _diagonal,
    "identity": lambda matrix: _eye(matrix) or _eye(-matrix),
    "reshaped identity": _eye,
    "zero": lambda matrix: not matrix.any(),
    "broadcast": _at_most_one,
    "selection": _at_most_one,
    "row": lambda matrix: len(matrix) == 1,
    "row of ones": lambda matrix: len(matrix) == 1 and np.unique(np.round(matrix, 9)).size == 1,
    "triangular": lambda matrix: matrix.shape[0] == matrix.shape[1] and not np.triu(matrix, 1).any(),
    "permutation": lambda matrix: (
        _at_most_one(matrix) and set(np.unique(matrix)) <= {0, 1} and bool((matrix.sum(axis=1) == 1).all())
    ),
    "block diagonal": lambda matrix: not matrix[0, -1] and not matrix[-1, 0],
    "interleaved blocks": lambda matrix: len(matrix) > 1 and bool((matrix == 0).any()),
}
"""By the word: what is true of such a matrix."""

FACTORS = {
    "I": np.eye,
    r"\mathbf{1}": lambda size: np.ones((size, 1)),
    r"\mathbf{1}^{\top}": lambda size: np.ones((1, size)),
    r"[\,j \leq i\,]": lambda size: np.tril(np.ones((size, size))),
}


def _could_be(tex: str, matrix: np.ndarray) -> bool:
    """Whether a Kronecker product of ones and identities is the matrix for some sizes of its factors."""
    factors = tex.split(r" \otimes ")
    if any(factor not in FACTORS for factor in factors):
        return True
    sizes = range(1, max(matrix.shape) + 1)
    for chosen in combinations(sizes, repeat=len(factors)):
        if math.prod(chosen) > matrix.size:
            continue
        made = np.ones((1, 1))
        for factor, size in zip(factors, chosen, strict=True):
            made = np.kron(made, FACTORS[factor](size))
        if made.shape == matrix.shape and np.allclose(made, matrix, equal_nan=True):
            return True
    return False


def _check(one: Product) -> None:
    assert one.matrix is not None
    tex = one.rule.partition("} = ")[2]
    told = f"{one.rule}\n{one.structure}\n{one.matrix}"
    if np.isnan(one.matrix).any():
        return
    if one.structure in HOLDS:
        assert HOLDS[one.structure](one.matrix), told
    scaled = re.fullmatch(r"(-)?(?:\\tfrac\{1\}\{(\d+)\}\\,)?\(?(.*?)\)?", tex)
    if scaled is not None:
        factor = (-1 if scaled[1] else 1) * int(scaled[2] or 1)
        assert _could_be(scaled[3], one.matrix * factor), told


@pytest.mark.parametrize("name", sorted(set(CASES) & set(DIFFERENTIABLE)))
@GENTLY
@given(data=st.data())
def test_what_is_said_of_the_matrix_is_true(name: str, data: st.DataObject) -> None:
    row, arguments = DIFFERENTIABLE[name], CASES[name].arguments(Maker(data))
    recorder = Recorder()
    with activate(Session(recorder=recorder)):
        inputs = leaves(inputs_of(row, arguments))
        results = [one for one in call(row, arguments, inputs) if one.requires_grad][:1]
        if not results:
            return
        backward(weighted(results, 1))
    trace = recorder.finish("", None)
    node = results[0].grad_fn
    for t, event in enumerate(trace.events):
        if isinstance(event, Execute) and node is not None and event.node == node.record:
            for one in explain(trace, recorder, t).products:
                if one.matrix is not None and one.matrix.size:
                    _check(one)
