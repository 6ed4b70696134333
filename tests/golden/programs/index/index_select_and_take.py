import torch

A = torch.arange(6.).view(2, 3).requires_grad_()
i = torch.tensor([0, 2])
print(torch.index_select(A, 1, i), torch.take(A, i))
(A.index_select(1, i).sum() + torch.take(A, i).sum()).backward()
print(A.grad)
