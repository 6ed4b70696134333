import torch

x = torch.tensor([1., 2.], requires_grad=True)
print(x.grad is None)
x.grad = torch.tensor([10., 20.])
(x*x).sum().backward()
print(x.grad)
x.grad = None
print(x.grad)
del x.grad
print(x.grad)
