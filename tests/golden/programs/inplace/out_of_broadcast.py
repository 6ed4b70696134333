import torch

x = torch.ones(2)
x += torch.ones(2, 2)
