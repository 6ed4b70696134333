import torch

a = torch.ones(2, 3)
try:
    a @ torch.ones(2, 3)
except RuntimeError as e:
    print(e)
torch.mm(a, a)
