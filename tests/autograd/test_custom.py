"""Functions of a script in the trace: the lines of their backward, and their Jacobians."""

from __future__ import annotations

import numpy as np

from vjpviz.lang.run import Run, execute
from vjpviz.trace.events import Execute, Forward

CUBE = """import torch
class Cube(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return x*x*x
    @staticmethod
    def backward(ctx, v):
        x, = ctx.saved_tensors
        print("asked")
        slope = 3*x**2
        return v*slope
x = torch.tensor([1., 2.], requires_grad=True)
y = Cube.apply(x)
y.backward(torch.tensor([1., 10.]))
"""


def executed(run: Run, name: str) -> int:
    """The time at which the node of that name ran."""
    return next(
        t
        for t, event in enumerate(run.trace.events)
        if isinstance(event, Execute) and run.trace.nodes[event.node].name == name
    )


def test_lines_of_backward_are_events_of_the_call() -> None:
    run = execute(CUBE)
    inside = [event for event in run.trace.events if event.call == 0 and isinstance(event, Forward)]
    assert [(event.op, event.span and event.span.line, event.scope) for event in inside] == [
        ("pow_number", 11, ("backward",)),
        ("mul", 11, ("backward",)),
        ("mul", 12, ("backward",)),
    ]
    assert all(run.trace.events.index(event) < executed(run, "CubeBackward") for event in inside)
    assert "slope" in [info.name for info in run.trace.tensors]


def test_one_node_stands_for_the_forward() -> None:
    run = execute(CUBE)
    assert [node.name for node in run.trace.nodes] == ["AccumulateGrad", "CubeBackward"]
    node = run.trace.nodes[1]
    made = [event for event in run.trace.events if isinstance(event, Forward) and event.node == node.id]
    assert len(made) == 1
    assert made[0].op == "Cube"
    assert made[0].outputs == node.outputs


def test_its_jacobian_is_asked_of_the_script_without_printing_again() -> None:
    written: list[str] = []
    run = execute(CUBE, write=written.append)
    before = "".join(written)
    (product,) = run.explain(executed(run, "CubeBackward")).products
    assert product.matrix is not None
    np.testing.assert_array_equal(product.matrix, [[3, 0], [0, 12]])
    np.testing.assert_array_equal(product.result, [3, 120])
    assert "".join(written) == before == "asked\n"


def test_a_backward_that_runs_only_once_has_no_matrix() -> None:
    once = CUBE.replace("        return x*x*x", "        ctx.times = []\n        return x*x*x")
    once = once.replace('print("asked")', "assert not ctx.times; ctx.times.append(1)")
    run = execute(once)
    assert run.error is None
    (product,) = run.explain(executed(run, "CubeBackward")).products
    assert product.matrix is None


def test_notes_of_the_script_do_not_reach_the_engine() -> None:
    """Names that the engine uses itself are free for the script."""
    run = execute(
        """import torch
class Keep(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.edges = ctx.saved = ctx.metadata = ctx.record = ctx.to_save = 7
        return x*2
    @staticmethod
    def backward(ctx, g):
        return g*(ctx.edges + ctx.saved + ctx.metadata + ctx.record + ctx.to_save)
x = torch.ones(1, requires_grad=True)
Keep.apply(x).backward()
print(x.grad)
"""
    )
    assert run.error is None
    assert "".join(output.text for output in run.trace.outputs) == "tensor([35.])\n"


def test_nan_stops_a_watched_pass_at_the_node_that_made_it() -> None:
    run = execute(
        """import torch
x = torch.tensor([0.], requires_grad=True)
with torch.autograd.detect_anomaly():
    (torch.sqrt(x)*0).sum().backward()
"""
    )
    assert run.error is not None
    assert run.error.message == "Function 'SqrtBackward0' returned nan values in its 0th output."
    last = run.trace.events[-1]
    assert isinstance(last, Execute)
    assert run.trace.nodes[last.node].name == "SqrtBackward0"
    assert last.deliveries == ()
