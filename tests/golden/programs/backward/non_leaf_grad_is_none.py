import torch

x = torch.tensor([1.], requires_grad=True)
y = x*2
z = y*y
z.backward()
print(y.grad, x.grad, y.is_leaf, y.requires_grad)
