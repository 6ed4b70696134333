import torch

x = torch.tensor([1., 2.])
y, back = torch.func.vjp(lambda t: t**2, x)
print(y, back(torch.ones(2)))
print(torch.func.jvp(torch.sin, (x,), (torch.ones(2),)))
