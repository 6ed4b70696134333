import torch

def f(x, p=2, *args, scale=1., **kw):
    return x**p * scale + sum(args) + kw.get("b", 0)


x = torch.tensor([1., 2.], requires_grad=True)
print(f(x), f(x, 3), f(x, 1, 10, 20, scale=2., b=5), f(*[x, 2], **{"scale": 3.}))
f(x).sum().backward()
print(x.grad)
