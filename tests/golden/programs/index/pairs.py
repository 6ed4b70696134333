import torch

A = torch.arange(6.).view(3, 2).requires_grad_()
t = torch.tensor([0, 1, 0])
print(A[range(3), t], A[[0, 2], [1, 1]], A[:, t], A[t].shape, A[1:, [0]])
A[range(3), t].sum().backward()
print(A.grad)
