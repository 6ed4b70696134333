import torch

a = torch.tensor([1., 2., 3.], requires_grad=True)
b = torch.tensor([4., 5., 6.], requires_grad=True)
d = torch.dot(a, b)
d.backward()
print(d, a.grad, b.grad)
o = torch.outer(a, b)
print(o)
o.sum().backward()
print(a.grad)
