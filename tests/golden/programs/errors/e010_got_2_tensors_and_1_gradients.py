import torch

x = torch.tensor([1.,2.],requires_grad=True)
torch.autograd.backward([x*2,x*3],[torch.ones(2)])
