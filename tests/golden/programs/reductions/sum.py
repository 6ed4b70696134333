import torch

x = torch.arange(6., requires_grad=True)
A = x.view(2, 3)
print(A.sum(), A.sum(0), A.sum(dim=1), A.sum(1, keepdim=True), A.sum((0, 1)), A.sum(-1), torch.sum(A, dim=0))
y = (A.sum(1)*torch.tensor([1., 10.])).sum()
y.backward()
print(x.grad)
