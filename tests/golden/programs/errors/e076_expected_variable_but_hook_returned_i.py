import torch

x = torch.tensor([1.,2.],requires_grad=True)
h = x.register_hook(lambda g: 5)
(x*2).sum().backward()
