import torch
import torch.nn.functional as F

x = torch.tensor([0.5, 1., 2.], requires_grad=True)

y = x.tan()
g, = torch.autograd.grad(y.sum(), x, create_graph=True)
print('x.tan()', g)
g2, = torch.autograd.grad((g*torch.tensor([1., 2., 3.])).sum(), x, create_graph=True, allow_unused=True)
print(g2)

y = torch.atan(x)
g, = torch.autograd.grad(y.sum(), x, create_graph=True)
print('torch.atan(x)', g)
g2, = torch.autograd.grad((g*torch.tensor([1., 2., 3.])).sum(), x, create_graph=True, allow_unused=True)
print(g2)

y = torch.erf(x)
g, = torch.autograd.grad(y.sum(), x, create_graph=True)
print('torch.erf(x)', g)
g2, = torch.autograd.grad((g*torch.tensor([1., 2., 3.])).sum(), x, create_graph=True, allow_unused=True)
print(g2)

y = F.gelu(x)
g, = torch.autograd.grad(y.sum(), x, create_graph=True)
print('F.gelu(x)', g)
g2, = torch.autograd.grad((g*torch.tensor([1., 2., 3.])).sum(), x, create_graph=True, allow_unused=True)
print(g2)
