import torch

a = torch.tensor([1., 2., 3.], requires_grad=True)
b = torch.tensor([4., 5., 6.], requires_grad=True)
print(a + b, a - b, a * b, a / b, a ** b, -a, +a)
y = (a*b + a/b - b**2).sum()
y.backward()
print(a.grad, b.grad)
