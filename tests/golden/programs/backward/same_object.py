import torch

x = torch.tensor([1., 2.], requires_grad=True)
(x*2).sum().backward()
g = x.grad
(x*3).sum().backward()
print(g is x.grad, g)
x.grad.zero_()
print(g)
