import torch

torch.ones(2,2)[0,0,0]
