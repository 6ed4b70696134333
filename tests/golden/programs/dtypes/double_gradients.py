import torch

x = torch.tensor([0.1, 0.2], dtype=torch.float64, requires_grad=True)
y = (x.exp() * x.sin()).sum()
y.backward()
print(y, x.grad, x.grad.tolist())
