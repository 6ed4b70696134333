import torch

x = torch.tensor(1.5, requires_grad=True)
for i in range(4):
    y = x**3 - 2*x - 5
    g, = torch.autograd.grad(y, x, create_graph=True)
    h, = torch.autograd.grad(g, x)
    x = (x - y/g).detach().requires_grad_()
    print(i, x.item(), h.item())
