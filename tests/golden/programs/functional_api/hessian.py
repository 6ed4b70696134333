import torch

from torch.autograd.functional import hessian
print(hessian(lambda x: (x**3).sum() + x[0]*x[1], torch.tensor([1., 2.])))
