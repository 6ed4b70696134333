import torch

torch.arange(4)[torch.tensor([0,5])]
