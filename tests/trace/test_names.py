"""What tensors without a name are called."""

from __future__ import annotations

from vjpviz.lang.run import execute

HEAD = "import torch\nimport torch.nn as nn\nimport torch.nn.functional as F\n"
MLP = f"""{HEAD}
class MLP(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc1 = nn.Linear(3, 4)
        self.fc2 = nn.Linear(4, 1)

    def forward(self, x):
        return self.fc2(F.relu(self.fc1(x)))

net = MLP()
x = torch.ones(2, 3)
loss = net(x).sum()
"""


def made(script: str) -> list[tuple[str, str]]:
    """Functions and the titles of what they made."""
    trace = execute(script).trace
    assert trace.error is None
    return [(node.name, trace.titles[node.outputs[0]]) for node in trace.nodes if node.variable is None]


def test_the_transposed_weight_of_a_layer_is_called_so() -> None:
    assert made(MLP) == [
        ("TBackward0", "fc1.weight.T"),
        ("AddmmBackward0", "self.fc1(x)"),
        ("ReluBackward0", "F.relu(self.fc1(x))"),
        ("TBackward0", "fc2.weight.T"),
        ("AddmmBackward0", "Linear fc2"),
        ("SumBackward0", "loss"),
    ]


def test_layers_of_a_sequence_name_what_leaves_them() -> None:
    layers = "model = nn.Sequential(nn.Linear(2, 3), nn.ReLU(), nn.Linear(3, 2))\n"
    assert [title for _, title in made(f"{HEAD}{layers}y = model(torch.ones(4, 2)) * 2\n")] == [
        "0.weight.T", "Linear 0", "ReLU 1", "2.weight.T", "model(torch.ones(4, 2))", "y",
    ]  # fmt: skip


def test_only_the_result_of_an_expression_is_called_after_it() -> None:
    script = f"{HEAD}x = torch.ones(2, requires_grad=True)\ny = F.log_softmax(2 / x, 0) * 1\n"
    titles = [title for _, title in made(script)]
    assert titles.count("2 / x") <= 1
    assert "F.log_softmax(2 / x, 0)" in titles


def test_an_expression_keeps_its_title_in_every_round_of_a_loop() -> None:
    loop = "h = [x]\nfor i in range(3):\n    h.append(h[-1]*2)\nh[-1].sum()\n"
    titles = [title for _, title in made(f"{HEAD}x = torch.ones(2, requires_grad=True)\n{loop}")]
    assert titles == ["h[-1]*2", "h[-1]*2", "h[-1]*2", "h[-1].sum()"]
