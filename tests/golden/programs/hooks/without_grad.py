import torch

x = torch.tensor(2.)
x.register_hook(print)
