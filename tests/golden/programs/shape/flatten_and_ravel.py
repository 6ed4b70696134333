import torch

x = torch.arange(8., requires_grad=True).reshape(2, 2, 2)
print(x.flatten(), x.flatten(1), x.ravel().shape, torch.flatten(x, start_dim=1).shape, x.flatten(0, 1).shape, x.unflatten(0, (1, 2)).shape)
