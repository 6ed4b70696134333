import torch

x = torch.tensor([1., 3., 3., 2.], requires_grad=True)
y = x.max()
y.backward()
print(y, x.grad)
x.grad = None
x.amax().backward()
print(x.grad)
x.grad = None
values, index = x.max(dim=0)
values.backward()
print(values, index, x.grad)
