import torch

x = torch.arange(6).view(2, 3)
x[0] = 7
x[1, ::2] = torch.tensor([8, 9])
x[x == 4] = -1
print(x)
