import torch

A = torch.arange(6.).view(3, 2)
print(torch.vmap(lambda v: v.sum()**2)(A), torch.func.vmap(torch.dot)(A, A), torch.vmap(lambda v, s: v*s, in_dims=(0, None))(A, torch.tensor(2.)))
print(torch.vmap(torch.func.grad(lambda v: (v**2).sum()))(A))
