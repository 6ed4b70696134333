import torch

x = torch.tensor([0.5, 1., 2.], requires_grad=True)

y = x.mean()*x.sum()
g, = torch.autograd.grad(y.sum(), x, create_graph=True)
print('x.mean()*x.sum()', g)
g2, = torch.autograd.grad((g*torch.tensor([1., 2., 3.])).sum(), x, create_graph=True, allow_unused=True)
print(g2)

y = x.max()*x
g, = torch.autograd.grad(y.sum(), x, create_graph=True)
print('x.max()*x', g)
g2, = torch.autograd.grad((g*torch.tensor([1., 2., 3.])).sum(), x, create_graph=True, allow_unused=True)
print(g2)

y = torch.where(x > 1, x**2, x**3)
g, = torch.autograd.grad(y.sum(), x, create_graph=True)
print('torch.where(x > 1, x**2, x**3)', g)
g2, = torch.autograd.grad((g*torch.tensor([1., 2., 3.])).sum(), x, create_graph=True, allow_unused=True)
print(g2)

y = x.clamp(0, 2)**2
g, = torch.autograd.grad(y.sum(), x, create_graph=True)
print('x.clamp(0, 2)**2', g)
g2, = torch.autograd.grad((g*torch.tensor([1., 2., 3.])).sum(), x, create_graph=True, allow_unused=True)
print(g2)
