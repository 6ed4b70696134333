import torch

x = torch.tensor([1., -2., 3.], requires_grad=True)
m = x > 0
print(x[m], x[x < 0], x[torch.tensor([False, False, False])], x.masked_select(m))
(x[m]**2).sum().backward()
print(x.grad)
A = torch.arange(4.).view(2, 2)
print(A[A > 1], A[torch.tensor([True, False])])
