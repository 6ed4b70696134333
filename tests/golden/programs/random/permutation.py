import torch

torch.manual_seed(3)
print(torch.randperm(10), torch.randperm(3), torch.rand(1))
