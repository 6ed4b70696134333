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


changed('h.unsqueeze(0)', lambda h, k: h.unsqueeze(0), "h")
changed('h.unsqueeze(0)', lambda h, k: h.unsqueeze(0), "y")
changed('h.expand(2,3)', lambda h, k: h.expand(2,3), "h")
changed('h.clone()', lambda h, k: h.clone(), "h")
changed('h.clone()', lambda h, k: h.clone(), "y")
changed('torch.cat([h,k])', lambda h, k: torch.cat([h,k]), "h")
changed('torch.cat([h,k])', lambda h, k: torch.cat([h,k]), "y")
changed('torch.stack([h,k])', lambda h, k: torch.stack([h,k]), "h")
changed('torch.stack([h,k])', lambda h, k: torch.stack([h,k]), "y")
changed('torch.where(h>1,h,k)', lambda h, k: torch.where(h>1,h,k), "h")
changed('torch.where(h>1,h,k)', lambda h, k: torch.where(h>1,h,k), "y")
