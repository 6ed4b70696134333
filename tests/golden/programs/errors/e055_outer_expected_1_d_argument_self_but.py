import torch

torch.outer(torch.ones(2,2),torch.ones(2))
