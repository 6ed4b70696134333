import torch

x = torch.ones(2,requires_grad=True)
with torch.no_grad():
    y=x.view(2)
y.add_(1)
print(y, x)
