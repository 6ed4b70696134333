import torch

x = torch.tensor([1, 2])
x += 1
print(x)
x += 0.5
