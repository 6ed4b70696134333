import torch

A = torch.tensor([[1., 2.], [3., 4.]], requires_grad=True)
B = torch.tensor([[0., 1.], [1., 1.]], requires_grad=True)
C = torch.mm(A, B)
print(C, torch.matmul(A, B), A @ B @ A)
C.backward(torch.tensor([[1., 0.], [2., 1.]]))
print(A.grad, B.grad)
