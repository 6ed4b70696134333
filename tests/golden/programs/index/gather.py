import torch

A = torch.tensor([[1., 2., 3.], [4., 5., 6.]], requires_grad=True)
i = torch.tensor([[0, 2], [1, 1]])
y = A.gather(1, i)
print(y)
y.backward(torch.tensor([[1., 2.], [3., 4.]]))
print(A.grad)
