import torch
import torch.nn as nn



class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc = nn.Linear(2, 2)
        self.w = nn.Parameter(torch.ones(2))
        self.register_buffer("b", torch.zeros(2))


net = Net()
tries = [
    lambda: net(torch.ones(2)), lambda: setattr(net, "w", torch.ones(2)), lambda: setattr(net, "fc", 5), lambda: setattr(net, "b", 5),
    lambda: net.register_parameter("q", torch.ones(2)), lambda: net.register_parameter("w", None), lambda: net.register_buffer("fc", None), lambda: net.add_module("q", 5),
    lambda: net.load_state_dict({}), lambda: net.load_state_dict({"w": torch.ones(3), "z": 1}, strict=False), lambda: net.load_state_dict(5),
    lambda: net.fc(torch.ones(3)), lambda: net.train(5), lambda: nn.Linear(2), lambda: nn.Conv2d(3, 2, 3)(torch.ones(1, 1, 8, 8)), lambda: nn.Conv2d(1, 2, 9)(torch.ones(1, 1, 8, 8)),
    lambda: nn.BatchNorm1d(3)(torch.ones(1, 3)), lambda: nn.BatchNorm1d(3)(torch.ones(2, 4)), lambda: nn.LayerNorm(3)(torch.ones(2, 4)), lambda: nn.Embedding(3, 2)(torch.tensor([3])),
    lambda: nn.Dropout(2), lambda: nn.Sequential(nn.ReLU())[1], lambda: nn.MSELoss(reduction="x")(torch.ones(2), torch.ones(2)), lambda: nn.Parameter(torch.tensor([1, 2])),
    lambda: nn.init.kaiming_uniform_(torch.ones(3)), lambda: nn.Linear(2, 2).to("cuda"), lambda: nn.CrossEntropyLoss()(torch.ones(2, 3), torch.tensor([0, 3])), lambda: net.missing,
]
for attempt in tries:
    try:
        attempt()
    except Exception as error:
        print(type(error).__name__, error)
