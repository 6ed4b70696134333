import torch

x = torch.tensor([[1.], [2.]], requires_grad=True)
y = x.expand(2, 3)
z = x.repeat(1, 2)
print(y, z, x.expand(-1, 2), x.expand_as(y).shape, x.repeat_interleave(2, dim=0))
(y.sum() + (z*z).sum()).backward()
print(x.grad)
