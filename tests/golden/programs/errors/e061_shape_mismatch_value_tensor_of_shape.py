import torch

x = torch.ones(3)
x[[0,1]]=torch.ones(3)
