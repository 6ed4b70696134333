import torch
import torch.nn.functional as F
E = torch.arange(6.).view(3, 2).requires_grad_()
y = F.embedding(torch.tensor([0, 2, 0]), E)
print(y)
y.sum().backward()
print(E.grad)
