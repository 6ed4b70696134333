import torch

torch.stack([1,2])
