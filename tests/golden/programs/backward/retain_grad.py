import torch

x = torch.tensor([1., 2.], requires_grad=True)
y = x*2
y.retain_grad()
y.register_hook(lambda g: g*10)
z = (y*y).sum()
z.retain_grad()
z.backward()
print(x.grad, y.grad, z.grad, y.retains_grad, x.retains_grad)
