"""The lessons print what they teach, word for word."""

from __future__ import annotations

import pytest

from tests.golden.compare import LESSONS
from vjpviz.lang.run import execute

SHAPES = "Mismatch in shape: grad_output[0] has a shape of torch.Size([2]) and output[0] has a shape of torch.Size([])."
PRINTED = {
    "01_vector_to_vector": "tensor([2., 4., 6.])\n",
    "02_weights_on_the_outputs": "tensor([ 20., -40., 120.])\n",
    "03_scalar_to_scalar": "tensor(5.)\n",
    "04_scalar_to_vector": "tensor(8.)\n",
    "05_vector_to_scalar": "tensor([2., 4., 6.])\n",
    "06_a_chain_of_steps": "tensor([2., 4., 6.])\n",
    "09_an_unknown_outer_function": "tensor(1.1000) tensor(1.4000) tensor(1.)\n",
    "10_grad_adds_up": (
        "tensor([5., 1., 7.])\ntensor([0., 2., 8.])\ntensor([10.,  2., 14.])\ntensor([ 0.,  4., 16.])\n"
        "tensor([0., 0., 0.])\n"
    ),
    "11_a_graph_grown_line_by_line": (
        "tensor(-9., grad_fn=<MeanBackward0>)\ntensor([-0.2500, -0.5000, -0.7500, -1.0000])\n"
        "tensor([-0.5000, -0.7500, -1.0000, -1.2500])\ntensor([-0.5000, -1.5000, -3.0000, -5.0000])\n"
        "tensor([0.2500, 0.2500, 0.2500, 0.2500])\n"
    ),
}
FAILING = {
    "07a_wrong_shape_for_a_number": SHAPES,
    "07b_wrong_shape_for_a_sum": SHAPES,
    "08_no_vector_given": "grad can be implicitly created only for scalar outputs",
    "11b_shapes_that_do_not_meet": (
        "The size of tensor a (2) must match the size of tensor b (4) at non-singleton dimension 1"
    ),
    "13_relu_and_a_freed_graph": "Trying to backward through the graph a second time (or directly access",
    "15_integers_have_no_gradient": "Only Tensors of floating point and complex dtype can require gradients",
}


@pytest.mark.parametrize("lesson", PRINTED)
def test_lesson_prints(lesson: str) -> None:
    run = execute((LESSONS / f"{lesson}.py").read_text(encoding="utf-8"))
    assert run.error is None
    assert run.trace.stdout == PRINTED[lesson]


@pytest.mark.parametrize("lesson", FAILING)
def test_lesson_fails_on_purpose(lesson: str) -> None:
    run = execute((LESSONS / f"{lesson}.py").read_text(encoding="utf-8"))
    assert run.error is not None
    assert run.error.type == "RuntimeError"
    assert run.error.message.startswith(FAILING[lesson])


def test_stray_line_of_the_outer_function_changes_nothing() -> None:
    source = (LESSONS / "09_an_unknown_outer_function.py").read_text(encoding="utf-8")
    stray = source.replace("y = torch.randn(3)", "x = torch.tensor([x1, x2, x3])\ny = torch.randn(3)")
    assert stray != source
    assert execute(stray).trace.stdout == PRINTED["09_an_unknown_outer_function"]
