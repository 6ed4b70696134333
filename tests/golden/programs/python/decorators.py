import torch

import functools


def twice(f):
    @functools.wraps(f)
    def inner(*args):
        return f(f(*args))
    return inner


@twice
def half(x):
    """Half of x."""
    return x/2


x = torch.tensor(8., requires_grad=True)
y = half(x)
y.backward()
print(y, x.grad, half.__name__, half.__doc__)
