import torch

x = torch.tensor([1., 2.], requires_grad=True)
y = x*1
y.copy_(x*5)
print(y)
y.sum().backward()
print(x.grad)
z = x*1
print(z.fill_(3), z.clamp_(0, 1), (x*1).masked_fill_(torch.tensor([True, False]), 9.))
