import torch

y = torch.tensor([1.5, -0.5, 1.], requires_grad=True)
b = y.abs()
b[1:] *= 3
g, = torch.autograd.grad((b**2).sum(), y, create_graph=True)
print(g)
(g**2).sum().backward()
print(y.grad)
