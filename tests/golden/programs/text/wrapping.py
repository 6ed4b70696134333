import torch

print(torch.arange(30.))
print(torch.arange(100))
print(torch.arange(24.).view(2, 12) * 1000.5)
print(torch.linspace(0, 1, 40))
