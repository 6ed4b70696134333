import torch

x = torch.tensor([1., 2., 3.])
v = x.unsqueeze(0)
v += x
