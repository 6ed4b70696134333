import torch

x = torch.tensor([1., 2., 3.], requires_grad=True)
y = x.index_fill(0, torch.tensor([0]), 7.)
z = torch.zeros(3).index_add(0, torch.tensor([0, 0, 2]), x)
print(y, z)
(y + z).sum().backward()
print(x.grad)
