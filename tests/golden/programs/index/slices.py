import torch

x = torch.arange(6., requires_grad=True)
print(x[1:], x[:2], x[::2], x[1:5:3], x[-2:], x[:], x[5:2], x[...])
(x[1:]*x[:-1]).sum().backward()
print(x.grad)
