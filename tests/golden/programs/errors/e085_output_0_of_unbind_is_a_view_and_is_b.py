import torch

x = torch.ones(2,requires_grad=True)
a,b=(x*2).unbind()
a.add_(1)
