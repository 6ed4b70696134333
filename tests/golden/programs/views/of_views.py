import torch

x = torch.arange(6., requires_grad=True)
y = x.clone()
y.view(2, 3)[0][1:].mul_(100)
print(y)
y.sum().backward()
print(x.grad)
