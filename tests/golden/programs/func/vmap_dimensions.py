import torch
from torch.func import grad, jacrev, vmap

A = torch.arange(6.).view(3, 2)
w = torch.tensor([1., -1.])
print(vmap(lambda v: v*2, in_dims=1, out_dims=1)(A))
print(vmap(torch.dot, in_dims=(0, None))(A, w))
print(vmap(vmap(lambda s: s**2))(A))
print(vmap(lambda v: (v, v.sum()))(A))
print(vmap(grad(lambda w, v: (w*v).sum()**2), in_dims=(None, 0))(w, A))
print(vmap(jacrev(lambda v: v**2))(A))
