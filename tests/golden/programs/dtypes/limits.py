import torch

print(torch.finfo(torch.float32).eps, torch.finfo(torch.float32).max, torch.finfo(torch.float64).eps)
print(torch.iinfo(torch.int32).max, torch.iinfo(torch.int64).min)
print(torch.inf, torch.nan, torch.pi)
