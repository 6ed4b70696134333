import torch

A = torch.zeros(2, 2)
x = torch.tensor([3., 4.], requires_grad=True)
A.diagonal().copy_(x)
print(A)
A.sum().backward()
print(x.grad)
