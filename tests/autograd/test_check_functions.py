"""Functions of a script against central differences: their forward is called again, and nothing of it gets out."""

from __future__ import annotations

import numpy as np
import pytest

from vjpviz.autograd.check import Checked, check
from vjpviz.autograd.check_step import StepChecked, check_step
from vjpviz.lang.run import Run, execute
from vjpviz.trace.events import Execute

FUNCTION = """import torch
torch.manual_seed(3)
seen = []
class Made(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
{forward}
    @staticmethod
    def backward(ctx, g):
{backward}
x = torch.tensor([1., -2., 3.], requires_grad=True)
"""
USE = "y = Made.apply(x * 1)\n(y * y).sum().backward()\n"


def script(forward: str, backward: str, use: str = USE) -> str:
    parts = ("".join(f"        {line}\n" for line in text.splitlines()).rstrip("\n") for text in (forward, backward))
    return FUNCTION.format(forward=next(parts), backward=next(parts)) + use


def both(run: Run, name: str = "MadeBackward") -> tuple[StepChecked, Checked]:
    """What the check says of the first step of that name, and of the leaf."""
    assert run.error is None
    at = next(
        t
        for t, event in enumerate(run.trace.events)
        if isinstance(event, Execute) and run.trace.nodes[event.node].name == name
    )
    return check_step(run.trace, run.recorder, at)[0], check(run.trace, run.recorder)[0]


SAVE = "ctx.save_for_backward(x)\n"
RIGHT = {
    "saves": (SAVE + "return x ** 3", "x, = ctx.saved_tensors\nreturn g * 3 * x ** 2"),
    "fills zeros": (SAVE + "out = torch.zeros(3)\nfor i in range(3):\n    out[i] = x[i] ** 2\nreturn out",
                    "return g * 2 * ctx.saved_tensors[0]"),
    "rounds to float32": (SAVE + "out = torch.zeros(3, dtype=torch.float32)\nout[:] = x ** 2\nreturn out + x * 0",
                          "return g * 2 * ctx.saved_tensors[0]"),
    "works in numpy": (SAVE + "return torch.as_tensor(x.detach().numpy() ** 2, dtype=x.dtype)",
                       "return g * 2 * ctx.saved_tensors[0]"),
    "draws random numbers": ("ctx.mask = torch.rand(3) > 0.1\nreturn x * ctx.mask * 2", "return g * ctx.mask * 2"),
    "changes its input": ("ctx.mark_dirty(x)\nreturn x.mul_(3)", "return g * 3"),
    "bends": (SAVE + "return x.clamp(min=1)", "return g * (ctx.saved_tensors[0] > 1)"),
}  # fmt: skip


@pytest.mark.parametrize("forward, backward", RIGHT.values(), ids=RIGHT.keys())
def test_a_right_backward_agrees_at_its_step_and_at_the_leaf(forward: str, backward: str) -> None:
    for one in both(execute(script(forward, backward))):
        assert one.obstacle is None
        assert one.compared.agrees
        assert len(one.compared.places) == 3


@pytest.mark.parametrize("forward, backward", RIGHT.values(), ids=RIGHT.keys())
def test_a_wrong_backward_is_found_at_its_step_and_at_the_leaf(forward: str, backward: str) -> None:
    wrong = backward.replace("return g", "return g * 1.1 + 0.1")
    for one in both(execute(script(forward, wrong))):
        assert one.obstacle is None
        assert not one.compared.agrees


def test_the_difference_is_told() -> None:
    step, leaf = both(execute(script(SAVE + "return x ** 2", "return g * 3 * ctx.saved_tensors[0]")))
    for one in (step, leaf):
        np.testing.assert_allclose(one.compared.analytic, np.array([6.0, -48.0, 162.0]))
        np.testing.assert_allclose(one.compared.numeric, np.array([4.0, -32.0, 108.0]), rtol=1e-5)
        assert one.compared.worst == 2


def test_nothing_of_a_second_call_gets_out() -> None:
    written: list[str] = []
    source = script(
        'print("forward")\nctx.save_for_backward(x, torch.rand(3))\nkept = x * 1\nreturn kept ** 2',
        "return g * 2 * ctx.saved_tensors[0]",
        USE + "print(torch.rand(2), x.grad)\n",
    )
    run = execute(source, write=written.append)
    before, text = len(run.recorder._live), "".join(written)
    again = execute(source).trace
    both(run)
    assert "".join(written) == text == run.trace.stdout == again.stdout
    assert text.count("forward") == 1
    assert len(run.recorder._live) == before
    assert run.explain(len(run.trace.events) - 3).products is not None


def test_the_arguments_are_those_of_the_call() -> None:
    """What the script does to them later is not seen, in place or otherwise."""
    run = execute(
        script(
            SAVE + "ctx.by = 3\nreturn x * 3",
            "return g * ctx.by",
            "h = x * 1\ny = Made.apply(h)\nwith torch.no_grad():\n    h.zero_()\ny.sum().backward()\n",
        ).replace(SAVE.strip(), "pass")
    )
    for one in both(run):
        assert one.compared.agrees


def test_a_write_through_a_view_by_a_function() -> None:
    run = execute(
        script(
            "ctx.mark_dirty(x)\nreturn x.mul_(3)",
            "return g * 3",
            "h = x * 1\nMade.apply(h[1:])\n(h * h).sum().backward()\n",
        )
    )
    for one in both(run, "CopySlices"):
        assert one.obstacle is None
        assert one.compared.agrees


def test_several_arguments_and_outputs() -> None:
    run = execute(
        """import torch
class Polar(torch.autograd.Function):
    @staticmethod
    def forward(r, scale, phi):
        return scale * r * torch.cos(phi), "text", scale * r * torch.sin(phi)
    @staticmethod
    def setup_context(ctx, inputs, output):
        ctx.scale = inputs[1]
        ctx.save_for_backward(inputs[0], inputs[2])
    @staticmethod
    def backward(ctx, gx, _, gy):
        r, phi = ctx.saved_tensors
        c, s = torch.cos(phi), torch.sin(phi)
        return ctx.scale * (gx * c + gy * s), None, ctx.scale * r * (gy * c - gx * s)
r = torch.tensor(2., requires_grad=True)
phi = torch.tensor(0.5, requires_grad=True)
x, _, y = Polar.apply(r, 3, phi)
(x * 2 + y ** 2).backward()
"""
    )
    assert run.error is None
    found = [one for t in range(len(run.trace.events)) for one in check_step(run.trace, run.recorder, t)]
    assert len(found) >= 4
    assert all(one.obstacle is None and one.compared.agrees for one in found)
    assert [one.compared.agrees for one in check(run.trace, run.recorder)] == [True, True]


def test_a_forward_that_does_something_else_each_time_is_said_to() -> None:
    for one in both(execute(script("seen.append(1)\nreturn x * len(seen)", "return g"))):
        assert one.obstacle is not None
        assert str(one.obstacle) == "the forward of Made does not make the same again"
        assert one.compared.agrees


def test_a_forward_that_fails_the_second_time_is_said_to() -> None:
    for one in both(execute(script('assert not seen, "once is enough"\nseen.append(1)\nreturn x * 2', "return g * 2"))):
        assert str(one.obstacle) == "the forward of Made fails when it is run again: once is enough"
