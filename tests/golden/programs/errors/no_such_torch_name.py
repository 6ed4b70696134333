import torch

torch.rellu(torch.ones(2))
