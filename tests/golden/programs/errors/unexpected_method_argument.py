import torch

x = torch.ones(2)
x.sum(axis=0, foo=1)
