import torch

def check(x):
    if x.sum() > 2:
        raise ValueError(f"too large: {x.sum().item()}")


try:
    check(torch.ones(3))
except ValueError as e:
    print(e)
check(torch.ones(4))
