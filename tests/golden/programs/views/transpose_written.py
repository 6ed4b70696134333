import torch

A = torch.arange(4.).view(2, 2).requires_grad_()
B = A*1
B.t()[0] = torch.tensor([10., 20.])
print(B)
B.sum().backward()
print(A.grad)
