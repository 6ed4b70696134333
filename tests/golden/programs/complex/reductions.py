import torch

CASES = {
    "sum": lambda z: z.sum(),
    "mean": lambda z: z.mean(0),
    "prod": lambda z: z.prod(),
    "prod of a row": lambda z: z.prod(1),
    "cumsum": lambda z: z.cumsum(1),
    "cumprod": lambda z: z.cumprod(1),
    "var": lambda z: z.var(),
    "std": lambda z: z.std(0),
    "norm": lambda z: z.norm(),
    "norm 1": lambda z: z.norm(p=1, dim=1),
    "norm 3": lambda z: z.norm(p=3),
    "largest": lambda z: z.norm(p=float("inf")),
    "count": lambda z: torch.linalg.vector_norm(z, 0),
}
for name, function in CASES.items():
    z = torch.tensor([[0.5 + 1j, -1 + 0.25j], [2 - 2j, 0.75 + 0j]], dtype=torch.complex128, requires_grad=True)
    y = function(z)
    v = torch.full_like(y, 1 - 0.5j) if y.is_complex() else torch.ones_like(y)
    print(name, y, torch.autograd.grad(y, z, v, allow_unused=True))
z = torch.tensor([0j, 1 + 1j, 2 - 1j], requires_grad=True)
print(torch.autograd.grad(z.prod(), z, torch.tensor(1j)))
print(torch.autograd.grad(z.cumprod(0), z, torch.tensor([1, 1j, 1 - 1j])))
print(torch.autograd.grad(z.abs().sum(), z), torch.autograd.grad(z.norm(), z))
