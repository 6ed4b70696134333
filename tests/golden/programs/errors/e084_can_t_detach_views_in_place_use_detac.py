import torch

x = torch.ones(2,requires_grad=True)
y = x*2
y.detach_()
v = (x*2)[0]
v.detach_()
