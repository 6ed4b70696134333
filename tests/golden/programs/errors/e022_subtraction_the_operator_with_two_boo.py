import torch

x = torch.tensor([True,False])
print(x-x)
