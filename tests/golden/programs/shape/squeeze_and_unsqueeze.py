import torch

x = torch.tensor([1., 2.], requires_grad=True)
y = x.unsqueeze(0)
z = y.squeeze()
print(y, z, x[None].shape, x[:, None].shape, x.unsqueeze(-1), torch.zeros(1, 2, 1).squeeze().shape, torch.zeros(1, 2, 1).squeeze(0).shape)
(y*z).sum().backward()
print(x.grad)
