"""Every differentiable row of the table against central differences in float64, and its second derivative too."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.autograd.row_cases import CASES, COMPLEX, NONE, THROUGH, Maker
from vjpviz.autograd.backward import grad
from vjpviz.autograd.formulas import rows
from vjpviz.autograd.ops import arithmetic, reduce
from vjpviz.autograd.session import Session, activate, session
from vjpviz.autograd.table import Op
from vjpviz.autograd.tensor import Tensor

DIFFERENTIABLE = {name: row for name, row in rows().items() if row.derivatives}
STEP = 1e-6
GENTLY = settings(max_examples=5, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])


def inputs_of(row: Op, arguments: dict[str, Any]) -> list[np.ndarray]:
    """The arrays to differentiate for: those under the names of differentiable arguments, lists taken apart."""
    listed = [arguments[name] for name in row.derivatives if name in arguments]
    arrays = [one for value in listed for one in (value if isinstance(value, list) else [value])]
    return [one for one in arrays if isinstance(one, np.ndarray)]


def call(row: Op, arguments: dict[str, Any], inputs: list[Tensor]) -> list[Tensor]:
    """The floating results of a row, with ``inputs`` in the place of the arrays."""
    waiting = iter(inputs)

    def filled(value: Any) -> Any:
        return next(waiting) if isinstance(value, np.ndarray) else value

    bound = {name: Tensor(value) if isinstance(value, np.ndarray) else value for name, value in arguments.items()}
    for name in row.derivatives:
        if name in arguments:
            value = arguments[name]
            bound[name] = [filled(one) for one in value] if isinstance(value, list) else filled(value)
    made = row(**bound)
    results = made if isinstance(made, tuple) else (made,)
    return [one for one in results if one.dtype.is_floating_point]


def weighted(tensors: list[Tensor], seed: int) -> Tensor:
    """The sum of all elements, each with a weight of its own: one number to differentiate."""
    random = np.random.default_rng(seed)
    parts = [
        reduce.sum_all(arithmetic.mul(one, Tensor(np.asarray(random.uniform(0.5, 1.5, one.shape))))) for one in tensors
    ]
    total = parts[0]
    for part in parts[1:]:
        total = arithmetic.add(total, part)
    return total


def leaves(arrays: list[np.ndarray]) -> list[Tensor]:
    made = [Tensor(one.copy(order="K")) for one in arrays]
    for one in made:
        one.set_requires_grad(True)
    return made


def slopes(row: Op, arguments: dict[str, Any], inputs: list[Tensor], *, create_graph: bool) -> list[Tensor | None]:
    results = [one for one in call(row, arguments, inputs) if one.requires_grad]
    return list(grad(weighted(results, 1), inputs, create_graph=create_graph, allow_unused=True))


def differences(function: Any, arrays: list[np.ndarray]) -> list[np.ndarray]:
    """The gradient of a function of arrays by central differences."""
    found = []
    for one in arrays:
        gradient = np.zeros_like(one)
        for place in np.ndindex(one.shape):
            held = one[place]
            one[place] = held + STEP
            above = function()
            one[place] = held - STEP
            below = function()
            one[place] = held
            gradient[place] = (above - below) / (2 * STEP)
        found.append(gradient)
    return found


def agree(found: list[Tensor | None], wanted: list[np.ndarray], what: str) -> None:
    for number, (tensor, array) in enumerate(zip(found, wanted, strict=True)):
        analytic = np.zeros_like(array) if tensor is None else tensor.array
        scale = max(1.0, float(np.abs(array).max(initial=0)))
        np.testing.assert_allclose(analytic, array, rtol=2e-5, atol=2e-6 * scale, err_msg=f"{what}, input {number}")


@pytest.mark.parametrize("name", [name for name in DIFFERENTIABLE if name in CASES])
@GENTLY
@given(data=st.data())
def test_first_derivative(name: str, data: st.DataObject) -> None:
    row = DIFFERENTIABLE[name]
    with activate(Session()), np.errstate(all="ignore"):
        arguments = CASES[name].arguments(Maker(data))
        arrays = inputs_of(row, arguments)

        def value() -> float:
            inputs = leaves(arrays)
            return weighted([one for one in call(row, arguments, inputs) if one.requires_grad], 1).array.item()

        agree(slopes(row, arguments, leaves(arrays), create_graph=False), differences(value, arrays), name)


@pytest.mark.parametrize("name", [name for name in DIFFERENTIABLE if name in CASES and CASES[name].second])
@GENTLY
@given(data=st.data())
def test_second_derivative(name: str, data: st.DataObject) -> None:
    row = DIFFERENTIABLE[name]
    with activate(Session()), np.errstate(all="ignore"):
        arguments = CASES[name].arguments(Maker(data))
        arrays = inputs_of(row, arguments)

        def value() -> float:
            first = slopes(row, arguments, leaves(arrays), create_graph=False)
            return weighted([one for one in first if one is not None], 2).array.item()

        inputs = leaves(arrays)
        first = [one for one in slopes(row, arguments, inputs, create_graph=True) if one is not None]
        total = weighted(first, 2)
        second = grad(total, inputs, allow_unused=True) if total.requires_grad else [None] * len(inputs)
        agree(list(second), differences(value, arrays), f"{name} twice")


def test_every_differentiable_row_has_a_case() -> None:
    known = {*CASES, *NONE, *THROUGH, *COMPLEX}
    missing = [name for name in DIFFERENTIABLE if name not in known]
    assert not missing, f"no case for {missing}"


def test_names_of_cases_are_names_of_rows() -> None:
    assert set(CASES) | set(NONE) | set(THROUGH) | set(COMPLEX) <= set(DIFFERENTIABLE)


@pytest.mark.parametrize("name", NONE)
def test_what_has_no_derivative_says_so(name: str) -> None:
    row = DIFFERENTIABLE[name]
    with activate(Session()):
        assert session().grad_enabled
        for entry in row.derivatives.values():
            # PyTorch's own words: it has no derivative for these either
            with pytest.raises((RuntimeError, NotImplementedError), match="not implemented"):
                entry.formula(Tensor(np.ones(())))
