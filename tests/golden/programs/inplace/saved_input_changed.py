import torch

x = torch.tensor([1., 2.], requires_grad=True)
a = x + 0
b = a**2
a.mul_(3)
b.sum().backward()
