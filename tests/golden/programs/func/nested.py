import torch
from torch.func import grad, hessian, jacfwd, jacrev

f = lambda x: (x**3).sum()
x = torch.tensor([1., 2.])
print(jacrev(jacrev(f))(x), jacfwd(grad(f))(x))
g = grad(grad(grad(lambda t: t.sin())))
print(g(torch.tensor(0.5)), torch.tensor(0.5).cos())
print(hessian(lambda a, b: (a*b*b).sum(), argnums=(0, 1))(x, x))
