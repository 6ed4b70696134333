import torch

print(torch.tensor([[1., -2.], [300., 4.5]]))
print(torch.tensor([[0.001, 2.], [3., 4.]]))
print(torch.tensor([[1e-8, 2.], [3., 4.]]))
print(torch.tensor([[1., 2.], [3., 4.]]).t() * 1e5)
