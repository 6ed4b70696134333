import torch

x = torch.tensor([0.5, 1., 2.], requires_grad=True)

y = x**2
g, = torch.autograd.grad(y.sum(), x, create_graph=True)
print('x**2', g)
g2, = torch.autograd.grad((g*torch.tensor([1., 2., 3.])).sum(), x, create_graph=True, allow_unused=True)
print(g2)

y = x**3
g, = torch.autograd.grad(y.sum(), x, create_graph=True)
print('x**3', g)
g2, = torch.autograd.grad((g*torch.tensor([1., 2., 3.])).sum(), x, create_graph=True, allow_unused=True)
print(g2)

y = x**0.5
g, = torch.autograd.grad(y.sum(), x, create_graph=True)
print('x**0.5', g)
g2, = torch.autograd.grad((g*torch.tensor([1., 2., 3.])).sum(), x, create_graph=True, allow_unused=True)
print(g2)

y = 2**x
g, = torch.autograd.grad(y.sum(), x, create_graph=True)
print('2**x', g)
g2, = torch.autograd.grad((g*torch.tensor([1., 2., 3.])).sum(), x, create_graph=True, allow_unused=True)
print(g2)
