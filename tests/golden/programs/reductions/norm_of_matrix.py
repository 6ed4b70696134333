import torch

A = torch.tensor([[1., 2.], [3., 4.]], requires_grad=True)
print(A.norm(), A.norm(dim=1), torch.linalg.norm(A, dim=0), A.norm(dim=1, keepdim=True))
A.norm(dim=1).sum().backward()
print(A.grad)
