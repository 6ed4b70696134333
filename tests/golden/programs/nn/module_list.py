import torch
import torch.nn as nn


class Deep(nn.Module):
    def __init__(self, n):
        super().__init__()
        self.layers = nn.ModuleList([nn.Linear(2, 2) for _ in range(n)])
        self.scale = nn.Parameter(torch.tensor(0.5))

    def forward(self, x):
        for layer in self.layers:
            x = torch.tanh(layer(x))*self.scale
        return x


torch.manual_seed(0)
net = Deep(2)
print(net)
net(torch.ones(2)).sum().backward()
print(net.scale.grad, [n for n, _ in net.named_parameters()])
