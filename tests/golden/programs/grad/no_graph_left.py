import torch

x = torch.tensor(1., requires_grad=True)
y = x.exp()
torch.autograd.grad(y, x)
torch.autograd.grad(y, x)
