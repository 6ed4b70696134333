import torch

torch.set_printoptions(threshold=5, edgeitems=1)
print(torch.arange(10))
torch.set_printoptions(threshold=10000, linewidth=40)
print(torch.arange(20.))
torch.set_printoptions(profile="full")
print(torch.arange(1010)[-3:])
