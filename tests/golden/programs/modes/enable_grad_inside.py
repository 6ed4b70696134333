import torch

x = torch.tensor(2., requires_grad=True)
with torch.no_grad():
    a = x*1
    with torch.enable_grad():
        b = x*2
    c = x*3
print(a.requires_grad, b.requires_grad, c.requires_grad, b)
