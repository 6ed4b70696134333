import torch

x = torch.tensor([1., 2., 3.], requires_grad=True)
for p in [2, 3, 0.5, -1, 0, 1]:
    y = (x**p).sum()
    g, = torch.autograd.grad(y, x)
    print(p, y, g)
