import torch
import torch.nn as nn
torch.manual_seed(0)
f = nn.Linear(2, 2, bias=False)
x = torch.tensor([1., 2.])
y = f(f(x)).sum()
y.backward()
print(f, y, f.weight.grad)
