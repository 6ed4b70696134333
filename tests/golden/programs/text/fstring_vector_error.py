import torch

v = torch.tensor([1., 2.])
print(f"{v:.2f}")
