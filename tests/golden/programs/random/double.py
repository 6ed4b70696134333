import torch

torch.manual_seed(1)
print(torch.rand(3, dtype=torch.float64), torch.randn(3, dtype=torch.float64), torch.randn(17, dtype=torch.float64))
