import torch

x = torch.tensor([1.,2.],requires_grad=True)
h = x.register_hook(lambda g: g.sum())
(x*2).sum().backward()
