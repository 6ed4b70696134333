import torch

torch.zeros()
