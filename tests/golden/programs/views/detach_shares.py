import torch

x = torch.tensor([1., 2.], requires_grad=True)
d = x.detach()
d[0] = 9.
print(x, d, d.requires_grad)
