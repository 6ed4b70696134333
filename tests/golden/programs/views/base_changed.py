import torch

x = torch.tensor([1., 2., 3.], requires_grad=True)
y = x*2
v = y[1:]
y.mul_(3)
print(v, v.grad_fn.name())
v.sum().backward()
print(x.grad)
