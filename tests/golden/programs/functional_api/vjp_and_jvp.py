import torch

from torch.autograd.functional import jvp, vjp


def f(x):
    return x**2*torch.tensor([1., 2., 3.])


x = torch.tensor([1., 2., 3.])
print(vjp(f, x, torch.ones(3)), jvp(f, x, torch.tensor([1., 0., 1.])))
print(torch.autograd.functional.hvp(lambda t: (t**3).sum(), x, torch.ones(3)))
