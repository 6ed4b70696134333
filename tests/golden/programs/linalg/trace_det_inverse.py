import torch

A = torch.tensor([[2., 1.], [1., 3.]], requires_grad=True)
t = torch.trace(A)
d = torch.det(A)
i = torch.inverse(A)
print(t, d, i)
(t + d).backward()
print(A.grad)
A.grad = None
i.sum().backward()
print(A.grad)
