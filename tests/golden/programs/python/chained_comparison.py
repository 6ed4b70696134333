import torch

x = torch.tensor(2.)
print(1 < x < 3, 0 < 5 < 3, 1 == 1.0 != 2)
