import torch

x = torch.tensor([1., 2.], requires_grad=True)
u = torch.ones(2, requires_grad=True)
y = x**2
g, = torch.autograd.grad(y, x, u, create_graph=True)
jvp, = torch.autograd.grad(g, u, torch.tensor([1., 3.]))
print(jvp)
