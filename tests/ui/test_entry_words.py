"""How an entry of a product comes about, as a sentence."""

from __future__ import annotations

import numpy as np
import pytest

from vjpviz.ui.entry_words import in_words
from vjpviz.ui.equation import Axis, Entries, Equation, Place, Words, lighting


def product(v, matrix, rows=(), columns=()):
    v, matrix = np.array(v, float).reshape(1, -1), np.array(matrix, float)
    parts = (Entries("v", v, "flow"), Entries("J", matrix, "data"), Words("="), Entries("result", v @ matrix, "acc"))
    return Equation((parts,), "product", Axis(rows), Axis(columns))


def test_the_sum_behind_a_gradient_is_written_out_with_minus_signs():
    equation = product([10, -10, 20], np.diag([0, 4, -6]), (("y", (3,)),), (("x", (3,)),))
    assert in_words(equation, Place(2, "result", 0, 1)) == "x.grad[1] gets 10·0 + (−10)·4 + 20·0 = −40"
    said = in_words(equation, Place(1, "J", 2, 2))
    assert said == "J[2, 2] = ∂y[2]/∂x[2] = −6; x.grad[2] gets 10·0 + (−10)·0 + 20·(−6) = −120"
    assert in_words(equation, Place(0, "v", 0, 1)) == "v[1] = −10 weighs row 1 of J: the derivatives of y[1]"


def test_a_product_without_names_is_called_by_its_place():
    equation = product([2, 3], [[1], [4]])
    assert in_words(equation, Place(2, "result", 0, 0)) == "(v·J)[0] = 2·1 + 3·4 = 14"
    assert in_words(equation, Place(0, "v", 0, 1)) == "v[1] = 3 weighs row 1 of J"


def test_elements_have_the_places_of_their_tensors():
    columns = (("W", (2, 3)),)
    equation = product([1], [[1, 2, 3, 4, 5, 6]], (("loss", ()),), columns)
    assert in_words(equation, Place(1, "J", 0, 5)).startswith("J[0, 5] = ∂loss/∂W[1, 2] = 6; W.grad[1, 2] gets 1·6")
    assert in_words(equation, Place(0, "v", 0, 0)) == "v = 1 weighs row 0 of J: the derivatives of loss"
    assert Axis((("y", (2,)), ("z", ()))).name(2) == "z"


def sum_of(v, column):
    return in_words(product(v, np.array(column, float).reshape(-1, 1)), Place(2, "result", 0, 0)).partition(" = ")[2]


def test_a_long_sum_names_what_is_not_zero():
    assert sum_of([1] * 160, [0] * 80 + [3] + [0] * 79) == "1·3 (and 159 terms that are 0) = 3"
    assert sum_of([2] * 7, [1] * 5 + [0, 0]) == "2·1 + 2·1 + 2·1 + 2·1 + 2·1 (and 2 terms that are 0) = 10"
    assert sum_of(range(1, 10), [1] * 9) == "1·1 + 2·1 + 3·1 + 4·1 + … + 9·1 = 45"
    assert sum_of([1] * 9, [0] * 9) == "9 terms that are all 0 = 0"
    assert sum_of([0, 1], [5, 0]) == "0·5 + 1·0 = 0"


V = [("v", 0, 0), ("v", 0, 1)]


@pytest.mark.parametrize(
    ("to", "boxes", "tints"),
    [
        (Place(1, "J", 1, 2), [("v", 0, 1), ("J", 1, 2), ("result", 0, 2)], [("J", 1, 0), ("J", 1, 1), ("J", 0, 2)]),
        (Place(0, "v", 0, 1), [("v", 0, 1)], [("J", 1, 0), ("J", 1, 1), ("J", 1, 2)]),
        (Place(2, "result", 0, 2), [("result", 0, 2)], [*V, ("J", 0, 2), ("J", 1, 2)]),
    ],
)
def test_row_and_column_are_tinted_and_what_makes_a_term_is_boxed(to, boxes, tints):
    equation = product([1, 2], [[1, 2, 3], [4, 5, 6]])
    places = [Place(0, "v", 0, i) for i in range(2)] + [Place(2, "result", 0, k) for k in range(3)]
    places += [Place(1, "J", i, k) for i in range(2) for k in range(3)]
    lights = {(one.role, one.row, one.column): lighting(equation, one, to) for one in places}
    assert {place for place, kind in lights.items() if kind == "box"} == set(boxes)
    assert {place for place, kind in lights.items() if kind == "tint"} == set(tints)
