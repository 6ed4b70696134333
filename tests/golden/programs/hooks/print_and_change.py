import torch

x = torch.tensor([1., 2.], requires_grad=True)
h = x.register_hook(lambda g: g*2)
(x*3).sum().backward()
print(x.grad)
h.remove()
x.grad = None
(x*3).sum().backward()
print(x.grad)
