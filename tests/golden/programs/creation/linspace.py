import torch

print(torch.linspace(0, 1, 5), torch.linspace(-1, 1, 3), torch.linspace(0, 10, 1))
print(torch.linspace(0, 1, 7).tolist())
print(torch.linspace(-3, 3, 10, dtype=torch.float64))
print(torch.linspace(0, 10, steps=5, requires_grad=True))
