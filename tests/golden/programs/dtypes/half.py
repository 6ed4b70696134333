import torch

x = torch.tensor([0.1, 1000., 65504.], dtype=torch.float16)
print(x, x * 2, x + 1.5, x.sum())
print(x.tolist(), x[0].item())
