import torch

CASES = {
    "mm": lambda m, n, x: m @ n,
    "turned": lambda m, n, x: m.T @ n,
    "mv": lambda m, n, x: m @ x,
    "vm": lambda m, n, x: x @ m,
    "outer": lambda m, n, x: torch.outer(x, x),
    "adjoint": lambda m, n, x: m.mH @ n.H,
    "addmm": lambda m, n, x: torch.addmm(m, m, n, beta=2, alpha=1j),
    "addmv": lambda m, n, x: torch.addmv(x, m, x, alpha=2),
    "addr": lambda m, n, x: torch.addr(m, x, x),
    "einsum": lambda m, n, x: torch.einsum("ij,jk,k->i", m, n, x),
    "solve": lambda m, n, x: torch.linalg.solve(m, x),
    "inv": lambda m, n, x: torch.linalg.inv(m),
    "det": lambda m, n, x: torch.linalg.det(m),
    "cov": lambda m, n, x: torch.cov(m * 2).real,
    "trace": lambda m, n, x: torch.trace(m * n),
    "bmm": lambda m, n, x: torch.bmm(torch.stack([m, n]), torch.stack([n, m])),
}
for name, function in CASES.items():
    m = torch.tensor([[2 + 1j, 0.5 - 1j], [-0.25j, 1.5 + 0.5j]], dtype=torch.complex128, requires_grad=True)
    n = torch.tensor([[1 - 1j, 0.25], [0.5 + 0.5j, -2.5j]], dtype=torch.complex128, requires_grad=True)
    x = torch.tensor([1 + 2j, 0.5 - 0.25j], dtype=torch.complex128, requires_grad=True)
    y = function(m, n, x)
    v = torch.arange(1, y.numel() + 1).view(y.shape).to(y.dtype) * (1 - 0.5j if y.is_complex() else 1)
    print(name, y)
    print(torch.autograd.grad(y, (m, n, x), v, allow_unused=True))
