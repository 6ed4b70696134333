import torch

x = torch.tensor([1., 2.], requires_grad=True)
y = x.double()
z = (y**3).sum()
print(y, z)
z.backward()
print(x.grad, x.grad.dtype)
