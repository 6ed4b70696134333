import torch

x = torch.tensor([1., 2.], requires_grad=True)
y = x*2
print(x.data, y.data, x.data.requires_grad)
x.data = torch.tensor([5., 6.])
print(x, x.is_leaf)
x.data -= 1
print(x)
