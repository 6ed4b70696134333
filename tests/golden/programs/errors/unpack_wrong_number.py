import torch

a, b = torch.tensor([1., 2., 3.])
