import torch

a = torch.tensor(2., requires_grad=True)
c = torch.tensor(4., requires_grad=True)
torch.autograd.grad(a*2, (a, c))
