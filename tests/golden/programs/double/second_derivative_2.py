import torch

x = torch.tensor([0.5, 1., 2.], requires_grad=True)

y = x.tanh()
g, = torch.autograd.grad(y.sum(), x, create_graph=True)
print('x.tanh()', g)
g2, = torch.autograd.grad((g*torch.tensor([1., 2., 3.])).sum(), x, create_graph=True, allow_unused=True)
print(g2)

y = x.sigmoid()
g, = torch.autograd.grad(y.sum(), x, create_graph=True)
print('x.sigmoid()', g)
g2, = torch.autograd.grad((g*torch.tensor([1., 2., 3.])).sum(), x, create_graph=True, allow_unused=True)
print(g2)

y = x.sqrt()
g, = torch.autograd.grad(y.sum(), x, create_graph=True)
print('x.sqrt()', g)
g2, = torch.autograd.grad((g*torch.tensor([1., 2., 3.])).sum(), x, create_graph=True, allow_unused=True)
print(g2)

y = 1/x
g, = torch.autograd.grad(y.sum(), x, create_graph=True)
print('1/x', g)
g2, = torch.autograd.grad((g*torch.tensor([1., 2., 3.])).sum(), x, create_graph=True, allow_unused=True)
print(g2)
