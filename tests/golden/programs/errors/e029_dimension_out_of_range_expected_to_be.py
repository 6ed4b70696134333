import torch

torch.zeros(2,3).squeeze(5)
