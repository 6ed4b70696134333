import torch

print(torch.zeros(3), torch.ones(2, 2), torch.zeros((2, 1)), torch.zeros([2], dtype=torch.long))
print(torch.full((2, 2), 7), torch.full((2,), 0.5), torch.full((2,), True))
print(torch.empty(0), torch.empty(2, 3).shape)
print(torch.eye(3), torch.eye(2, 3))
print(torch.ones(2, requires_grad=True))
