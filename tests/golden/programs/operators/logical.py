import torch

a = torch.tensor([1., 0., nan := float("nan")])
print(torch.logical_and(a > 0, a < 2), torch.logical_or(a > 0, a == 0), torch.logical_not(a), torch.logical_xor(a > 0, a == 0))
print(torch.isnan(a), torch.isinf(a), torch.isfinite(a), a.bool())
