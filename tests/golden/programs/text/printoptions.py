import torch

x = torch.tensor([1.23456789, 1000.5, 1e-5])
torch.set_printoptions(precision=2)
print(x)
torch.set_printoptions(sci_mode=False)
print(x)
torch.set_printoptions(precision=8, sci_mode=True)
print(x)
torch.set_printoptions(profile="default")
print(x)
torch.set_printoptions(profile="short")
print(x)
