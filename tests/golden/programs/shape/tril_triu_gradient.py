import torch

A = torch.ones(3, 3, requires_grad=True)
y = A.tril().sum() + (A.triu(1)*2).sum()
y.backward()
print(A.grad)
