import torch
import torch.nn as nn


class M(nn.Module):
    def __init__(self):
        super().__init__()
        self.register_buffer("mean", torch.tensor([1.]))
        self.w = nn.Parameter(torch.tensor([2.]))

    def forward(self, x):
        return (x - self.mean)*self.w


m = M()
print(m, m(torch.tensor([3.])), list(m.buffers()), dict(m.named_parameters()), m.state_dict())
print(list(nn.Sequential(m).children()))
