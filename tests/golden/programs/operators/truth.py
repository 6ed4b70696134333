import torch

if torch.tensor(1.):
    print("yes")
print(not torch.tensor(0.), bool(torch.tensor([2])), torch.tensor(1.) and 5)
try:
    if torch.tensor([1., 2.]):
        print("never")
except RuntimeError as e:
    print(e)
