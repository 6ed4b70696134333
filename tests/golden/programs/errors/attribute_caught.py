import torch

x = torch.ones(2)
try:
    x.foo
except AttributeError as e:
    print(type(e).__name__, e)
