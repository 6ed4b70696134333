import torch

x = torch.tensor([1.,2.])
print(x[-1:], x[5:])
x[::-1]
