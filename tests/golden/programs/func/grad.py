import torch

from torch.func import grad
f = lambda x: torch.sin(x)*x
print(grad(f)(torch.tensor(1.)), grad(grad(f))(torch.tensor(1.)))
print(torch.func.grad_and_value(f)(torch.tensor(2.)))
print(grad(lambda a, b: a*b, argnums=(0, 1))(torch.tensor(2.), torch.tensor(3.)))
