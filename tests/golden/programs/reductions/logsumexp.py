import torch

A = torch.tensor([[1., 2., 3.], [100., 100., 0.]], requires_grad=True)
y = torch.logsumexp(A, dim=1)
print(y)
y.sum().backward()
print(A.grad)
