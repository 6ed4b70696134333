import torch

x = torch.tensor([1., 2., 3.], requires_grad=True)
v = torch.tensor([1., 0., -1.])
y = (x**3).sum() + x[0]*x[1]*x[2]
g, = torch.autograd.grad(y, x, create_graph=True)
(g @ v).backward()
print(x.grad)
