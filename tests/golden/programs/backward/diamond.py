import torch

x = torch.tensor(2., requires_grad=True)
a = x*3
b = a.sin()
c = a.cos()
d = b*c + a
d.backward()
print(d, x.grad)
