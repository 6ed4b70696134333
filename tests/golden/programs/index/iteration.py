import torch

A = torch.tensor([[1., 2.], [3., 4.]], requires_grad=True)
total = 0
for i, row in enumerate(A):
    total = total + (i + 1)*row.sum()
total.backward()
print(total, A.grad)
print([v.item() for v in A[0]], list(A)[1])
