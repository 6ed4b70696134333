import torch
from torch.func import grad, jvp, vjp, vmap

x = torch.tensor([1., 2.])
A = torch.arange(6.).view(3, 2)
for attempt in (
    lambda: grad(lambda t: t*2)(x),
    lambda: grad(lambda t: 3)(x),
    lambda: grad(lambda t: t)(3.),
    lambda: grad(lambda t: t, argnums=2)(x),
    lambda: jvp(lambda t: t, x, x),
    lambda: vjp(lambda t: t*2, x)[1](torch.ones(3)),
    lambda: vmap(lambda t: 3)(A),
    lambda: vmap(lambda s, t: s + t)(A, torch.ones(2, 2)),
    lambda: vmap(lambda t: t, in_dims=2)(A),
    lambda: vmap(lambda t: t)(3),
):
    try:
        print(attempt())
    except (RuntimeError, ValueError) as error:
        print(type(error).__name__, error)
