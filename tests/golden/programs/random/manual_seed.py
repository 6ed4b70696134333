import torch

torch.manual_seed(0)
print(torch.rand(3), torch.randn(3), torch.randn(2, 2))
torch.manual_seed(0)
print(torch.rand(1), torch.rand(2))
