import torch

x = torch.arange(0., 10., 0.1)
print(x.sum(), x.mean(), x.sum().item(), (x*x).mean().item())
A = torch.arange(35.).view(5, 7) / 7
print(A.sum(0), A.sum(1).tolist(), A.mean(0).tolist())
