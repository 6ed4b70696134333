import torch

x = torch.tensor([1., 2.])
y = x.expand(2, 2)
print(y.stride(), y.is_contiguous())
x[0] = 5
print(y)
