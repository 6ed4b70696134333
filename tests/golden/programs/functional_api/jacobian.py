import torch

from torch.autograd.functional import jacobian


def f(x):
    return torch.stack([x[0]**2*x[1], x.sum(), x[1].sin()])


print(jacobian(f, torch.tensor([1., 2.])))
print(jacobian(lambda a, b: a*b, (torch.tensor([1., 2.]), torch.tensor([3., 4.]))))
