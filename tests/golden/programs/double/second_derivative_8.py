import torch

x = torch.tensor([0.5, 1., 2.], requires_grad=True)

y = torch.softmax(x, 0)
g, = torch.autograd.grad(y.sum(), x, create_graph=True)
print('torch.softmax(x, 0)', g)
g2, = torch.autograd.grad((g*torch.tensor([1., 2., 3.])).sum(), x, create_graph=True, allow_unused=True)
print(g2)

y = x.log_softmax(0)
g, = torch.autograd.grad(y.sum(), x, create_graph=True)
print('x.log_softmax(0)', g)
g2, = torch.autograd.grad((g*torch.tensor([1., 2., 3.])).sum(), x, create_graph=True, allow_unused=True)
print(g2)

y = x.cumsum(0)**2
g, = torch.autograd.grad(y.sum(), x, create_graph=True)
print('x.cumsum(0)**2', g)
g2, = torch.autograd.grad((g*torch.tensor([1., 2., 3.])).sum(), x, create_graph=True, allow_unused=True)
print(g2)

y = x.prod()
g, = torch.autograd.grad(y.sum(), x, create_graph=True)
print('x.prod()', g)
g2, = torch.autograd.grad((g*torch.tensor([1., 2., 3.])).sum(), x, create_graph=True, allow_unused=True)
print(g2)
