import torch

print(torch.tensor(3), torch.tensor(3.5), torch.tensor(True))
print(torch.tensor([1, 2, 3]))
print(torch.tensor([1, 2.5]))
print(torch.tensor([[1, 2], [3, 4]], dtype=torch.float64))
print(torch.tensor([]), torch.tensor([[]]))
print(torch.tensor((1, 2)), torch.tensor(range(4)))
