import torch

x = torch.tensor([1., 2.], requires_grad=True)
y = x[0]**2*x[1] + x[1]**3
g, = torch.autograd.grad(y, x, create_graph=True)
H = torch.stack([torch.autograd.grad(gi, x, retain_graph=True)[0] for gi in g])
print(g, H)
