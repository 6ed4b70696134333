import torch

print(torch.arange(8).view(2, 2, 2))
print(torch.arange(8.).view(1, 2, 2, 2))
print(torch.zeros(2, 1, 3))
print([torch.tensor(1.), torch.tensor([2])], (torch.tensor(1),), {"a": torch.tensor([1., 2.])})
