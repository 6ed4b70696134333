import torch
from torch.func import grad, grad_and_value

def f(w, b, x):
    out = (w*x).sum() + b
    return out**2, {"out": out}


w, b, x = torch.tensor([1., 2.]), torch.tensor(0.5), torch.tensor([3., -1.])
print(grad(f, argnums=(0, 1), has_aux=True)(w, b, x))
print(grad_and_value(f, argnums=1, has_aux=True)(w, b, x))
print(grad(lambda p: (p["w"]*x).sum()*p["b"])({"w": w, "b": b}))
