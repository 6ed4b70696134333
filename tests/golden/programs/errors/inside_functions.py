import torch

def inner(x):
    return x.view(5)


def outer(x):
    y = x*2
    return inner(y)


outer(torch.ones(2, 3))
