import torch

A = torch.arange(6.).view(2, 3).requires_grad_()
print(A[0], A[0, 1], A[0][1], A[:, 0], A[1, :], A[..., 0], A[-1, -1])
(A[0].sum() + A[:, 0].prod()).backward()
print(A.grad)
