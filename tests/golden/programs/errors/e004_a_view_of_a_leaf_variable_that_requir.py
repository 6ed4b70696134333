import torch

x = torch.tensor([1.,2.],requires_grad=True)
y = torch.empty(2,requires_grad=True)
y[0]=x[0]
