import torch

x = torch.ones(4,requires_grad=True)
y = (x*2).expand(2,4)
y.add_(1)
