import torch

a = torch.tensor([2, 3])
print(5 // a, 5 % a, 2 ** a, 10 - a, 1 / a, 5 & a)
