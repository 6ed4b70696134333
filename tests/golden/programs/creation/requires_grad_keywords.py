import torch

a = torch.zeros(2, requires_grad=True)
b = torch.linspace(0, 1, 2, requires_grad=True)
c = torch.arange(2., requires_grad=True)
d = torch.eye(2, requires_grad=True)
y = (a + b*c).sum() + d.sum()
y.backward()
print(a.grad, b.grad, c.grad, d.grad)
