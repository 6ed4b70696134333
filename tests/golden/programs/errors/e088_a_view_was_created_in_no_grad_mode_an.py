import torch

x = torch.ones(2,requires_grad=True)*1
with torch.no_grad(): v=x[0]
v.mul_(2)
print(v)
