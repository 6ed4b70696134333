"""What the recorder notes: names, owners of gradients, steps."""

from __future__ import annotations

import pytest

from vjpviz.lang.run import execute
from vjpviz.trace.events import Accumulate, Forward
from vjpviz.trace.trace import Trace

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


def _values(trace: Trace, name: str) -> list[object]:
    """What the newest tensor of a name is at every time, as numbers; None where it is not there or not its own."""
    found: list[object] = []
    for t in range(len(trace.events)):
        newest = [info.id for info in trace.tensors if info.name == name and info.born <= t]
        state = trace.state_at(newest[-1], t) if newest and not trace.superseded(newest[-1], t) else None
        found.append(None if state is None else state.data.tolist())
    return found


def _stored(trace: Trace, name: str) -> list[object]:
    tensor = next(info.id for info in trace.tensors if info.name == name)
    states = [trace.state_at(tensor, t) for t in range(len(trace.events))]
    return [None if state is None or state.grad is None else state.grad.tolist() for state in states]


def test_a_gradient_that_was_used_follows_what_is_added_to_it() -> None:
    more = "(x * 3).sum().backward()\nprint(x.grad.max())\n(x * 4).sum().backward()\nprint(x.grad[0] * 1)\n"
    trace = execute(HEAD + more).trace
    first = next(t for t, event in enumerate(trace.events) if "x.grad" in {trace.titles[n] for n, _ in event.changes})
    assert _values(trace, "x.grad")[first:] == _stored(trace, "x")[first:]
    assert [7.0] in _values(trace, "x.grad")


@pytest.mark.parametrize("clear", ["x.grad.zero_()", "x.grad = None"])
def test_a_gradient_of_a_loop_is_never_that_of_the_round_before(clear: str) -> None:
    body = f"    (x * x).sum().backward()\n    with torch.no_grad():\n        x -= 0.1 * x.grad\n    {clear}\n"
    trace = execute(f"{HEAD}for i in range(3):\n{body}").trace
    stored, shown = _stored(trace, "x"), _values(trace, "x.grad")
    first = next(t for t, value in enumerate(shown) if value is not None)
    assert shown[first:] == stored[first:]
    assert len({str(value) for value in shown}) > 3


def test_a_gradient_that_the_script_made_is_added_to_in_place() -> None:
    trace = execute(f"{HEAD}g = torch.tensor([1.])\nx.grad = g\n(x * 3).sum().backward()\n").trace
    assert _values(trace, "g")[-1] == [4.0]
    assert _values(trace, "g")[1] == [1.0]


def test_the_gradient_of_a_non_leaf_that_keeps_it_is_called_after_its_tensor() -> None:
    more = "y = x * 2\ny.retain_grad()\ny.sum().backward(retain_graph=True)\nprint(y.grad * 1)\ny.sum().backward()\n"
    trace = execute(HEAD + more).trace
    assert _values(trace, "y.grad")[-1] == _stored(trace, "y")[-1] == [2.0]


def test_one_gradient_of_two_tensors_changes_for_both() -> None:
    more = "y = torch.ones(1, requires_grad=True)\n(x * 3).sum().backward()\ny.grad = x.grad\nx.grad.mul_(2)\n"
    trace = execute(HEAD + more).trace
    assert _stored(trace, "x")[-1] == _stored(trace, "y")[-1] == [6.0]


def test_what_a_hook_makes_of_a_stored_gradient_comes_after_it_was_stored() -> None:
    hook = "x.register_post_accumulate_grad_hook(lambda p: p.grad.mul_(10))\n"
    trace = execute(f"{HEAD}{hook}(x * 3).sum().backward()\n").trace
    accumulate, change = trace.events[-2:]
    assert isinstance(accumulate, Accumulate)
    assert accumulate.after.tolist() == [3.0]
    assert isinstance(change, Forward)
    assert _stored(trace, "x")[-2:] == [[3.0], [30.0]]
    assert _values(trace, "x.grad")[-1] == [30.0]
