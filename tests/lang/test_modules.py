"""What a trace knows of modules: scopes, names of parameters, and which attributes a script may use."""

from __future__ import annotations

import pytest

from vjpviz.lang.run import Run, execute
from vjpviz.trace.events import Forward

NET = """
import torch, torch.nn as nn
class Block(nn.Module):
    def __init__(self):
        super().__init__()
        self.net = nn.Sequential(nn.Linear(2, 3), nn.ReLU())
    def forward(self, x):
        return self.net(x) * 2
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.block = Block()
        self.out = nn.Linear(3, 1)
    def forward(self, x):
        return self.out(self.block(x))
"""


def run(source: str) -> Run:
    finished = execute(source, seed=0)
    assert finished.error is None, finished.error.traceback
    return finished


def names(finished: Run) -> list[str]:
    return [tensor.name for tensor in finished.trace.tensors if tensor.name]


def test_parameters_are_named_by_their_path_in_the_module_called() -> None:
    finished = run(NET + "net = Net()\ny = net(torch.ones(1, 2))\n")
    assert names(finished)[:4] == ["block.net.0.weight", "block.net.0.bias", "out.weight", "out.bias"]


def test_a_lone_layer_is_named_by_its_variable() -> None:
    finished = run(NET + "first = nn.Linear(1, 1)\nsecond = nn.Linear(1, 1)\nsecond(first(torch.ones(1)))\n")
    assert names(finished) == ["first.weight", "first.bias", "second.weight", "second.bias"]


def test_a_path_prevails_over_the_variable_of_a_loop() -> None:
    finished = run(NET + "net = Net()\nfor m in net.modules(): pass\ny = net(torch.ones(1, 2))\n")
    assert "out.weight" in names(finished)
    assert "m.weight" not in names(finished)


def test_calls_are_scopes_within_scopes() -> None:
    finished = run(NET + "net = Net()\ny = net(torch.ones(1, 2))\nz = y * 3\n")
    scopes = {node.name: node.scope for node in finished.trace.nodes}
    modules = tuple(one for one in scopes["ReluBackward0"] if " " in one)
    assert modules == ("Net net", "Block block", "Sequential block.net", "ReLU block.net.1")
    events = [event for event in finished.trace.events if isinstance(event, Forward)]
    assert events[-1].scope == ()


def test_an_error_inside_leaves_the_scope() -> None:
    source = NET + "net = Net()\ntry:\n    net(torch.ones(1, 5))\nexcept RuntimeError:\n    y = torch.ones(1) * 2\n"
    events = [event for event in run(source).trace.events if isinstance(event, Forward)]
    assert events[-1].scope == ()


def test_initialisation_is_one_event_a_parameter() -> None:
    finished = run("import torch.nn as nn\nlayer = nn.Linear(2, 2)\n")
    assert [event.op for event in finished.trace.events if isinstance(event, Forward)] == ["Parameter", "Parameter"]


@pytest.mark.parametrize("name", ["_label", "_register", "_run", "__weakref__"])
def test_what_is_inside_a_module_stays_inside(name: str) -> None:
    failure = execute(f"import torch.nn as nn\nprint(nn.Linear(1, 1).{name})\n").error
    assert failure is not None
    assert failure.type == "AttributeError"


def test_a_setattr_of_the_script_registers_parameters() -> None:
    source = """
import torch, torch.nn as nn
class Net(nn.Module):
    def __setattr__(self, name, value):
        super().__setattr__(name, value)
    def __init__(self):
        super().__init__()
        self.w = nn.Parameter(torch.ones(1))
print([name for name, _ in Net().named_parameters()])
"""
    assert run(source).trace.outputs[0].text.strip() == "['w']"
