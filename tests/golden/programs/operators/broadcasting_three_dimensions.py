import torch

a = torch.ones(2, 1, 3, requires_grad=True)
b = torch.arange(4.).view(4, 1).requires_grad_()
y = a * b
print(y.shape)
y.sum().backward()
print(a.grad, b.grad)
