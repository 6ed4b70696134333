import torch

x = torch.tensor([1., 2.], requires_grad=True)
y = x*2
y[:] = 1
print(y)
z = torch.zeros(2)
z[...] = x
print(z)
z.sum().backward()
print(x.grad)
