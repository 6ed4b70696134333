import torch
import torch.nn as nn
torch.manual_seed(0)
m = nn.Linear(3, 2)
print(m, m.weight, m.bias, m.weight.shape)
y = m(torch.tensor([[1., 2., 3.]]))
y.sum().backward()
print(y, m.weight.grad, m.bias.grad)
