import torch

a = torch.tensor([1., 2.], requires_grad=True)
b = torch.tensor([3., 4., 5.])
p, q = torch.meshgrid(a, b, indexing="ij")
print(p, q)
(p*q).sum().backward()
print(a.grad)
