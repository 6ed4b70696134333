import torch

g = torch.Generator().manual_seed(11)
print(torch.rand(2, generator=g), torch.randn(2, generator=g), g.initial_seed())
g.manual_seed(11)
print(torch.rand(2, generator=g))
