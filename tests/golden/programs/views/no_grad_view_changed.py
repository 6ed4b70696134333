import torch

x = torch.ones(3, requires_grad=True)
y = x*2
with torch.no_grad():
    v = y[0:2]
try:
    v.add_(1)
except RuntimeError as e:
    print(e)
