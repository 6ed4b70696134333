import torch

x = torch.ones(2, 3, requires_grad=True)
y = x.sum_to_size(1, 3)
print(y)
y.sum().backward()
print(x.grad)
