import torch

x = torch.tensor(3., requires_grad=True)
z = torch.zeros(2, 2)
z[0][1] = x
z[[0]][0] = x
print(z)
z.sum().backward()
print(x.grad)
