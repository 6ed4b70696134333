import torch

for n in (1, 5, 15, 16, 17, 20, 33):
    torch.manual_seed(n)
    print(torch.randn(n))
