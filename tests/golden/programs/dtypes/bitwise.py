import torch

a = torch.tensor([True, False, True])
b = torch.tensor([True, True, False])
print(a & b, a | b, a ^ b, ~a)
print(torch.tensor([6, 3]) & 2, torch.tensor([6, 3]) | 8, torch.tensor([1, 2]) << 2, torch.tensor([8]) >> 1, ~torch.tensor([0, 5]))
