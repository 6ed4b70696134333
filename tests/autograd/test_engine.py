"""The backward engine: its order of execution, sums of gradients, freed graphs, writes through views, hooks."""

from __future__ import annotations

import pytest

from vjpviz.lang.run import execute
from vjpviz.trace.events import Accumulate, Execute

LEAVES = "leaves = [torch.tensor(float(i), requires_grad=True) for i in range({})]\n"


def script(source: str):
    run = execute("import torch\n" + source)
    assert run.error is None, run.error.traceback
    return run


def printed(source: str) -> list[str]:
    return "".join(one.text for one in script(source).trace.outputs).splitlines()


def order(source: str, call: int = -1) -> list[str]:
    """The nodes of a backward call by name, in the order in which they ran."""
    trace = script(source).trace
    steps = [trace.events[at] for at in trace.calls[call].steps]
    return [trace.nodes[one.node].name.removesuffix("Backward0") for one in steps if isinstance(one, Execute)]


def reached(source: str) -> list[int]:
    """The values of the leaves in the order in which gradients were added to them."""
    trace = script(source).trace
    steps = [trace.events[at] for at in trace.calls[-1].steps]
    values = {
        number: int(state.data) for event in trace.events for number, state in event.changes if not state.data.shape
    }
    return [values[one.tensor] for one in steps if isinstance(one, Accumulate)]


@pytest.mark.parametrize(
    ("count", "wanted"),
    [
        (2, [0, 1]),
        (3, [0, 1, 2]),
        (4, [0, 2, 1, 3]),
        (5, [0, 2, 4, 1, 3]),
        (6, [0, 2, 5, 4, 1, 3]),
        (7, [0, 2, 5, 6, 4, 1, 3]),
    ],
)
def test_ties_leave_the_queue_as_from_a_heap(count: int, wanted: list[int]) -> None:
    """Measured under PyTorch 2.13: the heap of libstdc++ is neither first-in first-out nor Python's."""
    assert reached(LEAVES.format(count) + "torch.stack(leaves).sum().backward()") == wanted


def test_the_node_made_last_runs_first() -> None:
    source = "x = torch.tensor(2., requires_grad=True)\na = x.exp()\nb = x.sin()\n{}\ny.backward()"
    assert order(source.format("y = a*b"))[:3] == ["Mul", "Sin", "Exp"]
    assert order(source.format("y = b*a"))[:3] == ["Mul", "Sin", "Exp"]


def test_a_leaf_gets_its_sum_once_and_before_older_nodes() -> None:
    source = "x = torch.tensor(2., requires_grad=True)\nw = torch.tensor(3., requires_grad=True)\n"
    assert order(source + "(x.exp()*w).backward()") == ["Mul", "AccumulateGrad", "Exp", "AccumulateGrad"]
    assert order(source + "(x*x).backward()") == ["Mul", "AccumulateGrad"]


def test_a_node_waits_for_every_gradient() -> None:
    source = "x = torch.tensor([1., 2.], requires_grad=True)\nh = x*2\ny = h.exp() + h.sin()\ny.sum().backward()\n"
    assert order(source) == ["Sum", "Add", "Sin", "Exp", "Mul", "AccumulateGrad"]


def test_several_roots_deliver_before_a_shared_node_runs() -> None:
    source = "x = torch.tensor(1., requires_grad=True)\ny = x*2\nz = y*3\ntorch.autograd.backward([y, z])\n"
    assert order(source) == ["Mul", "Mul", "AccumulateGrad"]
    assert printed(source + "print(x.grad)") == ["tensor(8.)"]


def test_grad_runs_only_what_leads_to_its_inputs() -> None:
    source = (
        "x, w = (torch.tensor(v, requires_grad=True) for v in (1., 2.))\nh = x*3\ny = h*w.exp()\n"
        "print(torch.autograd.grad(y, h)[0].item() == w.exp().item(), x.grad, w.grad)"
    )
    assert order(source) == ["Mul"]
    assert printed(source) == ["True None None"]


def test_gradients_add_up_over_calls_in_one_tensor() -> None:
    lines = printed(
        "x = torch.tensor([1., 2.], requires_grad=True)\n(x*2).sum().backward()\ng = x.grad\n(x*3).sum().backward()\n"
        "print(g is x.grad, g)\nx.grad = None\nprint(x.grad, g)"
    )
    assert lines == ["True tensor([5., 5.])", "None tensor([5., 5.])"]


def test_the_first_gradient_is_a_tensor_of_its_own() -> None:
    lines = printed(
        "x = torch.tensor([1., 2.], requires_grad=True)\nv = torch.ones(2)\n(x + 0).backward(v)\nv += 5\nprint(x.grad)"
    )
    assert lines == ["tensor([1., 1.])"]


def test_a_freed_graph_stops_where_saved_tensors_are_needed() -> None:
    lines = printed(
        "a, x = (torch.tensor(v, requires_grad=True) for v in (1., 2.))\nz = a + x*3\nz.backward()\n"
        "try:\n    z.backward()\nexcept RuntimeError as e:\n    print(str(e)[:52])\nprint(a.grad, x.grad)"
    )
    assert lines == ["Trying to backward through the graph a second time (", "tensor(2.) tensor(3.)"]


def test_a_graph_without_saved_tensors_can_be_run_again() -> None:
    lines = printed(
        "x = torch.tensor([1., 2.], requires_grad=True)\ny = x.sum()\ny.backward()\ny.backward()\nprint(x.grad)"
    )
    assert lines == ["tensor([2., 2.])"]


def test_retained_graphs_give_the_same_again() -> None:
    lines = printed(
        "x = torch.tensor(3., requires_grad=True)\ny = x**2\ny.backward(retain_graph=True)\ny.backward()\nprint(x.grad)"
    )
    assert lines == ["tensor(12.)"]


WRITES = (
    "x = torch.tensor([2., 3.], requires_grad=True)\ny = torch.zeros(2)\ny[0] = x[0]**2\ny[1] = x[1]**3\n"
    "y.backward(torch.tensor([1., 10.]))\n"
)


def test_writes_through_views_run_from_the_last_to_the_first() -> None:
    assert order(WRITES) == ["CopySlices", "Pow", "Select", "CopySlices", "Pow", "Select", "AccumulateGrad"]
    assert printed(WRITES + "print(x.grad)") == ["tensor([  4., 270.])"]


def test_a_write_keeps_the_gradient_from_what_it_covered() -> None:
    lines = printed(
        "x = torch.tensor([1., 2., 3.], requires_grad=True)\ny = x*1\ny[:2] *= 5\ny.sum().backward()\nprint(x.grad)\n"
        "x.grad = None\nz = x*1\nz[1] = 7\nz.sum().backward()\nprint(x.grad)"
    )
    assert lines == ["tensor([5., 5., 1.])", "tensor([1., 0., 1.])"]


def test_hooks_run_in_the_order_of_registration_and_change_what_follows() -> None:
    lines = printed(
        "x = torch.tensor(1., requires_grad=True)\nh = x*2\nh.retain_grad()\n"
        "a = h.register_hook(lambda g: print('a', g) or g*10)\nb = h.register_hook(lambda g: print('b', g))\n"
        "x.register_hook(lambda g: print('x', g, x.grad))\n(h*3).backward(retain_graph=True)\n"
        "print(h.grad, x.grad)\na.remove()\n(h*1).backward()\nprint(x.grad)"
    )
    assert lines == [
        "a tensor(3.)",
        "b tensor(30.)",
        "x tensor(60.) None",
        "tensor(30.) tensor(60.)",
        "b tensor(1.)",
        "x tensor(2.) tensor(60.)",
        "tensor(62.)",
    ]


def test_hooks_of_nodes_see_all_gradients_before_and_after() -> None:
    lines = printed(
        "x = torch.tensor(2., requires_grad=True)\ny = x*x\n"
        "y.grad_fn.register_prehook(lambda g: print('in', g))\n"
        "y.grad_fn.register_hook(lambda out, into: print('out', out, into))\ny.backward()"
    )
    assert lines == ["in (tensor(1.),)", "out (tensor(2.), tensor(2.)) (tensor(1.),)"]


def test_a_saved_tensor_that_was_changed_is_noticed() -> None:
    run = execute(
        "import torch\nx = torch.ones(2, requires_grad=True)\nh = x*1\ny = h**2\nh += 1\ny.sum().backward()\n"
    )
    assert run.error is not None
    assert "which is output 0 of Add, is at version 1; expected version 0" in run.error.message


def test_create_graph_records_the_backward_pass() -> None:
    source = (
        "x = torch.tensor(3., requires_grad=True)\ng, = torch.autograd.grad(x**3, x, create_graph=True)\n"
        "h, = torch.autograd.grad(g, x, create_graph=True)\nt, = torch.autograd.grad(h, x)\nprint(g, h, t)"
    )
    assert printed(source) == ["tensor(27., grad_fn=<MulBackward0>) tensor(18., grad_fn=<MulBackward0>) tensor(6.)"]
