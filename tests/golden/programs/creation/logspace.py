import torch

print(torch.logspace(0, 2, 3))
print(torch.logspace(-1, 1, 5, base=2))
