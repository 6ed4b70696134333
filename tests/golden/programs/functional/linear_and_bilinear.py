import torch
import torch.nn.functional as F
x = torch.tensor([[1., 2.]], requires_grad=True)
w = torch.tensor([[1., -1.], [0.5, 2.]], requires_grad=True)
print(F.linear(x, w), F.linear(x, w, torch.ones(2)))
y = F.bilinear(x, x, torch.ones(1, 2, 2), torch.zeros(1))
y.sum().backward()
print(y, x.grad)
