import torch

x = torch.tensor(2.)
print(x**2, x.pow(2), pow(x,2), divmod(x,2), abs(-x), round(torch.tensor(2.567),decimals=1) if False else '')
