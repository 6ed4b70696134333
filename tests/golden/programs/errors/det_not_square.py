import torch

torch.det(torch.ones(2, 3))
