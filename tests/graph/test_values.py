import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import array_shapes, arrays

from vjpviz.graph.values import WIDEST, compact, number


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.5, "0.5"), (-2.0, "-2"), (-0.0, "0"), (np.float32(0.1), "0.1"), (1 / 3, "0.3333"), (480.25, "480.2"),
        (12345.0, "12345"), (1e7, "1e7"), (1.5e-7, "1.5e-7"), (float("nan"), "nan"), (-np.inf, "-inf"),
        (np.int64(7), "7"), (np.bool_(True), "True"), (1 - 2j, "1-2j"),
    ],
)  # fmt: skip
def test_a_number_has_up_to_four_digits_and_no_noise(value: object, text: str) -> None:
    assert number(value) == text


@pytest.mark.parametrize(
    ("array", "text"),
    [
        (np.float32(6), "6"),
        (np.array([0.5, -2, 6], np.float32), "[0.5, -2, 6]"),
        (np.arange(-8, 8, 0.1), "[-8, -7.9, …, 7.9] (160)"),
        (np.array([[1, 2], [3, 4]]), "[[1, 2], [3, 4]]"),
        (np.arange(12).reshape(3, 4), "[[0, 1, 2, 3], …] (3, 4)"),
        (np.zeros(0), "[]"),
        (np.zeros((2, 0)), "[[], []]"),
    ],
)
def test_arrays_stay_on_one_short_line(array: np.ndarray, text: str) -> None:
    assert compact(array) == text


@given(arrays(np.float32, array_shapes(min_dims=1, max_dims=4, min_side=1, max_side=9)))
def test_every_array_is_bounded(array: np.ndarray) -> None:
    assert len(compact(array)) <= WIDEST + 20


@given(st.lists(st.integers(-9, 9), min_size=1, max_size=7))
def test_a_short_vector_is_complete(values: list[int]) -> None:
    assert compact(np.array(values)) == str(values)
