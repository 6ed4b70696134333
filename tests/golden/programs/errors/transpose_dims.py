import torch

torch.ones(2).transpose(0, 1)
