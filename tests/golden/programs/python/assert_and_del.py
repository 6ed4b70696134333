import torch

x = torch.tensor(1.)
assert x > 0, "positive"
del x
print(x)
