import torch

x = torch.tensor([0.5, 1., 2.], requires_grad=True)

y = x.exp()
g, = torch.autograd.grad(y.sum(), x, create_graph=True)
print('x.exp()', g)
g2, = torch.autograd.grad((g*torch.tensor([1., 2., 3.])).sum(), x, create_graph=True, allow_unused=True)
print(g2)

y = x.log()
g, = torch.autograd.grad(y.sum(), x, create_graph=True)
print('x.log()', g)
g2, = torch.autograd.grad((g*torch.tensor([1., 2., 3.])).sum(), x, create_graph=True, allow_unused=True)
print(g2)

y = x.sin()
g, = torch.autograd.grad(y.sum(), x, create_graph=True)
print('x.sin()', g)
g2, = torch.autograd.grad((g*torch.tensor([1., 2., 3.])).sum(), x, create_graph=True, allow_unused=True)
print(g2)

y = x.cos()
g, = torch.autograd.grad(y.sum(), x, create_graph=True)
print('x.cos()', g)
g2, = torch.autograd.grad((g*torch.tensor([1., 2., 3.])).sum(), x, create_graph=True, allow_unused=True)
print(g2)
