import torch

x = torch.tensor([1.01, -1.42], requires_grad=True)
b = x*2
b.pow_(2)
g, = torch.autograd.grad((b**2).sum(), x, create_graph=True)
print(g)
(g**2).sum().backward()
print(x.grad)
c = (x@x).prod() + x
g, = torch.autograd.grad((c**2).sum(), x, create_graph=True)
print(g)
(g**2).sum().backward()
print(x.grad)
