import torch

x = torch.tensor([1., 2., 3.], requires_grad=True)
with torch.no_grad():
    x[0] = 10.
    x[1:] *= 2
print(x, x.is_leaf, x._version)
