import torch

a = torch.tensor([1., -2., 3., 0.5], requires_grad=True)
b = torch.tensor([1., 3., 2., 1.5], requires_grad=True)
y = torch.fmax(a, b)
print(y)
y.backward(torch.tensor([1., 10., 100., 1000.]))
print(a.grad)
print(b.grad)
