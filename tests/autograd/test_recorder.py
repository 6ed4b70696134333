"""What the recorder notes: names, owners of gradients, steps."""

from __future__ import annotations

from vjpviz.lang.run import execute

HEAD = "import torch\nx = torch.tensor([2.], requires_grad=True)\n"


def test_a_tensor_is_no_gradient_because_one_lay_at_its_place_before() -> None:
    rounds = "for i in range(40):\n    (x * i).sum().backward()\n    x.grad = None\n    y = x.detach() * i\n    y + 1\n"
    trace = execute(HEAD + rounds).trace
    gradients = [info for info in trace.tensors if info.name == "x.grad"]
    assert gradients == []


def test_a_gradient_that_is_used_is_called_after_its_tensor() -> None:
    trace = execute(f"{HEAD}(x * 3).sum().backward()\nstep = 0.1 * x.grad\n").trace
    assert [info.name for info in trace.tensors if info.name and "grad" in info.name] == ["x.grad"]


def test_a_constant_without_a_name_is_no_step_of_its_own() -> None:
    named = execute(f"{HEAD}v = torch.tensor([5.])\n(x * 2).backward(v)\n").trace
    unnamed = execute(f"{HEAD}(x * 2).backward(torch.tensor([5.]))\n").trace
    assert len(named.events) == len(unnamed.events) + 1
    assert len(named.tensors) == len(unnamed.tensors)
