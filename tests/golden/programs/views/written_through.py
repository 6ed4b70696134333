import torch

x = torch.tensor([1., 2., 3.], requires_grad=True)
y = x*2
v = y[:2]
v.mul_(3)
print(y, v)
print(type(y.grad_fn).__name__, type(v.grad_fn).__name__)
y.sum().backward()
print(x.grad)
