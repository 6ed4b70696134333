import torch

x = torch.tensor([1., 2.], requires_grad=True)
y = x * 1
z = y
y += 2
y *= x
y -= 1
y /= 2
print(y, z is y, y._version)
y.sum().backward()
print(x.grad)
