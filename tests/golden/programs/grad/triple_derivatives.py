import torch

x = torch.tensor(0.7, requires_grad=True)
for f in (torch.sin, torch.exp, torch.tanh, torch.sigmoid, lambda t: t**5):
    y = f(x)
    for n in range(3):
        y, = torch.autograd.grad(y, x, create_graph=True)
        print(n + 1, y)
