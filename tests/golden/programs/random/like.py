import torch

torch.manual_seed(9)
x = torch.zeros(2, 2)
print(torch.rand_like(x), torch.randn_like(x), torch.randint_like(x, 5))
