import torch

x = torch.tensor([1., 2.], requires_grad=True)
y = torch.zeros(3, 2)
y[1:] = x
print(y)
y.sum().backward()
print(x.grad)
