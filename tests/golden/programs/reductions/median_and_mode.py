import torch

x = torch.tensor([5., 1., 4., 2.], requires_grad=True)
m = x.median()
m.backward()
print(m, x.grad)
A = torch.tensor([[3., 1., 2.], [9., 7., 8.]], requires_grad=True)
r = A.median(dim=1)
r.values.sum().backward()
print(r, A.grad)
