import torch

a = torch.tensor([[1.], [2.], [3.]], requires_grad=True)
b = torch.tensor([10., 20.], requires_grad=True)
y = a*b + b
print(y)
y.backward(torch.arange(6.).view(3, 2))
print(a.grad, b.grad)
