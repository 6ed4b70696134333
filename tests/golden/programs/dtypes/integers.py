import torch

a = torch.tensor([7, -7, 5])
print(a // 2, a % 3, a / 2, -a, a ** 2, abs(a))
print(a.sum(), a.prod(), a.max(), a.min(), a.abs(), a.float().mean())
print(torch.tensor([True, True, False]).sum(), torch.tensor([1, 2], dtype=torch.int32).sum().dtype)
print(torch.tensor(7) / 0, torch.tensor([1., -1., 0.]) / 0)
