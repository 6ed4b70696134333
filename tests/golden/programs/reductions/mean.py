import torch

A = torch.tensor([[1., 2.], [3., 5.]], requires_grad=True)
print(A.mean(), A.mean(0), A.mean(dim=1, keepdim=True), torch.mean(A, (0, 1)))
A.mean(0).backward(torch.tensor([1., 2.]))
print(A.grad)
