import torch

x = torch.tensor(2., requires_grad=True)


@torch.no_grad()
def plain(t):
    return t*3


@torch.enable_grad()
def tracked(t):
    return t*3


print(plain(x))
with torch.no_grad():
    print(tracked(x))
print(plain.__name__)
