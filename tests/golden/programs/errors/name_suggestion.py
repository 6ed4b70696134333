import torch

weight = torch.tensor(1.)
print(weigth)
