import torch
import torch.nn.functional as F


def changed(name, f, which):
    x = torch.tensor([0.5, 1.5, 2.5], requires_grad=True)
    h = x + 0.25
    k = torch.tensor([2., 1., 3.], requires_grad=True) + 1
    y = f(h, k)
    v = torch.ones_like(y)
    w = y if which == "y" else h
    w += 1
    try:
        g, = torch.autograd.grad(y, x, v, allow_unused=True)
        print(name, which, g)
    except RuntimeError as e:
        print(name, which, str(e)[:215])


changed('torch.maximum(h,k)', lambda h, k: torch.maximum(h,k), "h")
changed('torch.maximum(h,k)', lambda h, k: torch.maximum(h,k), "y")
changed('h.double()', lambda h, k: h.double(), "h")
changed('h.double()', lambda h, k: h.double(), "y")
changed('h.masked_fill(h>1,0.)', lambda h, k: h.masked_fill(h>1,0.), "h")
changed('h.masked_fill(h>1,0.)', lambda h, k: h.masked_fill(h>1,0.), "y")
changed('F.mse_loss(h,k)', lambda h, k: F.mse_loss(h,k), "h")
changed('F.mse_loss(h,k)', lambda h, k: F.mse_loss(h,k), "y")
changed('F.softplus(h)', lambda h, k: F.softplus(h), "h")
changed('F.softplus(h)', lambda h, k: F.softplus(h), "y")
changed('F.gelu(h)', lambda h, k: F.gelu(h), "h")
changed('F.gelu(h)', lambda h, k: F.gelu(h), "y")
