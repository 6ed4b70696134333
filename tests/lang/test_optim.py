"""What a step of an optimiser leaves in the trace. Its numbers are compared with PyTorch's in the golden programs."""

from __future__ import annotations

import pytest

from vjpviz.lang.run import execute
from vjpviz.trace.events import Edit, Forward

SCRIPT = """import torch
w = torch.tensor([1., -2.], requires_grad=True)
b = torch.tensor(0.5, requires_grad=True)
opt = torch.optim.{}
for i in range(2):
    opt.zero_grad()
    ((w*w).sum() + b).backward()
    opt.step()
"""


@pytest.mark.parametrize(
    ("optimizer", "op"),
    [
        ("SGD([w, b], lr=0.1, momentum=0.9)", "add"),
        ("Adam([w, b], lr=0.1)", "addcdiv"),
        ("RMSprop([w, b])", "addcdiv"),
        ("RMSprop([w, b], momentum=0.5)", "add"),
        ("Adagrad([w, b])", "addcdiv"),
    ],
)
def test_a_step_is_one_event_a_parameter(optimizer: str, op: str) -> None:
    run = execute(SCRIPT.format(optimizer))
    assert run.error is None
    steps = [e for e in run.trace.events if isinstance(e, Forward) and e.span is not None and e.span.line == 8]
    names = [run.trace.tensors[event.outputs[0]].name for event in steps]
    assert names == ["w", "b", "w", "b"]
    assert all(event.in_place and event.op.startswith(op) and event.node is None for event in steps)
    w = steps[0].outputs[0]
    after = dict(steps[2].changes)[w]
    assert after.is_leaf
    assert after.requires_grad
    assert after.version == 2


def test_decoupled_weight_decay_is_an_event_of_its_own() -> None:
    run = execute(SCRIPT.format("AdamW([w, b], lr=0.1)"))
    steps = [e.op for e in run.trace.events if isinstance(e, Forward) and e.span is not None and e.span.line == 8]
    assert steps == ["mul", "addcdiv"] * 4


def test_zero_grad_drops_gradients_in_the_trace() -> None:
    run = execute(SCRIPT.format("SGD([w, b], lr=0.1)"))
    dropped = [e for e in run.trace.events if isinstance(e, Edit) and e.span is not None and e.span.line == 6]
    assert [event.what for event in dropped] == ["grad", "grad"]
    assert all(state.grad is None for event in dropped for _, state in event.changes)


def test_an_optimizer_that_is_not_there_is_named() -> None:
    run = execute("import torch\ntorch.optim.LBFGS([])\n")
    assert run.error is not None
    assert run.error.type == "Unsupported"
    assert "torch.optim.LBFGS" in run.error.message
