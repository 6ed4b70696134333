import torch

class ShapeError(ValueError):
    pass


def check(t):
    if t.dim() != 2:
        raise ShapeError(f"expected 2 dimensions, got {t.dim()}")


try:
    check(torch.ones(3))
except ShapeError as e:
    print("caught", e)
check(torch.ones(1))
