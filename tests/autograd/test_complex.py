"""Complex gradients against central differences, and what is told of a step: ``v · J`` is what left."""

from __future__ import annotations

import numpy as np
import pytest

from vjpviz.autograd.check import check
from vjpviz.autograd.check_step import check_step
from vjpviz.lang.run import Run, execute
from vjpviz.trace.events import Execute

HEAD = """
import torch
z = torch.tensor([0.3 + 0.7j, -0.6 + 0.2j], dtype=torch.complex128, requires_grad=True)
w = torch.tensor([1.25 - 0.5j, 0.75 + 1.5j], dtype=torch.complex128, requires_grad=True)
m = torch.tensor([[2 + 1j, 0.5 - 1j], [-0.25j, 1.5 + 0.7j]], dtype=torch.complex128, requires_grad=True)
r = torch.tensor([0.8, 1.7], dtype=torch.float64, requires_grad=True)
a = torch.tensor([0.5, -1.2], dtype=torch.float64, requires_grad=True)
"""
UNARY = """
exp exp2 expm1 log log1p log2 log10 sqrt rsqrt sin cos tan asin acos atan sinh cosh tanh asinh acosh atanh sigmoid sinc
reciprocal square abs sgn angle conj neg sum mean prod norm var std
"""
EXPRESSIONS = """
z * w
z / w
z - 2 * w
z ** w
z ** 3 + w ** -1
z ** (1 + 1j)
2j ** z
2 / z
torch.rsub(z, w)
torch.add(z, w, alpha=1 + 2j)
torch.addcmul(z, w, w, value=0.5)
torch.addcdiv(z, w, z)
torch.lerp(z, w, z)
torch.dot(z, w)
torch.vdot(z, w)
torch.dist(z, w)
m @ z
z @ m
m @ m.mH
torch.outer(z, w)
torch.addmm(m, m, m, beta=2, alpha=1j)
torch.addmv(z, m, w, alpha=1j)
torch.addr(m, z, w, alpha=2)
torch.linalg.solve(m, z)
torch.linalg.inv(m)
torch.linalg.det(m)
z.cumprod(0)
z.real
z.imag
torch.view_as_real(z) ** 2
torch.view_as_complex(torch.view_as_real(z) * 2)
torch.complex(r, a)
torch.polar(r, a)
r * z
r / w
r ** 2j
r.to(torch.complex128) * a
z.norm(p=1)
z.norm(p=3)
torch.where(z.real > 0, z, w)
torch.cat([z, w])[1:] * 2j
"""
CASES = [f"torch.{name}(z)" for name in UNARY.split()] + EXPRESSIONS.strip().splitlines()


def run(expression: str) -> Run:
    seed = "v = torch.arange(1, y.numel() + 1).view(y.shape).to(y.dtype) * (1 - 0.5j if y.is_complex() else 1)"
    made = execute(f"{HEAD}y = {expression}\n{seed}\ny.backward(v)\n")
    assert made.error is None
    return made


@pytest.mark.parametrize("expression", CASES)
def test_gradients_and_products_are_those_of_central_differences(expression: str) -> None:
    made = run(expression)
    whole = check(made.trace, made.recorder)
    steps = [one for t in range(len(made.trace.events)) for one in check_step(made.trace, made.recorder, t)]
    assert whole and steps
    for one in (*whole, *steps):
        assert one.obstacle is None
        assert one.compared.places
        assert one.compared.agrees
        assert one.compared.kinks == 0


@pytest.mark.parametrize("expression", CASES)
def test_v_times_the_matrix_is_what_left(expression: str) -> None:
    made = run(expression)
    count = 0
    for t, event in enumerate(made.trace.events):
        for product in made.explain(t).products if isinstance(event, Execute) else ():
            assert product.matrix is not None
            assert product.matrix.shape == product.shape
            np.testing.assert_allclose(product.v @ product.matrix, product.result, rtol=1e-9, atol=1e-12)
            count += 1
    assert count
    for one in made.whole(0):
        if one.matrix is not None:
            np.testing.assert_allclose(one.v @ one.matrix, one.result, rtol=1e-9, atol=1e-12)


def test_a_wrong_complex_gradient_is_found() -> None:
    source = f"""{HEAD}
class Wrong(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return x * x
    @staticmethod
    def backward(ctx, g):
        (x,) = ctx.saved_tensors
        return g * 2 * x  # without the conjugate
Wrong.apply(z).backward(torch.ones(2, dtype=torch.complex128))
"""
    wrong = execute(source)
    assert wrong.error is None
    assert not any(one.compared.agrees for one in check(wrong.trace, wrong.recorder))


@pytest.mark.parametrize(
    ("expression", "rules"),
    [
        ("z * w", [r"\overline{\operatorname{diag}(w)}", r"\overline{\operatorname{diag}(z)}"]),
        ("z + w", ["I", "I"]),
        ("z.conj()", [""]),
        ("torch.sgn(z)", [""]),
        ("r * z", ["", r"\overline{\operatorname{diag}(r)}"]),
        ("torch.abs(z)", [r"\operatorname{diag}(\operatorname{sign} z)"]),
    ],
)
def test_the_rule_of_a_complex_step_is_the_conjugate_of_a_derivative(expression: str, rules: list[str]) -> None:
    made = run(expression)
    step = next(t for t in made.trace.calls[0].steps if made.explain(t).products)
    assert [product.rule.rpartition(" = ")[2] for product in made.explain(step).products] == rules
    if expression == "z * w":
        product = made.explain(step).products[0]
        assert product.matrix is not None
        np.testing.assert_allclose(np.diag(product.matrix), [1.25 + 0.5j, 0.75 - 1.5j])


def test_parts_count_for_themselves_where_no_complex_matrix_is() -> None:
    made = run("z.conj()")
    step = next(t for t in made.trace.calls[0].steps if made.explain(t).products)
    (product,) = made.explain(step).products
    assert product.shape == (4, 4)
    assert product.matrix is not None
    assert product.matrix.tolist() == np.diag([1.0, -1.0, 1.0, -1.0]).tolist()
    assert product.v.tolist() == [1.0, -0.5, 2.0, -1.0]
    assert product.result.tolist() == [1.0, 0.5, 2.0, 1.0]
    assert made.whole(0)[0].matrix is None
