import torch

try:
    x = torch.tensor([1, 2, 3], requires_grad=True)
except RuntimeError as e:
    print(e)
x = torch.arange(3)
x.requires_grad_()
