import torch

x = torch.ones(2)
print(x.requires_grad)
x.requires_grad_()
y = x*2
print(x, y.requires_grad)
x.requires_grad_(False)
print(x)
x.requires_grad = True
print(x)
