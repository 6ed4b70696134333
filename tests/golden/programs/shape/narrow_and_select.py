import torch

x = torch.arange(6.).view(2, 3).requires_grad_()
print(x.narrow(1, 0, 2), x.select(0, 1), x.select(1, -1))
(x.narrow(1, 1, 2)*2).sum().backward()
print(x.grad)
