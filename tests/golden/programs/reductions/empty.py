import torch

x = torch.zeros(0, requires_grad=True)
print(x.sum(), x.prod(), x.mean())
x.sum().backward()
print(x.grad)
