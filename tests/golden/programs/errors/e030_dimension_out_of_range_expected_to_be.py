import torch

torch.arange(3).unsqueeze(4)
