import torch

f = lambda x: torch.stack([x[0]*x[1], x[0] + x[1]])
x = torch.tensor([2., 3.])
print(torch.func.jacrev(f)(x), torch.func.jacfwd(f)(x), torch.func.hessian(lambda t: (t**3).sum())(x))
