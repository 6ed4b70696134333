import torch

x = torch.ones(2, requires_grad=True)
y = x*2
z = y.sigmoid()
z[0] = 0.
z.sum().backward()
