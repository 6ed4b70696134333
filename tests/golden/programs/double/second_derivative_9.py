import torch

x = torch.tensor([0.5, 1., 2.], requires_grad=True)

y = x.var()
g, = torch.autograd.grad(y.sum(), x, create_graph=True)
print('x.var()', g)
g2, = torch.autograd.grad((g*torch.tensor([1., 2., 3.])).sum(), x, create_graph=True, allow_unused=True)
print(g2)

y = x.std()
g, = torch.autograd.grad(y.sum(), x, create_graph=True)
print('x.std()', g)
g2, = torch.autograd.grad((g*torch.tensor([1., 2., 3.])).sum(), x, create_graph=True, allow_unused=True)
print(g2)

y = x.norm()
g, = torch.autograd.grad(y.sum(), x, create_graph=True)
print('x.norm()', g)
g2, = torch.autograd.grad((g*torch.tensor([1., 2., 3.])).sum(), x, create_graph=True, allow_unused=True)
print(g2)

y = x.logsumexp(0)
g, = torch.autograd.grad(y.sum(), x, create_graph=True)
print('x.logsumexp(0)', g)
g2, = torch.autograd.grad((g*torch.tensor([1., 2., 3.])).sum(), x, create_graph=True, allow_unused=True)
print(g2)
