import torch

x = torch.tensor([1., 2.], requires_grad=True)
y = x*2
d = y.detach()
y2 = x*3
y2.detach_()
print(d, y2, y2.is_leaf, y2.requires_grad)
(y*d).sum().backward()
print(x.grad)
