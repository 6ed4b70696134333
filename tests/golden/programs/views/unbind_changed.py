import torch

x = torch.ones(2, requires_grad=True)
for part in x*2:
    part += 1
