import torch

x = torch.arange(6., requires_grad=True)
A = x.view(2, 3)
B = x.reshape(3, -1)
print(A, B, A.view(-1), x.view(6, 1).shape, A.reshape(1, 2, 3).shape)
(A[0]*B[:, 0]).sum().backward()
print(x.grad)
