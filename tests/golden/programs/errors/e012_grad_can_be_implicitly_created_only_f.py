import torch

x = torch.tensor([1.,2.],requires_grad=True)
print(torch.autograd.grad(x*2,x))
