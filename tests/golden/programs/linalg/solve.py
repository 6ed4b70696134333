import torch

A = torch.tensor([[2., 0.], [0., 4.]], requires_grad=True)
b = torch.tensor([2., 4.], requires_grad=True)
x = torch.linalg.solve(A, b)
print(x)
x.sum().backward()
print(A.grad, b.grad)
