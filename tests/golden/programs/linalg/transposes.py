import torch

A = torch.arange(6.).view(2, 3).requires_grad_()
print(A.t(), A.T, A.mT, A.transpose(0, 1), A.permute(1, 0), A.swapaxes(0, 1))
y = A.T @ torch.tensor([1., 2.])
y.sum().backward()
print(A.grad)
