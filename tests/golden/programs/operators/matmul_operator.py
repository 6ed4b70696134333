import torch

A = torch.tensor([[1., 2.], [3., 4.]], requires_grad=True)
x = torch.tensor([1., -1.], requires_grad=True)
y = A @ x
print(y)
y.backward(torch.tensor([1., 2.]))
print(A.grad, x.grad)
