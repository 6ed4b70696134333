import torch


def attempt(function):
    try:
        print(function())
    except RuntimeError as error:
        print(type(error).__name__, error)


x = torch.ones(2, requires_grad=True)
with torch.no_grad():
    v = x.view(2)
    x *= 2
print(v, v.requires_grad)
attempt(lambda: v.grad_fn)
attempt(lambda: v * 2)
attempt(lambda: v.is_leaf)

y = x * 1
with torch.no_grad():
    w = y[0]
y.mul_(2)
print(w)
attempt(lambda: w.sum())

y = x * 1
a, b = y.unbind()
y.mul_(2)
print(a)
attempt(lambda: b.grad_fn)

y = x * 1
c, d = y.split(1)
with torch.no_grad():
    y.mul_(2)
print(c)
attempt(lambda: d + 1)

with torch.no_grad():
    flat = x.flatten()
attempt(lambda: torch.autograd.grad((x * 2).sum(), [flat]))
print(torch.autograd.grad((x * 2).sum(), [flat], allow_unused=True))
del v, w, a, b, c, d
