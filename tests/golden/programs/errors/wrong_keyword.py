import torch

torch.ones(2, require_grad=True)
