import torch

x = torch.tensor([1., 2.], requires_grad=True)
y = x.exp()
z = y*2
y += 1
print(y._version)
z.sum().backward()
