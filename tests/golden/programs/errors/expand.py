import torch

torch.ones(2).expand(3, 3)
