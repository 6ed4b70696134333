import torch

from torch.autograd import gradcheck
x = torch.tensor([0.5, 1.5], dtype=torch.float64, requires_grad=True)
print(gradcheck(lambda t: (t**3).sum(), (x,)), gradcheck(torch.sin, x, eps=1e-6, atol=1e-4))
