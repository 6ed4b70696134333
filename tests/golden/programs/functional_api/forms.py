import torch
from torch.autograd.functional import hessian, hvp, jacobian, vhp, vjp

x, y = torch.tensor([1., 2.]), torch.tensor([3., 4.])
print(jacobian(lambda a, b: (a*b, a.sum()), (x, y)))
print(hessian(lambda a, b: (a*a*b).sum(), (x, y)))
print(vhp(lambda a, b: (a*a*b).sum(), (x, y), (x, y)))
print(hvp(lambda a: (a**3).sum(), x, y))
print(vjp(lambda a: (a*2, a.sum()), x, (x, torch.tensor(1.))))
