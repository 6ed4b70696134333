import torch

x = torch.tensor([1., 2.])
print(x[None], x[:, None], x[None, :, None].shape, x[..., None].shape, x[:, None] * x[None])
