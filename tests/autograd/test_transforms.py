"""``torch.func`` and ``torch.autograd.functional`` against each other, and the trees they work on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import vjpviz.autograd.operators  # noqa: F401  (gives tensors their operators)
from vjpviz.autograd import functional, transforms
from vjpviz.autograd.functions import REGISTRY
from vjpviz.autograd.gradcheck import GradcheckError, gradcheck
from vjpviz.autograd.session import Session, activate
from vjpviz.autograd.tensor import Tensor
from vjpviz.autograd.trees import leaves, mapped, rebuilt
from vjpviz.autograd.vmap import vmap

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(autouse=True)
def session() -> Iterator[None]:
    with activate(Session()):
        yield


def vector(*numbers: float) -> Tensor:
    return Tensor(np.array(numbers))


def f(x: Any) -> Tensor:
    return REGISTRY["stack"]([x[0] * x[1], REGISTRY["sin"](x[0]), x[1] ** 3])


def jacobian(x: Tensor) -> np.ndarray:
    a, b = x.array
    return np.array([[b, a], [np.cos(a), 0], [0, 3 * b**2]])


X = vector(0.3, -1.2)


def test_every_way_to_a_jacobian() -> None:
    expected = jacobian(X)
    np.testing.assert_allclose(functional.jacobian(f, X).array, expected)
    np.testing.assert_allclose(transforms.jacrev(f)(X).array, expected)
    np.testing.assert_allclose(transforms.jacfwd(f)(X).array, expected)
    assert not transforms.jacrev(f)(X).requires_grad


def test_products_from_both_sides() -> None:
    v, u = vector(1.0, 2.0, -1.0), vector(0.5, 4.0)
    _, back = transforms.vjp(f, X)
    np.testing.assert_allclose(back(v)[0].array, v.array @ jacobian(X))
    np.testing.assert_allclose(functional.vjp(f, X, v)[1].array, v.array @ jacobian(X))
    np.testing.assert_allclose(transforms.jvp(f, (X,), (u,))[1].array, jacobian(X) @ u.array)
    np.testing.assert_allclose(functional.jvp(f, X, u)[1].array, jacobian(X) @ u.array)


def test_hessians_and_their_products() -> None:
    def g(x: Any) -> Tensor:
        return REGISTRY["sum"](x**3) + x[0] * x[1]

    a, b = X.array
    expected = np.array([[6 * a, 1], [1, 6 * b]])
    u = vector(2.0, -1.0)
    np.testing.assert_allclose(functional.hessian(g, X).array, expected)
    np.testing.assert_allclose(transforms.hessian(g)(X).array, expected)
    np.testing.assert_allclose(functional.hvp(g, X, u)[1].array, expected @ u.array)
    np.testing.assert_allclose(functional.vhp(g, X, u)[1].array, u.array @ expected)


def test_results_keep_a_graph_only_to_tensors_of_the_caller() -> None:
    outer = vector(2.0, 3.0)
    outer.set_requires_grad(True)
    slope = transforms.grad(lambda x: REGISTRY["sum"](x * outer))(X)
    assert slope.requires_grad
    assert not transforms.grad(lambda x: REGISTRY["sum"](x * x))(X).requires_grad


def test_vmap_is_a_call_for_each_row() -> None:
    rows = Tensor(np.arange(6.0).reshape(3, 2))
    each = vmap(transforms.jacrev(f))(rows).array
    for row, found in zip(rows.array, each, strict=True):
        np.testing.assert_allclose(found, jacobian(Tensor(row)))


def test_gradcheck_leaves_its_inputs_as_they_were() -> None:
    x = vector(0.3, -1.2)
    x.set_requires_grad(True)
    assert gradcheck(f, (x,))
    np.testing.assert_array_equal(x.array, X.array)
    with pytest.raises(GradcheckError, match="Jacobian mismatch"):
        gradcheck(REGISTRY["relu"], (_at_the_bend(),))


def _at_the_bend() -> Tensor:
    x = vector(0.0)
    x.set_requires_grad(True)
    return x


TREES = st.recursive(
    st.integers(), lambda inner: st.lists(inner) | st.tuples(inner, inner) | st.dictionaries(st.text(), inner)
)


@given(TREES)
def test_a_tree_is_its_leaves_and_its_form(tree: Any) -> None:
    assert rebuilt(tree, leaves(tree)) == tree
    assert leaves(mapped(lambda leaf: -leaf, tree)) == [-leaf for leaf in leaves(tree)]
