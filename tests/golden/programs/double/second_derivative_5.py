import torch
import torch.nn.functional as F

x = torch.tensor([0.5, 1., 2.], requires_grad=True)

y = F.silu(x)
g, = torch.autograd.grad(y.sum(), x, create_graph=True)
print('F.silu(x)', g)
g2, = torch.autograd.grad((g*torch.tensor([1., 2., 3.])).sum(), x, create_graph=True, allow_unused=True)
print(g2)

y = F.softplus(x)
g, = torch.autograd.grad(y.sum(), x, create_graph=True)
print('F.softplus(x)', g)
g2, = torch.autograd.grad((g*torch.tensor([1., 2., 3.])).sum(), x, create_graph=True, allow_unused=True)
print(g2)

y = F.elu(x)
g, = torch.autograd.grad(y.sum(), x, create_graph=True)
print('F.elu(x)', g)
g2, = torch.autograd.grad((g*torch.tensor([1., 2., 3.])).sum(), x, create_graph=True, allow_unused=True)
print(g2)

y = x.log1p()
g, = torch.autograd.grad(y.sum(), x, create_graph=True)
print('x.log1p()', g)
g2, = torch.autograd.grad((g*torch.tensor([1., 2., 3.])).sum(), x, create_graph=True, allow_unused=True)
print(g2)
