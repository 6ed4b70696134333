import torch

x = torch.tensor(2., requires_grad=True)
y = x**3
g = torch.autograd.grad(y, x, create_graph=True)[0]
h = torch.autograd.grad(g, x, create_graph=True)[0]
k = torch.autograd.grad(h, x, create_graph=True)[0]
for t in (y, g, h, k):
    print(t, t.grad_fn.name())
