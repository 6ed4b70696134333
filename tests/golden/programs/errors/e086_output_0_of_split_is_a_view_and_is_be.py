import torch

x = torch.ones(2,requires_grad=True)
a,b=(x*2).split(1)
a.mul_(2)
