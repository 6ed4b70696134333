import torch

torch.exp()
