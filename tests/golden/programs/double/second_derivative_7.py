import torch

x = torch.tensor([0.5, 1., 2.], requires_grad=True)

y = x.sinh()
g, = torch.autograd.grad(y.sum(), x, create_graph=True)
print('x.sinh()', g)
g2, = torch.autograd.grad((g*torch.tensor([1., 2., 3.])).sum(), x, create_graph=True, allow_unused=True)
print(g2)

y = x.cosh()
g, = torch.autograd.grad(y.sum(), x, create_graph=True)
print('x.cosh()', g)
g2, = torch.autograd.grad((g*torch.tensor([1., 2., 3.])).sum(), x, create_graph=True, allow_unused=True)
print(g2)

y = x**x
g, = torch.autograd.grad(y.sum(), x, create_graph=True)
print('x**x', g)
g2, = torch.autograd.grad((g*torch.tensor([1., 2., 3.])).sum(), x, create_graph=True, allow_unused=True)
print(g2)

y = x.abs()
g, = torch.autograd.grad(y.sum(), x, create_graph=True)
print('x.abs()', g)
g2, = torch.autograd.grad((g*torch.tensor([1., 2., 3.])).sum(), x, create_graph=True, allow_unused=True)
print(g2)
