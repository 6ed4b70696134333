import torch

print(torch.tensor([]), torch.zeros(0, 3), torch.zeros(2, 0), torch.zeros(0, dtype=torch.int64), torch.zeros(0, requires_grad=True), torch.zeros(2, 0, 3, dtype=torch.float64))
