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


changed('h.sin()', lambda h, k: h.sin(), "h")
changed('h.sin()', lambda h, k: h.sin(), "y")
changed('h.tanh()', lambda h, k: h.tanh(), "h")
changed('h.tanh()', lambda h, k: h.tanh(), "y")
changed('h.sigmoid()', lambda h, k: h.sigmoid(), "h")
changed('h.sigmoid()', lambda h, k: h.sigmoid(), "y")
changed('h.sqrt()', lambda h, k: h.sqrt(), "h")
changed('h.sqrt()', lambda h, k: h.sqrt(), "y")
changed('h.abs()', lambda h, k: h.abs(), "h")
changed('h.abs()', lambda h, k: h.abs(), "y")
changed('h.relu()', lambda h, k: h.relu(), "h")
changed('h.relu()', lambda h, k: h.relu(), "y")
