import torch

print(torch.arange(5), torch.arange(1, 4), torch.arange(0, 1, 0.25))
print(torch.arange(5, 0, -2), torch.arange(3.), torch.arange(0, 10, 3, dtype=torch.float32))
print(torch.arange(-2, 2, 0.1))
print(torch.arange(-8.0, 8.0, 0.1)[80].item())
print(torch.arange(1, 2, 0.1).tolist())
