import torch

x = torch.tensor(5.)
x[0]
