import torch
import torch.nn as nn
torch.manual_seed(0)
b = nn.Bilinear(2, 2, 1)
print(b, b(torch.ones(1, 2), torch.ones(1, 2)))
r = nn.RNNCell(2, 3)
h = torch.zeros(1, 3)
for t in range(3):
    h = r(torch.ones(1, 2)*t, h)
print(r, h)
h.sum().backward()
print(r.weight_hh.grad)
