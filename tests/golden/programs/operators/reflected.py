import torch

x = torch.tensor([1., 2., 4.], requires_grad=True)
y = 2 + x
z = 2 - x
u = 3 * x
v = 1 / x
w = 2 ** x
print(y, z, u, v, w)
(y + z + u + v + w).sum().backward()
print(x.grad)
