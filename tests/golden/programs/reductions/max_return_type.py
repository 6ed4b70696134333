import torch

m = torch.tensor([[1., 5.], [7., 2.]], requires_grad=True)
r = torch.max(m, dim=1)
print(r)
print(r.values, r.indices, r[0], len(r))
r.values.sum().backward()
print(m.grad)
print(torch.sort(torch.tensor([2, 1])), torch.topk(torch.tensor([1., 4., 2.]), 2))
