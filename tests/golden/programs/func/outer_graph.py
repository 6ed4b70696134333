import torch
from torch.func import grad

r = torch.tensor([1., 2.], requires_grad=True)
g = grad(lambda x: (x*r).sum())(torch.tensor([5., 6.]))
print(g.requires_grad, g)
h = grad(lambda x: (x**3).sum())(r)
h.sum().backward()
print(r.grad)
