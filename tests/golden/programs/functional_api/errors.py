import torch
from torch.autograd.functional import hessian, hvp, jacobian, jvp, vjp

x = torch.tensor([1., 2.])
for attempt in (
    lambda: jacobian(lambda t: 3, x),
    lambda: jacobian(lambda t: t, [x]),
    lambda: jacobian(lambda t: torch.ones(2), x, strict=True),
    lambda: jacobian(lambda s, t: s, (x, x), strict=True),
    lambda: hessian(lambda t: t**2, x),
    lambda: hessian(lambda t: t.sum(), x, strict=True),
    lambda: vjp(lambda t: t*2, x),
    lambda: vjp(lambda t: t*2, x, torch.ones(3)),
    lambda: vjp(lambda t: t*2, x, (x, x)),
    lambda: jvp(lambda t: t*2, x),
    lambda: hvp(lambda t: t, x, x),
):
    try:
        print(attempt())
    except (RuntimeError, TypeError) as error:
        print(type(error).__name__, error)
