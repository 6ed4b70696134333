import torch

n = torch.ones(3, requires_grad=True)
g, = torch.autograd.grad(n.sum(), n)
print(g, g.stride())
n.sum().backward()
print(n.grad.stride())
