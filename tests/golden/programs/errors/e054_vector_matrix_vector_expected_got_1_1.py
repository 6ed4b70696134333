import torch

torch.mv(torch.ones(2),torch.ones(2))
