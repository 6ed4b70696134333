import torch

x = torch.tensor([1.,2.],requires_grad=True)
x.grad=torch.zeros(2,dtype=torch.float64)
