import torch
import torch.nn as nn
torch.manual_seed(0)
e = nn.Embedding(4, 3)
y = e(torch.tensor([1, 1, 3]))
y.sum().backward()
print(e, y, e.weight.grad)
