import torch

A = torch.arange(12.).view(2, 2, 3).requires_grad_()
B = torch.ones(2, 3, 2, requires_grad=True)
C = torch.bmm(A, B)
print(C, (A @ B).grad_fn.name())
C.sum().backward()
print(A.grad, B.grad)
