import torch
import torch.nn.functional as F


def twice(name, f):
    x = torch.tensor([0.5, 1.5, 2.5], requires_grad=True)
    h = x*1.5 + 0.25
    k = torch.tensor([2., 1., 3.], requires_grad=True)*2
    y = f(h, k)
    v = torch.ones_like(y)
    torch.autograd.grad(y, h, v)
    try:
        torch.autograd.grad(y, h, v)
        print(name, "ok")
    except RuntimeError as e:
        print(name, str(e)[:52])


twice('h.unsqueeze(0)', lambda h, k: h.unsqueeze(0))
twice('h.expand(2,3)', lambda h, k: h.expand(2,3))
twice('h.clone()', lambda h, k: h.clone())
twice('torch.cat([h,k])', lambda h, k: torch.cat([h,k]))
twice('torch.stack([h,k])', lambda h, k: torch.stack([h,k]))
twice('torch.where(h>1,h,k)', lambda h, k: torch.where(h>1,h,k))
