import torch

x = torch.tensor([0.5, 1., 2.], requires_grad=True)

y = x.rsqrt()
g, = torch.autograd.grad(y.sum(), x, create_graph=True)
print('x.rsqrt()', g)
g2, = torch.autograd.grad((g*torch.tensor([1., 2., 3.])).sum(), x, create_graph=True, allow_unused=True)
print(g2)

y = x.reciprocal()
g, = torch.autograd.grad(y.sum(), x, create_graph=True)
print('x.reciprocal()', g)
g2, = torch.autograd.grad((g*torch.tensor([1., 2., 3.])).sum(), x, create_graph=True, allow_unused=True)
print(g2)

y = x.expm1()
g, = torch.autograd.grad(y.sum(), x, create_graph=True)
print('x.expm1()', g)
g2, = torch.autograd.grad((g*torch.tensor([1., 2., 3.])).sum(), x, create_graph=True, allow_unused=True)
print(g2)

y = x.log2()
g, = torch.autograd.grad(y.sum(), x, create_graph=True)
print('x.log2()', g)
g2, = torch.autograd.grad((g*torch.tensor([1., 2., 3.])).sum(), x, create_graph=True, allow_unused=True)
print(g2)
